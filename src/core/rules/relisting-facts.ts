import type { Said } from '../diagnostics/said.ts';
import { originalOf, wordsOf } from '../link/linked.ts';
import type { LinkedContent, Relisting, RelistingOutcome, Spot } from '../link/linked.ts';
import { sameTime } from '../link/resolve-relistings.ts';
import { linesIn } from '../link/written-relistings.ts';
import type { Place } from '../source/source-file.ts';
import type { Fact } from './define-rule.ts';

/** A 再掲 that a law speaks of. */
export interface RelistingFact<K extends RelistingOutcome['kind'] = RelistingOutcome['kind']> extends Fact {
  readonly relisting: Relisting;
  readonly outcome: Extract<RelistingOutcome, { kind: K }>;
}

/**
 * The 再掲 that came to one outcome. Where a file of the plan it points into cannot be read, what leads to nothing may stand
 * in it: nothing is said.
 */
export function* relistingsThat<K extends RelistingOutcome['kind']>(
  content: LinkedContent,
  kind: K,
): Generator<RelistingFact<K>> {
  for (const plan of content.plans) {
    for (const relisting of plan.relistings) {
      if (relisting.outcome.kind !== kind) continue;
      if (kind === 'nothing' && !isPlanComplete(content, plan.slug, relisting)) continue;
      yield {
        place: relisting.place,
        relisting,
        outcome: relisting.outcome as Extract<RelistingOutcome, { kind: K }>,
      };
    }
  }
}

function isPlanComplete({ plans }: LinkedContent, home: string, { reference }: Relisting): boolean {
  const slug = reference?.plan ?? home;
  return plans.find((plan) => plan.slug === slug)?.plan.complete ?? true;
}

/** A 再掲 that leads straight to its original, and has words of its own beside the reference. */
export interface Reworded {
  readonly relisting: Relisting;
  readonly own: string;
  readonly original: Spot;
  readonly words: string;
}

/** Every 再掲 that says in words what its reference brings. A guess nobody has confirmed (要確認) is P509's alone. */
export function* rewordedIn(content: LinkedContent): Generator<Reworded> {
  for (const plan of content.plans) {
    for (const relisting of plan.relistings) {
      const { outcome, ownText: own, reference, unconfirmed } = relisting;
      if (own === null || reference === null || unconfirmed || outcome.kind !== 'found') continue;
      yield { relisting, own, original: outcome.original, words: wordsOf(outcome.original) };
    }
  }
}

/** What a message calls a 再掲 by: its reference, or its words. */
export function nameOf({ reference, ownText }: Relisting): string {
  return reference?.written ?? ownText ?? '';
}

/** How a message names a spot: 柱2④（s204）の令和4年度. */
export function spotLabel({ item, status }: Spot): Said {
  const ja = item.kind === 'indicator' ? `指標「${item.title}」` : item.label;
  const en = item.kind === 'indicator' ? `the 指標 “${item.title}”` : item.label;
  return status?.time
    ? { ja: `${ja}の${status.time.written}`, en: `${en}, ${status.time.written}` }
    : { ja, en };
}

export function placeOfSpot({ item, status, line }: Spot): Place {
  if (line) return line.at(line.text === null ? 'relists' : 'text');
  if (status) return status.at();
  return item.entity.at(item.kind === 'measure' ? 'text' : 'name');
}

/** Where the words of a repeat stand: of a 事業 its 事業内容. */
export function placeOfWords(spot: Spot): Place {
  const { item, line } = spot;
  return item.kind === 'project' && !line ? item.entity.at('description') : placeOfSpot(spot);
}

/** A related place that says where the original stands. */
export function originalHere(original: Spot): { readonly place: Place; readonly message: Said } {
  const label = spotLabel(original);
  return {
    place: placeOfSpot(original),
    message: { ja: `元は${label.ja}です`, en: `The original is ${label.en}` },
  };
}

/** The reference a person would write for a spot from another one: `s103/a`, `s103@令和3年度/a`; null where it has no id to point at. */
export function referenceTo({ item, status, line }: Spot, from: Spot): string | null {
  if (item.id === null) return null;
  const home = item.section.plan.slug;
  const plan = home === from.item.section.plan.slug ? '' : `${home}:`;
  if (!status) return `${plan}${item.id}`;
  const isSameTime = sameTime(status.time, from.status?.time ?? null);
  if (!isSameTime && status.time === null) return null;
  const time = isSameTime ? '' : `@${status.time?.written ?? ''}`;
  if (!line) return `${plan}${item.id}${time}`;
  if (line.id !== null) return `${plan}${item.id}${time}/${line.id}`;
  return linesIn(status).length === 1 ? `${plan}${item.id}${time}` : null;
}

/** The words of the original of a 再掲; null where it leads nowhere or its original has none. */
export function originalWords(relisting: Relisting): string | null {
  const original = originalOf(relisting);
  const words = original ? wordsOf(original) : '';
  return words === '' ? null : words;
}
