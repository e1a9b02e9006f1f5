import type { Said } from '../diagnostics/said.ts';
import type { Item, LinkedContent, LinkedIndicator, LinkedPlan } from '../link/linked.ts';
import { originalItem } from '../link/linked.ts';
import { sameTime } from '../link/resolve-relistings.ts';
import type { Chapter } from '../model/chapter.ts';
import { parseStatusTime } from '../model/fiscal-year.ts';
import { parseReference } from '../model/reference.ts';
import type { Reference } from '../model/reference.ts';
import { WordIndex } from '../model/word-index.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

type WrittenReference = Pick<ReferenceFact, 'written' | 'place' | 'part'>;

type Missing = 'form' | 'plan' | 'no plan named' | 'item' | 'time' | 'line' | 'no item' | 'no schedule';

interface ReferenceFact extends Fact {
  readonly written: string;
  readonly missing: Missing;
  /** The name of the part that refers; null outside of prose. */
  readonly part: string | null;
  readonly nearest: () => string | null;
}

export const referenceResolves = defineRule<ReferenceFact>({
  code: 'P202',
  name: 'reference-resolves',
  severity: 'error',
  title: '参照した id がある',
  reason: '行き先のない参照は、公開したときに行き止まりのリンクになります。',
  example: {
    'rei/plan.yaml': `
計画名: 例の計画
改定履歴:
  - { 日付: 令和6年9月1日, 種別: 訂正, 内容: 誤字を改めました。, 対象: [j110] }  # ← P202
`,
    'rei/01-rei.yaml': `
分野: 市民自治
事業:
  - id: j101
    事業名: 広聴事業
`,
  },
  *find(content) {
    const targets = new Targets(content);
    for (const plan of content.plans) {
      for (const reference of referencesOf(plan)) yield* targets.facts(reference, plan);
    }
    for (const page of content.pages)
      for (const reference of referencesIn(page)) yield* targets.facts(reference, null);
  },
  say({ written, missing, part, nearest }) {
    const near = nearest();
    return {
      message: MESSAGES[missing](written, part ?? ''),
      help:
        near === null
          ? HELP[missing]
          : {
              ja: `「${near}」の書き誤りでしたら直してください。`,
              en: `If “${near}” was meant, please correct it.`,
            },
    };
  },
});

const MESSAGES: Readonly<Record<Missing, (written: string, part: string) => Said>> = {
  form: (written) => ({
    ja: `「${written}」は、id の形ではありません。`,
    en: `“${written}” has not the form of an id.`,
  }),
  plan: (written) => ({
    ja: `「${written}」の指す計画は見当たりません。`,
    en: `There is no such plan as “${written}” refers to.`,
  }),
  'no plan named': (written) => ({
    ja: `「${written}」がどの計画のものか分かりません。このページは、どの計画のものでもないためです。`,
    en: `Nothing says which plan “${written}” is of: this page belongs to none.`,
  }),
  item: (written) => ({
    ja: `「${written}」という id の項目は見当たりません。`,
    en: `There is no item with the id “${written}”.`,
  }),
  time: (written) => ({
    ja: `「${written}」の指す年度の取組状況は書かれていません。`,
    en: `No 取組状況 is written for the year that “${written}” refers to.`,
  }),
  line: (written) => ({
    ja: `「${written}」の指す行は見当たりません。`,
    en: `There is no such line as “${written}” refers to.`,
  }),
  'no item': (written, part) => ({
    ja: `「${written}」は指標なので、<${part}> では示せません。`,
    en: `“${written}” is an indicator, which <${part}> cannot show.`,
  }),
  'no schedule': (written) => ({
    ja: `「${written}」には事業工程が書かれていないため、<Schedule> で示すものがありません。`,
    en: `“${written}” has no 事業工程, so <Schedule> has nothing to show.`,
  }),
};

const CHECK: Said = { ja: '参照先の id を確かめてください。', en: 'Please check the id it refers to.' };

