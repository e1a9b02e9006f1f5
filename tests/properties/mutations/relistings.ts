import type { Breaker, Breakers } from './breakage.ts';
import { spliced, splicedAll } from './breakage.ts';
import type { Splice } from './breakage.ts';
import { beside, besides, LINES, under, WRITTEN } from './sample.ts';
import type { Written } from './written.ts';

const ALL = under('再掲');
/** 再掲 of a line of 取組状況; of a whole item. */
const OF_LINES = ALL.filter(({ path }) => path.includes('取組状況'));
const OF_ITEMS = ALL.filter(({ path }) => !path.includes('取組状況'));
const REWORDED = under('元の文');
const ITEMS = under('id').filter(({ value }) => /^[a-z]\d+$/u.test(value));
const MEASURES = under('施策');
const DESCRIPTIONS = under('事業内容');

function replaced(written: Written, text: string): Splice & { file: Written['file'] } {
  return { file: written.file, at: written.valueAt, to: written.lineEnd, text };
}

function before(one: Written, other: Written): boolean {
  return one.file === other.file ? one.valueAt < other.valueAt : one.file.path < other.file.path;
}

/** What one says, said by another as well; the later is reported. */
function repeated(list: readonly Written[], isApart: (one: Written, other: Written) => boolean): Breaker {
  return (draw) => {
    const one = draw.pick(list.filter(({ value }) => value.length > 24));
    const other = draw.pick(list.filter((o) => o !== one && isApart(one, o) && folder(o) === folder(one)));
    return before(one, other)
      ? splicedAll(replaced(other, `‹P504›${one.value}`))
      : splicedAll(replaced(other, one.value), { file: one.file, at: one.valueAt, text: '‹P504›' });
  };
}

/** What one says, said by another with a 、 less or more. */
function nearly(list: readonly Written[]): Breaker {
  return (draw) => {
    const one = draw.pick(list.filter(({ value }) => value.length > 30 && value.slice(1, -2).includes('、')));
    const other = draw.pick(
      list.filter(
        (o) => o.mapping !== one.mapping && folder(o) === folder(one) && besides(o)[0] !== besides(one)[0],
      ),
    );
    const words = one.value.replace('、', '');
    return before(one, other)
      ? splicedAll(replaced(other, `‹P510›${words}`))
      : splicedAll(replaced(other, words), { file: one.file, at: one.valueAt, text: '‹P510›' });
  };
}

function folder({ file }: Written): string {
  return file.path.split('/', 1)[0] ?? '';
}

/** The item in the sample with an id. */
function item(id: string): Written {
  const found = ITEMS.find(({ value }) => value === id);
  if (!found) throw new Error(`the sample has no ${id}`);
  return found;
}

function textOf(id: string): Written {
  const found = beside(item(id), '再掲') ?? beside(item(id), '施策') ?? beside(item(id), '事業名');
  if (!found) throw new Error(`${id} has no words`);
  return found;
}

/** Lines of one year of items that stand under no 所管課別. */
function linesOf(year: string): readonly Written[] {
  return LINES.filter(({ path }) => path.includes(year) && !path.includes('所管課別'));
}

