import type { Said } from '../diagnostics/said.ts';
import { wordsOf } from '../link/linked.ts';
import type { Item, LinkedContent, LinkedPlan, Relisting, Spot } from '../link/linked.ts';
import { rememberedBy } from '../link/remembered-by.ts';
import { linesIn } from '../link/written-relistings.ts';
import type { Reference } from '../model/reference.ts';
import type { Status } from '../model/status.ts';
import { WordIndex } from '../model/word-index.ts';
import { comparable, fold } from '../model/text.ts';
import { defineRule } from './define-rule.ts';
import { choice, pointingAt } from './relisting-edits.ts';
import { nameOf, placeOfSpot, referenceTo, relistingsThat, spotLabel } from './relisting-facts.ts';
import type { RelistingFact } from './relisting-facts.ts';

interface LostFact extends RelistingFact<'nothing'> {
  readonly content: LinkedContent;
}

export const relistingOriginal = defineRule<LostFact>({
  code: 'P501',
  name: 'relisting-names-an-original',
  severity: 'error',
  title: '再掲の元がある',
  reason: '元のない再掲は、読む人が探しても見つからず、件数の実質も合わなくなります。',
  example: `
柱: 市民活動の支援
取組施策:
  - id: s101
    施策: 市民活動の相談会を開催します。
  - id: s102
    再掲: s110  # ← P501
`,
  *find(content) {
    for (const fact of relistingsThat(content, 'nothing')) yield { ...fact, content };
  },
  say(fact) {
    const name = nameOf(fact.relisting);
    const lost = {
      ja: `再掲「${name}」の元が見当たりません。`,
      en: `The original of the 再掲 “${name}” cannot be found.`,
    };
    return fact.relisting.reference ? sayReference(fact, lost) : sayWords(fact, lost);
  },
});

/** A pasted text whose words nothing has. */
function sayWords({ relisting, outcome: { nearest } }: LostFact, lost: Said) {
  if (!nearest)
    return {
      message: lost,
      help: {
        ja: '元の項目の id を「再掲:」に書くか、再掲の印を取ってください。',
        en: 'Write the id of the original under 再掲, or take the mark away.',
      },
    };
  const label = spotLabel(nearest.spot);
  const reference = referenceTo(nearest.spot, relisting.from);
  return {
    message: {
      ja: `${lost.ja}もっとも近いのは、${label.ja}の「${nearest.words}」です。`,
      en: `${lost.en} The nearest is “${nearest.words}” of ${label.en}.`,
    },
    help: reference
      ? {
          ja: `それが元であれば「再掲: ${reference}」と書いてください。`,
          en: `If that is the original, write “再掲: ${reference}”.`,
        }
      : {
          ja: 'それが元であれば、その行に id を付けて「再掲:」で指してください。',
          en: 'If that is the original, give that line an id and point at it with 再掲.',
        },
    related: [
      {
        place: placeOfSpot(nearest.spot),
        message: { ja: 'もっとも近い文はここです', en: 'The nearest words are here' },
      },
    ],
  };
}

/** A reference that names nothing: a printed number or the words of an item, or an id with a slip. */
function sayReference({ relisting, content }: LostFact, lost: Said) {
  const { from, reference, level } = relisting;
  const home = from.item.section.plan;
  const plan = content.plans.find(({ slug }) => slug === (reference?.plan ?? home.slug)) ?? home;
  const named = reference?.item ?? '';
  const item = plan.byId.get(named);
  if (level === 'line' && item && item.kind !== 'indicator')
    return { message: lost, help: lineHelp(item, from) };
  const meant = meantBy(named, plan, relisting);
  if (meant !== null)
    return {
      message: lost,
      help: {
        ja: `「${meant}」のことでしたら「再掲: ${meant}」と書いてください。`,
        en: `If “${meant}” is meant, write “再掲: ${meant}”.`,
      },
      fixes: choice({ ja: `「${meant}」を指す`, en: `Point at “${meant}”` }, pointingAt(relisting, meant)),
    };
  return {
    message: lost,
    help:
      level === 'line'
        ? {
            ja: '再掲の元の「id/行の id」（s103/a など）を確かめてください。',
            en: 'Please look up the “id/id of the line” (such as s103/a) of the original.',
          }
        : { ja: '再掲の元の id を確かめてください。', en: 'Please look up the id of the original.' },
  };
}