const HELP: Readonly<Record<Missing, Said>> = {
  form: {
    ja: '半角の小文字で s204、s103/a、s103@令和3年度/a のように書いてください。',
    en: 'Write it in half-width lower case, as in s204, s103/a or s103@令和3年度/a.',
  },
  plan: {
    ja: '「:」の前の、計画のフォルダーの名前を確かめてください。',
    en: 'Please check the name of the plan’s folder before the “:”.',
  },
  'no plan named': {
    ja: 'jisshi:j109 のように、計画のフォルダーの名前と「:」を前に付けてください。',
    en: 'Put the name of the plan’s folder and a “:” in front, as in jisshi:j109.',
  },
  item: CHECK,
  time: { ja: '@ の後の年度を確かめてください。', en: 'Please check the year after the @.' },
  line: {
    ja: '/ の後の行の id を確かめてください。指したい行に id がなければ、その行に id を付けてください。',
    en: 'Please check the id of the line after the /. Give the line an id if it has none.',
  },
  'no item': {
    ja: '施策か事業の id を書いてください。指標は <Indicators /> で示せます。',
    en: 'Write the id of a 施策 or 事業. Indicators are shown by <Indicators />.',
  },
  'no schedule': {
    ja: '重点に事業工程のある事業の id を書くか、<Item> を使ってください。',
    en: 'Write the id of a 事業 that has a 事業工程, or use <Item>.',
  },
};

/** Every reference that is no 再掲: of 改定履歴, and of the parts in prose. */
function* referencesOf({ plan }: LinkedPlan): Generator<WrittenReference> {
  for (const revision of plan.cover?.revisions ?? []) {
    for (const [i, written] of revision.targets.entries())
      yield { written, place: revision.at('targets', i), part: null };
  }
  for (const chapter of plan.chapters) yield* referencesIn(chapter);
}

function* referencesIn({ parts }: Chapter): Generator<WrittenReference> {
  for (const { name, id } of parts) if (id) yield { written: id.text, place: id.place, part: name };
}

/** What references can lead to; what a file that cannot be read may hold is nobody's to miss. */
class Targets {
  readonly #plans: ReadonlyMap<string, LinkedPlan>;
  readonly #indexes = new Map<LinkedPlan, WordIndex>();

  constructor({ plans }: LinkedContent) {
    this.#plans = new Map(plans.map((plan) => [plan.slug, plan]));
  }

  /** What is amiss with a reference; `home` is the plan it stands in, null where it stands in none. */
  *facts({ written, place, part }: WrittenReference, home: LinkedPlan | null): Generator<ReferenceFact> {
    const missing = this.#missing(written, home, part);
    if (missing)
      yield { place, written, missing, part, nearest: () => this.#nearest(written, home, missing) };
  }

  #missing(written: string, home: LinkedPlan | null, part: string | null): Missing | null {
    const reference = parseReference(written);
    if (!reference) return 'form';
    if (reference.plan === null && !home) return 'no plan named';
    const plan = reference.plan === null ? home : this.#plans.get(reference.plan);
    if (!plan) return 'plan';
    const entry = plan.byId.get(reference.item);
    if (!entry) return plan.plan.complete ? 'item' : null;
    if (part !== null && entry.kind === 'indicator') return 'no item';
    if (part === 'Schedule' && entry.kind !== 'indicator' && !hasSchedule(entry))
      return plan.plan.complete ? 'no schedule' : null;
    const within = missingWithin(entry, reference);
    return plan.plan.complete ? within : null;
  }

  #nearest(written: string, home: LinkedPlan | null, missing: Missing): string | null {
    if (missing !== 'item' && missing !== 'form') return null;
    const reference = parseReference(written);
    const plan = this.#plans.get(reference?.plan ?? '') ?? home;
    if (!plan) return null;
    let index = this.#indexes.get(plan);
    if (!index) this.#indexes.set(plan, (index = new WordIndex(plan.byId.keys())));
    const near = index.nearest(reference?.item ?? written);
    return near !== null && reference?.plan != null ? `${reference.plan}:${near}` : near;
  }
}

/** The year or the line of an item that a reference names and nobody wrote; those that come along with a 再掲 count. */
function missingWithin(entry: Item | LinkedIndicator, { time, line }: Reference): Missing | null {
  if (time === null && line === null) return null;
  if (entry.kind === 'indicator') return time === null ? 'line' : 'time';
  const when = time === null ? null : parseStatusTime(time);
  const statuses =
    time === null ? entry.statuses : entry.statuses.filter((status) => sameTime(status.time, when));
  if (statuses.length === 0 && time !== null) return 'time';
  const isThere =
    line === null ||
    statuses.some(({ lines, departments }) =>
      [{ lines }, ...departments].some((part) => part.lines.some((one) => one.line.id === line)),
    );
  return isThere ? null : 'line';
}

function hasSchedule(item: Item): boolean {
  if (item.kind !== 'project') return false;
  const original = originalItem(item);
  const priority = item.entity.priority ?? (original?.kind === 'project' ? original.entity.priority : null);
  return (priority?.schedule.length ?? 0) > 0;
}
