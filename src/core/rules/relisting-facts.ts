import { originalOf, wordsOf } from '../link/linked.ts';
import type { LinkedContent, Relisting, RelistingOutcome, Spot } from '../link/linked.ts';
import type { Place } from '../source/source-file.ts';
import type { Fact } from './define-rule.ts';

/** A 再掲 that a law speaks of. */
export interface RelistingFact<K extends RelistingOutcome['kind'] = RelistingOutcome['kind']> extends Fact {
  readonly relisting: Relisting;
  readonly outcome: Extract<RelistingOutcome, { kind: K }>;
}

/** The 再掲 that came to one outcome. Where a plan has an unreadable file, what leads to nothing may stand in it: nothing is said. */
export function* relistingsThat<K extends RelistingOutcome['kind']>(
  content: LinkedContent,
  kind: K,
): Generator<RelistingFact<K>> {
  for (const plan of content.plans) {
    if (kind === 'nothing' && !plan.plan.complete) continue;
    for (const relisting of plan.relistings) {
      if (relisting.outcome.kind === kind) {
        yield {
          place: relisting.place,
          relisting,
          outcome: relisting.outcome as Extract<RelistingOutcome, { kind: K }>,
        };
      }
    }
  }
}

/** How a message names a 再掲: by its reference, or by its words. */
export function calledAs({ reference, ownText }: Relisting): string {
  return reference ? `再掲「${reference.written}」` : `再掲「${ownText ?? ''}」`;
}

/** How a message names a spot: 柱2④（s204）の令和4年度. */
export function spotLabel({ item, status }: Spot): string {
  const label = item.kind === 'indicator' ? `指標「${item.title}」` : item.label;
  return status?.time ? `${label}の${status.time.written}` : label;
}

export function placeOfSpot({ item, status, line }: Spot): Place {
  if (line) return line.text === null ? line.at('relists') : line.at('text');
  if (status) return status.at();
  return item.entity.at(item.kind === 'measure' ? 'text' : 'name');
}

/** The reference a person would write for a spot, from another item: `s103/a`; null where it has no id to point at. */
export function referenceTo({ item, line }: Spot): string | null {
  if (item.id === null) return null;
  if (!line) return item.id;
  return line.id === null ? null : `${item.id}/${line.id}`;
}

/** The words of the original of a 再掲; null where it leads nowhere or its original has none. */
export function originalWords(relisting: Relisting): string | null {
  const original = originalOf(relisting);
  const words = original ? wordsOf(original) : '';
  return words === '' ? null : words;
}