export const RELISTINGS: Breakers = {
  P501: {
    'a line that is 再掲 of nothing': (draw) => {
      const wrong = draw.pick(['s999/a', 's101/z', 's103', 's103@令和5年度/a', 'nai:s103/a']);
      return splicedAll(
        replaced(draw.pick(OF_LINES.filter(({ value }) => value.includes('/'))), `‹P501›${wrong}`),
      );
    },
    'a 再掲 in capitals': (draw) => {
      const relisting = draw.pick(ALL);
      return splicedAll(replaced(relisting, `‹P501›${relisting.value.toUpperCase()}`));
    },
    'an item that is 再掲 of nothing': (draw) => {
      const wrong = draw.pick(['s999', 'j999', 'nai:s103', 'kanyu']);
      return splicedAll(replaced(draw.pick(OF_ITEMS), `‹P501›${wrong}`));
    },
    'a pasted line whose original is not there': (draw) => {
      const { file, lineEnd, column } = draw.pick(linesOf('令和5年度'));
      return spliced(file, {
        at: lineEnd,
        text: `\n${' '.repeat(column - 2)}- ‹P501›橋の欄干に花を飾った。《再掲》`,
      });
    },
  },
  P502: {
    'a pasted line that fits two originals': (draw) => {
      const year = draw.pick(['令和4年度', '令和5年度']);
      const places = [0, 1, 2].map(() =>
        draw.pick(linesOf(year).filter(({ file }) => /0[1-5]/u.test(file.path))),
      );
      const [one, two, three] = places.map((line) => besides(line)[0] ?? line);
      if (!one || !two || !three || new Set([one, two, three]).size < 3)
        return RELISTINGS.P502?.['a pasted line that fits two originals']?.(draw) ?? {};
      const line = (written: Written, text: string): Splice & { file: Written['file'] } => ({
        file: written.file,
        at: written.lineEnd,
        text: `\n${' '.repeat(written.column - 2)}- ${text}`,
      });
      return splicedAll(
        line(one, '冊子を配った。'),
        line(two, '冊子を配った。'),
        line(three, '‹P502›冊子を配った。《再掲》'),
      );
    },
  },
  P503: {
    'a reworded line without its 元の文': (draw) => {
      const { file, lineAt, lineEnd, ...rest } = draw.pick(REWORDED);
      const words = beside({ file, lineAt, lineEnd, ...rest }, '文');
      return spliced(
        file,
        { at: words?.valueAt ?? 0, text: '‹P503›' },
        { at: lineAt, to: lineEnd + 1, text: '' },
      );
    },
    'an item in other words than its original': (draw) => {
      const { file, lineEnd, column, value } = draw.pick(OF_ITEMS);
      const key = value.startsWith('j') ? '事業名' : '施策';
      return spliced(file, {
        at: lineEnd,
        text: `\n${' '.repeat(column)}${key}: ‹P503›橋の欄干に花を飾ります。`,
      });
    },
  },
  P504: {
    'a 施策 written twice': repeated(MEASURES, () => true),
    'a 事業内容 written twice': repeated(DESCRIPTIONS, () => true),
    'a line of 令和4年度 written twice': repeated(
      linesOf('令和4年度'),
      (one, other) => besides(one)[0] !== besides(other)[0],
    ),
    'a line of 令和5年度 written twice': repeated(
      linesOf('令和5年度'),
      (one, other) => besides(one)[0] !== besides(other)[0],
    ),
  },
  P505: {
    'a 再掲 of an item that is 再掲': (draw) => {
      const [from, to] = draw.pick([
        ['s303', 's505'],
        ['s505', 's303'],
      ] as const);
      return splicedAll(replaced(textOf(from), `‹P505›${to}`));
    },
    'a 再掲 of a line that is 再掲': (draw) => {
      const [one, other] = draw.pick(
        pairs(OF_LINES.filter(({ dashed, value }) => dashed && value.includes('/'))),
      );
      const id = { file: one.file, at: one.keyAt, text: `id: z\n${' '.repeat(one.column)}` };
      const owner = ITEMS.findLast((written) => written.file === one.file && written.lineAt < one.lineAt);
      return splicedAll(id, replaced(other, `‹P505›${owner?.value ?? ''}/z`));
    },
  },
  P506: {
    'an item that is 再掲 of itself': (draw) => {
      const id = draw.pick(['s303', 's505', 'j211']);
      return splicedAll(replaced(textOf(id), `‹P506›${id}`));
    },
    'two items that are 再掲 of one another': () =>
      splicedAll(replaced(textOf('s303'), '‹P506›s505'), replaced(textOf('s505'), '‹P506›s303')),
    'lines that are 再掲 in a circle': (draw) => {
      const [one, other] = draw.pick(
        pairs(OF_LINES.filter(({ dashed, value }) => dashed && value.includes('/'))),
      );
      const owner = (line: Written): string =>
        ITEMS.findLast((w) => w.file === line.file && w.lineAt < line.lineAt)?.value ?? '';
      const id = (line: Written): Splice & { file: Written['file'] } => ({
        file: line.file,
        at: line.keyAt,
        text: `id: z\n${' '.repeat(line.column)}`,
      });
      return splicedAll(
        id(one),
        id(other),
        replaced(one, `‹P506›${owner(other)}/z`),
        replaced(other, `‹P506›${owner(one)}/z`),
      );
    },
  },
  P507: {
    'an original changed since its 再掲 was reworded': (draw) => {
      const source = draw.pick(REWORDED);
      const original = WRITTEN.find(({ key, value }) => key === '文' && value === source.value);
      const suspects = REWORDED.filter(({ value }) => value === source.value);
      if (!original) return {};
      const at = original.valueAt + 2 + draw.below(original.value.length - 3);
      return splicedAll(
        { file: original.file, at, text: draw.pick(['新たに', '、全市の', '12の']) },
        ...suspects.map(({ file, valueAt }) => ({ file, at: valueAt, text: '‹P507›' })),
      );
    },
    'a 元の文 that its original never was': (draw) => {
      const { file, valueAt, lineEnd } = draw.pick(REWORDED);
      return spliced(
        file,
        { at: valueAt, text: '‹P507›' },
        { at: lineEnd - 2, to: lineEnd, text: '始めている。' },
      );
    },
  },
  P508: {
    'the words of the original beside a line that is 再掲': (draw) => {
      const line = draw.pick(OF_LINES.filter((written) => written.dashed && !beside(written, '文')));
      const [id = '', lineId = ''] = line.value.split('/');
      const original = WRITTEN.find(
        ({ file, key, value, lineAt }) =>
          key === 'id' &&
          value === lineId &&
          lineAt > item(id).lineAt &&
          lineAt < item(id).lineAt + 3000 &&
          file === item(id).file,
      );
      const words = original ? (beside(original, '文')?.value ?? '') : '';
      return spliced(line.file, { at: line.lineEnd, text: `\n${' '.repeat(line.column)}文: ‹P508›${words}` });
    },
    'the words of the original beside an item that is 再掲': (draw) => {
      const { file, lineEnd, column, value } = draw.pick(OF_ITEMS);
      const original = textOf(value);
      return spliced(file, {
        at: lineEnd,
        text: `\n${' '.repeat(column)}${original.key}: ‹P508›${original.value}`,
      });
    },
  },
  P510: {
    'a 施策 written twice, but for a word of no weight': nearly(MEASURES),
    'a line written twice, but for a word of no weight': nearly(linesOf('令和5年度')),
  },
  P511: {
    'a 要確認 where there is no 再掲': (draw) => {
      const { file, lineEnd, column } = draw.pick(MEASURES);
      return spliced(file, { at: lineEnd, text: `\n${' '.repeat(column)}要確認: ‹P511›true` });
    },
    'a 元の文 where there is no 再掲': (draw) => {
      const { file, lineEnd, column } = draw.pick(MEASURES);
      return spliced(file, {
        at: lineEnd,
        text: `\n${' '.repeat(column)}元の文: ‹P511›橋の欄干に花を飾ります。`,
      });
    },
  },
  P509: {
    'a guess that nobody confirmed': (draw) => {
      const { file, valueAt, lineEnd, column } = draw.pick(
        ALL.filter((written) => !written.path.includes('令和4年度') || written.dashed),
      );
      return spliced(
        file,
        { at: valueAt, text: '‹P509›' },
        { at: lineEnd, text: `\n${' '.repeat(column)}要確認: true` },
      );
    },
  },
};

function pairs(list: readonly Written[]): readonly (readonly [Written, Written])[] {
  return list.flatMap((one) => list.filter((other) => other !== one).map((other) => [one, other] as const));
}
