import type { Breaker, Breakers } from './breakage.ts';
import { spliced, splicedAll } from './breakage.ts';
import type { Splice } from './breakage.ts';
import type { Draw } from './draw.ts';
import { beside, under } from './sample.ts';
import { innerOf } from './written.ts';
import type { Inner, Written } from './written.ts';

/** A cost in lines: its 合計, and what stands beside it. */
const TOTALS = under('合計');
const FLAT = TOTALS.filter((total) => (beside(total, '年度別')?.value ?? '') !== '');
const PRINTED = under('推計事業費').filter(({ value, path }) => path.length === 0 && value !== '');
const SECTIONS = PRINTED.filter(({ file }) => !file.path.endsWith('plan.yaml'));
const PLAN = PRINTED.filter(({ file }) => file.path.endsWith('plan.yaml'));
/** The section whose items all have an amount or 該当なし. */
const WHOLE = SECTIONS.filter(({ file }) => /0[2]-/u.test(file.path));

function plus({ value, valueAt }: Inner | Written, more: number): Splice {
  return { at: valueAt, to: valueAt + value.length, text: String(Number(value) + more) };
}

/** More than any rounding of a few parts could explain; and of all items of a section. */
function difference(draw: Draw): number {
  return draw.pick([4, 10, 27, 100, 900]);
}

function largeDifference(draw: Draw): number {
  return draw.pick([12, 27, 100, 900]);
}

const sources = (written: Written): readonly Inner[] =>
  innerOf(written).filter(({ value }) => /^\d+$/u.test(value));

function shares(key: '財源' | '内訳'): Breaker {
  return (draw) => {
    const total = draw.pick(TOTALS.filter((one) => beside(one, key)));
    const written = beside(total, key);
    if (!written) return {};
    const share = draw.pick(sources(written));
    return spliced(total.file, { at: written.valueAt + 2, text: '‹P404›' }, plus(share, difference(draw)));
  };
}

export const AMOUNTS: Breakers = {
  P401: {
    'a year of a cost too high': (draw) => {
      const total = draw.pick(FLAT);
      const years = beside(total, '年度別');
      if (!years) return {};
      const splice = plus(draw.pick(innerOf(years)), difference(draw));
      return spliced(total.file, { at: total.valueAt, text: '‹P401›' }, splice);
    },
    'a total that its years do not make': (draw) => {
      const total = draw.pick(TOTALS);
      const splice = plus(total, draw.pick([-5, 3, 10]));
      return spliced(total.file, { ...splice, text: `‹P401›${splice.text}` });
    },
  },
  P402: {
    'an item whose amount alone exceeds the printed total': (draw) => {
      const item = draw.pick(
        under('事業内容').filter(
          ({ file, mapping }) =>
            file.path.includes('01-civic') &&
            !TOTALS.some((t) => t.file === file && t.mapping === mapping) &&
            !beside({ file, mapping } as Written, '推計事業費'),
        ),
      );
      const [section] = SECTIONS.filter(({ file }) => file === item.file);
      if (!section) return {};
      return spliced(
        item.file,
        { at: section.valueAt, text: '‹P402›' },
        {
          at: item.lineEnd,
          text: `\n${' '.repeat(item.column)}推計事業費: ${draw.pick(['1264', '1500', '2000百万円', '20億円'])}`,
        },
      );
    },
  },
  P403: {
    'an item that costs more than its section counted': (draw) => {
      const total = draw.pick(FLAT.filter((one) => one.file === WHOLE[0]?.file && !beside(one, '内訳')));
      const years = beside(total, '年度別');
      const funds = beside(total, '財源');
      if (!years || !funds || !WHOLE[0]) return {};
      const more = largeDifference(draw);
      return spliced(
        total.file,
        { at: WHOLE[0].valueAt, text: '‹P403›' },
        plus(total, more),
        plus(draw.pick(innerOf(years)), more),
        plus(draw.pick(sources(funds)), more),
      );
    },
    'a printed total of a section that its items do not make': (draw) => {
      const [section, plan] = [WHOLE[0], PLAN[0]];
      if (!section || !plan) return {};
      const more = draw.pick([-1, 1]) * largeDifference(draw);
      const splice = plus(section, more);
      return splicedAll(
        { file: section.file, ...splice, text: `‹P403›${splice.text}` },
        { file: plan.file, ...plus(plan, more) },
      );
    },
    'a printed total of the plan that its sections do not make': (draw) => {
      const plan = draw.pick(PLAN);
      const splice = plus(plan, draw.pick([-1000, -7, 5, 400]));
      return spliced(plan.file, { ...splice, text: `‹P403›${splice.text}` });
    },
  },
  P404: {
    'a 財源 too high': shares('財源'),
    'an 内訳 too high': shares('内訳'),
    'a 財源 of a year too high': (draw) => {
      const written = draw.pick(under('財源').filter(({ path }) => path.at(-2) === '年度別'));
      return spliced(
        written.file,
        { at: written.valueAt + 2, text: '‹P404›' },
        plus(draw.pick(sources(written)), difference(draw)),
      );
    },
  },
  P405: {
    'an amount of a year in thousands': (draw) => {
      const budget = draw.pick(under('予算額', '決算額').filter(({ value }) => /^\d+$/u.test(value)));
      return spliced(
        budget.file,
        { at: budget.valueAt, text: '‹P405›' },
        { at: budget.lineEnd, text: '000' },
      );
    },
  },
  P406: {
    'a printed count that is not the counted one': (draw) => {
      const counts = draw.pick(under('件数'));
      const splice = plus(draw.pick(innerOf(counts)), draw.pick([-2, -1, 1, 10]));
      return spliced(counts.file, { ...splice, text: `‹P406›${splice.text}` });
    },
    'an item that the printed counts do not count': (draw) => {
      const file = draw.pick(under('取組施策').filter(({ path }) => path.length === 0)).file;
      const [counts] = under('件数').filter(
        (written) => written.file.path === file.path.replace(/[^/]*$/u, 'plan.yaml'),
      );
      if (!counts) return {};
      const marks = innerOf(counts).map(({ valueAt }) => ({
        file: counts.file,
        at: valueAt,
        text: '‹P406›',
      }));
      const added =
        '  - id: s999\n    施策: 市内の全ての橋に名札を付けます。\n    取組状況:\n      令和4年度: 検討中\n      令和5年度: 検討中\n';
      return splicedAll({ file, at: file.text.length, text: added }, ...marks);
    },
  },
};