/** The item is there, and not the line: what can be pointed at from here. */
function lineHelp(item: Item, from: Spot): Said {
  const here = from.status?.time ?? null;
  const references: string[] = [];
  let hasIds = false;
  for (const spot of linesWithId(item)) {
    hasIds = true;
    if (spot.status.time === null && here !== null) continue;
    const reference = referenceTo(spot, from);
    if (reference !== null) references.push(reference);
    if (references.length === LISTED) break;
  }
  const { label } = item;
  if (references.length > 0)
    return {
      ja: `${label}で指せる行は ${references.join('、')} です。`,
      en: `The lines of ${label} that can be pointed at are ${references.join(', ')}.`,
    };
  if (hasIds)
    return {
      ja: `${label}の取組状況には年度がないため、年度のある所からは指せません。年度を書いてください。`,
      en: `The 取組状況 of ${label} names no year, so that it cannot be pointed at from a year. Please write its year.`,
    };
  return {
    ja: `${label}の、元にあたる行に id を付けてください。`,
    en: `Please give an id to the line of ${label} that is the original.`,
  };
}

/** Enough to choose from. */
const LISTED = 6;

function* linesWithId(item: Item): Generator<Spot & { readonly status: Status }> {
  for (const status of item.entity.statuses)
    for (const line of linesIn(status)) if (line.id !== null) yield { item, status, line };
}

/** What a person meant who wrote the printed number or the words of an item, or an id with a slip of one letter. */
function meantBy(named: string, plan: LinkedPlan, { from, level, reference }: Relisting): string | null {
  const written = fold(named).replace(/\s+/gu, '');
  if (level === 'line') return reference && lineMeantBy(reference, plan);
  if (/^[A-Za-z0-9_/:@-]*$/u.test(written)) return idMeantBy(written, plan, from, reference);
  const spots = wordsOfPlan(plan).byCall.get(comparable(named)) ?? [];
  const [only, another] = spots.filter(({ item }) => item !== from.item);
  return only && !another ? referenceTo(only, from) : null;
}

/** `kyodo:s103` for `kyodo:s130`; null where what is nearest could be no original either: a 再掲, the item itself or one of another kind. */
function idMeantBy(id: string, plan: LinkedPlan, from: Spot, reference: Reference | null): string | null {
  const near = wordsOfPlan(plan).ids.nearest(id);
  const entry = near === null || near === id ? undefined : plan.byId.get(near);
  if (near === null || !entry || entry === from.item || entry.relisting || entry.kind !== from.item.kind)
    return null;
  return reference?.plan === plan.slug ? reference.written.replace(id, near) : near;
}

/** `s103/a` for `s130/a`, where s103 has the line. */
function lineMeantBy({ written, item: named, line }: Reference, plan: LinkedPlan): string | null {
  const near = wordsOfPlan(plan).ids.nearest(named);
  const item = near === null ? undefined : plan.byId.get(near);
  if (near === null || !item || item.kind === 'indicator') return null;
  const hasLine = item.entity.statuses.some((status) => linesIn(status).some(({ id }) => id === line));
  return hasLine ? written.replace(named, near) : null;
}

interface PlanWords {
  readonly ids: WordIndex;
  /** Items by what people call them: 柱1①, or their words. */
  readonly byCall: ReadonlyMap<string, readonly Spot[]>;
}

const wordsOfPlan = rememberedBy(({ items, byId }: LinkedPlan): PlanWords => {
  const byCall = new Map<string, Spot[]>();
  for (const item of items) {
    const spot = { item, status: null, line: null };
    for (const call of [item.label.replace(/（[^（）]*）$/u, ''), wordsOf(spot)]) {
      const key = comparable(call);
      const same = byCall.get(key);
      if (same) same.push(spot);
      else if (key !== '') byCall.set(key, [spot]);
    }
  }
  return { ids: new WordIndex(byId.keys()), byCall };
});
