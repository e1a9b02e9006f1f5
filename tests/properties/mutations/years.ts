import type { Breaker, Breakers } from './breakage.ts';
import { spliced } from './breakage.ts';
import { besides, LINES, SENTENCES, under, WRITTEN } from './sample.ts';
import { innerOf } from './written.ts';
import type { Written } from './written.ts';

const STEPS = under('年度').filter(({ path }) => path.at(-1) === '事業工程');
const FLOW_YEARS = under('年度別', '実績値').filter((written) => innerOf(written).length > 1);
const BLOCK_YEARS = WRITTEN.filter(
  ({ path, key }) => ['年度別', '取組状況'].includes(path.at(-1) ?? '') && key.startsWith('令和'),
);
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮';

/** Lines of the same list: the mappings under the same line, each by its line of a key. */
function inOneList(key: string): readonly (readonly Written[])[] {
  const lists = new Map<string, Written[]>();
  for (const written of under(key)) {
    const parent = WRITTEN.findLast(
      ({ file, lineAt, column, end }) =>
        file === written.file &&
        lineAt < written.lineAt &&
        column < written.column - 1 &&
        end > written.lineAt,
    );
    const list = `${written.file.path}:${String(parent?.lineAt)}`;
    lists.set(list, [...(lists.get(list) ?? []), written]);
  }
  return [...lists.values()].filter(
    (list) => list.length > 2 && list.every(({ value }) => CIRCLED.includes(value)),
  );
}

/** A year of a flow mapping changed to one that lies outside the plan period, and keeps its place in the order. */
function year(key: string, which: 'first' | 'last', outside: readonly string[]): Breaker {
  return (draw) => {
    const flow = draw.pick(under(key).filter(({ value }) => value.startsWith('{ 令和')));
    const inner = innerOf(flow).at(which === 'first' ? 0 : -1);
    if (!inner) return {};
    const wrong = draw.pick(outside);
    return spliced(flow.file, {
      at: inner.keyAt,
      to: inner.keyAt + inner.key.length,
      text: `‹P301›${wrong}`,
    });
  };
}

function number(change: (at: number, length: number) => string, which: 'middle' | 'last'): Breaker {
  return (draw) => {
    const list = draw.pick(inOneList('番号'));
    const at = which === 'last' ? list.length - 1 : 1 + draw.below(list.length - 2);
    const written = list[at];
    return written
      ? spliced(written.file, {
          at: written.valueAt,
          to: written.lineEnd,
          text: `‹P303›${change(at, list.length)}`,
        })
      : {};
  };
}

