import type { LinkedPlan } from '#core/link/linked.ts';
import { labelOf } from '#core/model/terms.ts';
import type { BudgetFigures } from './budget-figures.ts';
import { costLabel } from './costs.ts';
import { wholeOf } from './draw-rows.ts';
import { figureOf } from './figures.ts';
import { sentence } from './units.ts';
import type { InUnits, Units } from './units.ts';
import { wordsOf } from '../words.ts';

/** Of how much the 財源 are known; null where no item names any. */
export function sourcesKnown({ whole, kind }: BudgetFigures, plan: LinkedPlan, units: Units): InUnits | null {
  const { figure, items } = whole.sourced;
  const total = wholeOf(whole);
  if (!figure || !total) return null;
  const say = wordsOf(plan);
  const word = costLabel(kind, say);
  const projects = say(labelOf('section', 'projects'));
  return sentence(
    `${say(labelOf('cost', 'sources'))}が分かるのは、`,
    figureOf(whole.printed) ? `計画に印刷された${word}` : `${word}の計`,
    units.amount(total),
    'のうち',
    units.amount(figure),
    `（${String(items)}件の${projects}）です。`,
  );
}
