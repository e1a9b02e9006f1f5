import { bySection } from '../link/by-section.ts';
import type { Item, LinkedPlan } from '../link/linked.ts';
import { linesIn } from '../link/written-relistings.ts';
import type { Placed } from '../model/placed.ts';
import { ID } from '../model/reference.ts';
import type { Status, StatusContent } from '../model/status.ts';
import { fold } from '../model/text.ts';
import type { Place } from '../source/source-file.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

interface IdFact extends Fact {
  readonly id: string;
  readonly fault: 'ill-formed' | 'retired' | 'twice';
  readonly first?: Place;
  /** Of an ill-formed id: the same in half-width lower case, where nothing else is called so. */
  readonly meant?: string | null;
}

export const uniqueId = defineRule<IdFact>({
  code: 'P201',
  name: 'id-is-unique',
  severity: 'error',
  title: 'id が一つの計画に一度だけ使われている',
  reason: 'id は項目の変わらない住所です。重なると、参照や再掲、公開したリンクがどちらを指すか決まりません。',
  example: `
分野: 市民自治
事業:
  - id: j101
    事業名: 広聴事業
  - id: j101  # ← P201
    事業名: 広報事業
`,
  *find(content) {
    for (const plan of content.plans) {
      const cover = plan.plan.cover;
      const retired = new Set(cover?.retiredIds);
      if (!areFine(plan, retired)) yield* idsOf(plan, retired);
      for (const section of plan.sections)
        for (const position of idsIn(section).withLines) {
          const item = section.items[position];
          if (item) yield* linesOf(item);
        }
      for (const [i, id] of (cover?.retiredIds ?? []).entries())
        if (cover && !ID.test(id)) yield { place: cover.at('retiredIds', i), id, fault: 'ill-formed' };
    }
  },
  say({ place, id, fault, first, meant }) {
    if (fault === 'ill-formed') {
      return {
        message: { ja: `id「${id}」は使えない形です。`, en: `The id “${id}” has not the form of an id.` },
        help: meant
          ? {
              ja: `「${meant}」と、半角の小文字で書いてください。`,
              en: `Write “${meant}”, in half-width lower case.`,
            }
          : {
              ja: '半角の小文字の英字で始め、小文字の英字・数字・ハイフンだけで書いてください（例: j109）。',
              en: 'Begin with a half-width small letter and use small letters, figures and hyphens only (as in j109).',
            },
        fixes:
          meant && place.end - place.start === id.length
            ? [
                {
                  title: { ja: `id を「${meant}」にする`, en: `Make the id “${meant}”` },
                  safe: false,
                  edits: [{ place, newText: meant }],
                },
              ]
            : [],
      };
    }
    if (fault === 'retired') {
      return {
        message: { ja: `id「${id}」は欠番です。`, en: `The id “${id}” is retired (欠番).` },
        help: {
          ja: '欠番は二度と使えません。ほかで使っていない id を付けてください。',
          en: 'A retired id is never used again. Give the item an id that nothing else has.',
        },
      };
    }
    return {
      message: { ja: `id「${id}」が二度使われています。`, en: `The id “${id}” is used twice.` },
      help: {
        ja: '後から足したほうに、ほかで使っていない id を付けてください（公開した id は変えません）。',
        en: 'Give the one that was added later an id that nothing else has (published ids never change).',
      },
      ...(first
        ? {
            related: [
              {
                place: first,
                message: { ja: '先に使われているのはここです', en: 'It is first used here' },
              },
            ],
          }
        : {}),
    };
  },
});

/** What most plans are: as many different ids as there are ids, all well formed and none retired. */
function areFine(plan: LinkedPlan, retired: ReadonlySet<string>): boolean {
  let written = 0;
  for (const section of plan.sections) {
    const ids = idsIn(section);
    if (!ids.areWellFormed) return false;
    written += ids.written;
  }
  if (written !== plan.byId.size) return false;
  for (const id of retired) if (plan.byId.has(id)) return false;
  return true;
}

function* idsOf(plan: LinkedPlan, retired: ReadonlySet<string>): Generator<IdFact> {
  const seen = new Map<string, Placed>();
  for (const entries of [plan.items, plan.indicators]) {
    for (const { id, entity } of entries) {
      const fact = id === null ? null : judge(id, entity, seen, retired);
      if (fact) yield { ...fact, meant: meantBy(fact, plan, retired) };
    }
  }
}

interface SectionIds {
  readonly written: number;
  readonly areWellFormed: boolean;
  /** Positions of the items whose lines have ids: few, only where something points at them. */
  readonly withLines: readonly number[];
}

const idsIn = bySection(({ items, indicators }): SectionIds => {
  const ids = [...items, ...indicators].flatMap(({ id }) => id ?? []);
  return {
    written: ids.length,
    areWellFormed: ids.every((id) => ID.test(id)),
    withLines: [...items.keys()].filter((i) => items[i]?.entity.statuses.some(hasLineIds)),
  };
});

/** Ids of lines are unique in their item and year. */
function* linesOf(item: Item): Generator<IdFact> {
  for (const status of item.entity.statuses) {
    const seen = new Map<string, Placed>();
    for (const line of linesIn(status)) {
      const fact = line.id === null ? null : judge(line.id, line, seen, NONE);
      if (fact) yield fact;
    }
  }
}

function hasLineIds(status: Status): boolean {
  return hasIds(status) || status.byDepartment.some(hasIds);
}

function hasIds({ lines }: StatusContent): boolean {
  return lines.some(({ id }) => id !== null);
}

const NONE: ReadonlySet<string> = new Set();

function judge(
  id: string,
  entity: Placed,
  seen: Map<string, Placed>,
  retired: ReadonlySet<string>,
): IdFact | null {
  const first = seen.get(id);
  if (!first) seen.set(id, entity);
  if (!ID.test(id)) return { place: entity.at('id'), id, fault: 'ill-formed' };
  if (first) return { place: entity.at('id'), id, fault: 'twice', first: first.at('id') };
  return retired.has(id) ? { place: entity.at('id'), id, fault: 'retired' } : null;
}

function meantBy({ id, fault }: IdFact, { byId }: LinkedPlan, retired: ReadonlySet<string>): string | null {
  const meant = fold(id).toLowerCase();
  return fault === 'ill-formed' && ID.test(meant) && !byId.has(meant) && !retired.has(meant) ? meant : null;
}