export const YEARS: Breakers = {
  P301: {
    'a step before or after the period': (draw) => {
      const { file, valueAt, lineEnd } = draw.pick(STEPS);
      const outside = draw.pick([
        '令和4年度',
        '令和8年度',
        '令和4年度〜令和7年度',
        '令和5年度〜令和8年度',
        'R5・R8',
        '平成30年度〜',
      ]);
      return spliced(file, { at: valueAt, to: lineEnd, text: `‹P301›${outside}` });
    },
    'a year of a cost before the period': year('年度別', 'first', ['令和4年度', 'R4', '2022']),
    'a year of a cost after the period': year('年度別', 'last', ['令和8年度', 'R8', '2026年度']),
    'a year of a cost in lines after the period': (draw) => {
      const { file, key, keyAt } = draw.pick(BLOCK_YEARS.filter((written) => written.key === '令和7年度'));
      return spliced(file, { at: keyAt, to: keyAt + key.length, text: '‹P301›令和8年度' });
    },
    'an actual before the period': (draw) => {
      const { file, valueAt } = draw.pick(under('実績値'));
      return spliced(file, { at: valueAt + 2, text: '‹P301›令和3年度: 1, ' });
    },
    'a baseline after the period': year('基準値', 'first', ['令和9年度', '2032']),
    'a status outside the period': (draw) => {
      const { file, lineAt, column } = draw.pick(
        BLOCK_YEARS.filter(({ path, key }) => path.at(-1) === '取組状況' && key === '令和4年度'),
      );
      return spliced(file, { at: lineAt, text: `${' '.repeat(column)}‹P301›令和3年度: 検討中\n` });
    },
  },
  P302: {
    'two years of a mapping in braces exchanged': (draw) => {
      const flow = draw.pick(FLOW_YEARS);
      const inner = innerOf(flow);
      const at = draw.below(inner.length - 1);
      const [one, other] = [inner[at], inner[at + 1]];
      if (!one || !other) return {};
      return spliced(
        flow.file,
        { at: one.keyAt, to: one.valueAt + one.value.length, text: `${other.key}: ${other.value}` },
        { at: other.keyAt, to: other.valueAt + other.value.length, text: `‹P302›${one.key}: ${one.value}` },
      );
    },
    'two years in lines exchanged': (draw) => {
      const one = draw.pick(BLOCK_YEARS.filter((written) => written.end > written.lineEnd + 1));
      const years = besides(one);
      const [first, second] = [years.at(-2), years.at(-1)];
      if (!first || !second) return {};
      const [a, b] = [
        one.file.text.slice(first.lineAt, first.end),
        one.file.text.slice(second.lineAt, second.end),
      ];
      const marked = `${' '.repeat(first.column)}‹P302›${a.slice(first.column)}`;
      return spliced(one.file, { at: first.lineAt, to: second.end, text: b.replace(/\n*$/u, '\n') + marked });
    },
    'a year named twice in a step': (draw) => {
      const { file, valueAt, lineEnd } = draw.pick(STEPS);
      const twice = draw.pick([
        '令和6年度、令和6年度',
        '令和7年度、令和5年度',
        '令和5年度〜令和6年度、令和6年度',
        'R6・令和6年度',
      ]);
      return spliced(file, { at: valueAt, to: lineEnd, text: `‹P302›${twice}` });
    },
  },
  P304: {
    'a sentence of a list without its 。': (draw) => {
      const list = SENTENCES.filter(
        ({ key, value }) => ['施策', '事業内容'].includes(key) && value.endsWith('。'),
      );
      const { file, valueAt, lineEnd } = draw.pick(list);
      return spliced(file, { at: valueAt, text: '‹P304›' }, { at: lineEnd - 1, to: lineEnd, text: '' });
    },
    'a line of 取組状況 without its 。': (draw) => {
      const { file, valueAt, lineEnd } = draw.pick(LINES.filter(({ value }) => value.endsWith('。')));
      return spliced(file, { at: valueAt, text: '‹P304›' }, { at: lineEnd - 1, to: lineEnd, text: '' });
    },
  },
  P305: {
    'a sentence that mixes two ways of saying it': (draw) => {
      const { file, valueAt, lineEnd } = draw.pick(
        SENTENCES.filter(({ key, value }) => ['施策', '事業内容'].includes(key) && value.endsWith('。')),
      );
      const mixed = draw.pick([
        '負担を軽減に努めます。',
        '情報を周知に取り組みます。',
        '施設を維持に努めます。',
      ]);
      return spliced(file, { at: valueAt, text: '‹P305›' }, { at: lineEnd, text: mixed });
    },
  },
  P303: {
    'a number in the middle of a list too high': number((_, length) => CIRCLED[length + 1] ?? '', 'middle'),
    'the last number of a list too high': number((at) => CIRCLED[at + 1] ?? '', 'last'),
    'a number written twice': number((at) => CIRCLED[at - 1] ?? '', 'middle'),
    'the last number written twice': number((at) => CIRCLED[at - 1] ?? '', 'last'),
    'a number of a section too high': (draw) => {
      const { file, valueAt, lineEnd } = draw.pick(
        under('番号').filter((written) => written.path.length === 0 && /0[35]-/u.test(written.file.path)),
      );
      return spliced(file, {
        at: valueAt,
        to: lineEnd,
        text: `‹P303›${file.path.startsWith('jisshi') ? '(9)' : '9'}`,
      });
    },
  },
};
