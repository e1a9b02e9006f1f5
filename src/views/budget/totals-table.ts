import { isNumber } from '#core/link/costs.ts';
import { labelOf } from '#core/model/terms.ts';
import type { BudgetPart } from './budget-figures.ts';
import { number, totalOfKnown } from './budget-tables.ts';
import type { BudgetScene, BudgetTableProps } from './budget-tables.ts';
import { figureOf, lessPart } from './figures.ts';
import type { InUnits, Units } from './units.ts';
import { sectionLink } from '../links.ts';
import { sectionsWord, wordsOf } from '../words.ts';
import type { Say } from '../words.ts';

/** What each section and the plan print as their total, beside what their items make; where nothing is printed, the latter alone. */
export function totalsTable({ figures, word, units, at }: BudgetScene): BudgetTableProps | null {
  const { sections, whole } = figures;
  const [first] = sections;
  if (!first) return null;
  const { plan } = first.section;
  const say = wordsOf(plan);
  const isPrinted = [whole, ...sections].some(({ printed }) => printed !== null);
  const cells = (part: BudgetPart): readonly (InUnits | null)[] => [
    ...(isPrinted ? [printedCell(part, units)] : []),
    number(part.sum, units),
    ...(isPrinted ? [difference(part, units)] : []),
    coverage(part, say),
  ];
  const projects = say(labelOf('section', 'projects'));
  return {
    caption: isPrinted ? `印刷された${word}と${projects}の計` : `${sectionsWord(plan)}ごとの${word}`,
    unit: units.caption,
    rowHead: sectionsWord(plan),
    columns: [
      ...(isPrinted ? ['印刷された額'] : []),
      totalOfKnown(say),
      ...(isPrinted ? ['差'] : []),
      `金額の記載のある${projects}`,
    ].map((name) => ({ name })),
    rows: sections.map((part) => ({ label: null, link: sectionLink(part.section, at), cells: cells(part) })),
    foot: [{ label: '計画全体', link: null, cells: cells(whole) }],
  };
}

function printedCell({ printed }: BudgetPart, units: Units): InUnits | null {
  return isNumber(printed) ? number(figureOf(printed), units) : (printed?.printed ?? null);
}

/** `11件のうち1件`, with what stands instead of amounts. */
export function coverage({ items, known, words }: BudgetPart, say: Say): string {
  const others = [...words].map(([word, count]) => `、${word}${String(count)}件`).join('');
  return items === 0
    ? `${say(labelOf('section', 'projects'))}なし`
    : `${String(items)}件のうち${String(known.length)}件${others}`;
}

function difference({ printed, sum, verdict }: BudgetPart, units: Units): InUnits | null {
  const total = figureOf(printed);
  if (!total || !sum) return '－';
  const rest = lessPart(total, sum);
  if (rest.yen === 0) return 'なし';
  if (verdict === 'equal') return '端数の範囲';
  if (verdict === 'equal with relisted') return '再掲を含めば一致';
  return units.number(rest);
}
