import type { Breaker, Breakers } from './breakage.ts';
import { spliced } from './breakage.ts';
import { CHAPTERS, FILES, REPORTS, under, WRITTEN } from './sample.ts';
import { innerOf } from './written.ts';
import type { Written } from './written.ts';

/** Keys whose words the author is free to choose stand under these. */
const FREE = ['財源', '内訳', 'その他の欄', '用語', '状態の語', '評価の語', '所管課別'];
const KNOWN = WRITTEN.filter(
  ({ key, path }) => key !== '' && !key.startsWith('令和') && !FREE.includes(path.at(-1) ?? ''),
);
/** Lists that nothing else of the sample points at (a chapter shows the steps of j109). */
const LISTS = under('考え方', '事業工程', '改定履歴').filter(
  ({ key, file }) => key !== '事業工程' || !file.path.includes('01-'),
);
/** A line of a list that is a 再掲 and nothing else: with its only key misspelt it is no line at all. */
/* A chapter shows the steps of j109, which stand under these. */
const SHOWN = ['重点', '事業工程'];
const SPELT = KNOWN.filter(({ key, file }) => !SHOWN.includes(key) || !file.path.includes('01-')).filter(
  ({ key, path, dashed }) => key !== '再掲' || !dashed || !path.includes('取組状況'),
);
/** Keys that nothing else is judged by. */
const MINOR = KNOWN.filter(({ key }) =>
  [
    'よみ',
    '部',
    '事業内容',
    '特記事項',
    '事業目標',
    '方向性',
    '住所',
    '版',
    '編集',
    '電話',
    '種別',
    '見出し',
  ].includes(key),
);

/** A key with a letter of its own doubled, dropped or changed. */
function misspelt(keys: readonly Written[]): Breaker {
  return (draw) => {
    const { file, key, keyAt } = draw.pick(keys);
    const at = draw.below(key.length);
    const letter = draw.pick(['', 'ヵ', `${key[at] ?? ''}${key[at] ?? ''}`]);
    const wrong = `${key.slice(0, at)}${letter}${key.slice(at + 1)}`;
    return spliced(file, {
      at: keyAt,
      to: keyAt + key.length,
      text: `‹P102›${wrong === '' ? `${key}ヵ` : wrong}`,
    });
  };
}

/** The line of a required key taken out; its entry begins with another key, which is where the caret then stands. */
function missing(lines: readonly Written[]): Breaker {
  return (draw) => {
    const { file, keyAt, lineAt, lineEnd, column, mapping } = draw.pick(lines);
    const [first, second] = WRITTEN.filter((other) => other.file === file && other.mapping === mapping);
    if (first?.keyAt === keyAt && second) {
      return spliced(file, { at: keyAt, to: lineEnd + 1 + column, text: '‹P103›' });
    }
    return spliced(
      file,
      { at: first?.keyAt ?? 0, text: '‹P103›' },
      { at: lineAt, to: lineEnd + 1, text: '' },
    );
  };
}

function emptied(lines: readonly Written[]): Breaker {
  return (draw) => {
    const { file, keyAt, key, lineEnd } = draw.pick(lines);
    return spliced(
      file,
      { at: keyAt, text: '‹P103›' },
      { at: keyAt + key.length + 1, to: lineEnd, text: '' },
    );
  };
}

/** A value of a key replaced by one of the wrong form. */
function value(lines: readonly Written[], ...wrong: readonly string[]): Breaker {
  return (draw) => {
    const { file, valueAt, lineEnd } = draw.pick(lines);
    return spliced(file, { at: valueAt, to: lineEnd, text: `‹P104›${draw.pick(wrong)}` });
  };
}

/** A value within the braces behind a key. */
function innerValue(keys: readonly string[], ...wrong: readonly string[]): Breaker {
  return (draw) => {
    const flow = draw.pick(
      under(...keys).filter((written) => innerOf(written).some(({ key }) => key !== '')),
    );
    const { value: old, valueAt } = draw.pick(innerOf(flow));
    return spliced(flow.file, { at: valueAt, to: valueAt + old.length, text: `‹P104›${draw.pick(wrong)}` });
  };
}

function innerKey(keys: readonly string[], ...wrong: readonly string[]): Breaker {
  return (draw) => {
    const flow = draw.pick(under(...keys).filter((written) => written.value.startsWith('{ 令和')));
    const { key, keyAt } = draw.pick(innerOf(flow));
    return spliced(flow.file, { at: keyAt, to: keyAt + key.length, text: `‹P104›${draw.pick(wrong)}` });
  };
}

const REQUIRED = under('事業名', '施策', '計画名', 'サイト名', '分野', '柱').concat(
  under('名称').filter(({ path }) => ['指標', '区分'].includes(path.at(-1) ?? '')),
  under('取組').filter(({ path }) => path.at(-1) === '事業工程'),
);

export const KEYS: Breakers = {
  P102: {
    'a minor key misspelt': misspelt(MINOR),
    'any key misspelt': misspelt(SPELT),
    'a key nobody knows': (draw) => {
      const { file, lineEnd, column } = draw.pick(KNOWN.filter(({ value: v }) => v !== '' && v !== '|'));
      return spliced(file, {
        at: lineEnd,
        text: `\n${' '.repeat(column)}‹P102›${draw.pick(['備考', '天気', 'memo'])}: あ`,
      });
    },
    'a word of 用語 that is none of ours': (draw) => {
      const { file, lineEnd } = draw.pick(under('用語'));
      return spliced(file, { at: lineEnd - 2, text: ', ‹P102›天気予報: 空模様' });
    },
    'a file in no plan': () => ({ 'memo.yaml': '‹P102›分野: あ\n' }),
    'a note in a plan': (draw) => ({ [`${draw.pick(['jisshi', 'kyodo'])}/memo.md`]: '‹P102›メモ\n' }),
  },
  P103: {
    'a required line is missing': missing(REQUIRED),
    'a required value is empty': emptied(REQUIRED),
    'plan.yaml is missing': (draw) => {
      const folder = draw.pick(['jisshi', 'kyodo']);
      const sections = FILES.filter(
        ({ path }) => path.startsWith(`${folder}/`) && /\/\d+[^/]*\.yaml$/u.test(path),
      );
      const [first] = sections;
      return { [`${folder}/plan.yaml`]: null, [first?.path ?? '']: `‹P103›${first?.text ?? ''}` };
    },
    'a part without its id': (draw) => {
      const chapter = draw.pick(CHAPTERS.filter(({ text }) => text.includes('<Item id=')));
      return { [chapter.path]: chapter.text.replace(/<Item id="[^"]*"/u, '‹P103›<Item') };
    },
  },
  P104: {
    'an amount in words': value(
      under('合計', '推計事業費', '予算額', '決算額', '額').filter(({ value: v }) => /^\d/u.test(v)),
      '約55',
      '五十五',
      '55円程度',
      '1.316.000',
    ),
    'an amount within braces in words': innerValue(['年度別', '財源', '内訳'], '約55', '多数', '5五'),
    'a year in words': innerKey(
      ['年度別', '基準値', '目標値', '実績値'],
      '令和五年度',
      '初年度',
      '令和5年頃',
    ),
    'a year of 年度別 in words': (draw) => {
      const { file, key, keyAt } = draw.pick(WRITTEN.filter(({ path }) => path.at(-1) === '年度別'));
      return spliced(file, {
        at: keyAt,
        to: keyAt + key.length,
        text: `‹P104›${draw.pick(['初年度', '令和五年度'])}`,
      });
    },
    'a year of 取組状況 in words': (draw) => {
      const { file, key, keyAt } = draw.pick(REPORTS);
      return spliced(file, {
        at: keyAt,
        to: keyAt + key.length,
        text: `‹P104›${draw.pick(['初年度', '令和五年度'])}`,
      });
    },
    'a state nobody knows': value(under('状態'), '順調', '実施ちゅう'),
    'a direction nobody knows': value(under('目指す方向'), '上昇', '増やす'),
    'the years of a step in words': value(under('年度'), '毎年', '令和五年度', '令和7年度〜令和5年度'),
    'a period in words': value(under('計画期間'), '三年間'),
    'a unit of money nobody knows': value(under('金額の単位'), '兆円', '千'),
    'a rounding nobody knows': value(under('端数処理'), '五捨六入'),
    'a count in words': innerValue(['件数'], '三十', '32件'),
    'a year of 取組状況の年度 in words': value(under('取組状況の年度'), '昨年度'),
    'a code of too few digits': value(under('団体コード'), '"48207"', '汐見'),
    'an address of no site': value(under('公開先'), 'plan.city.shiomi.example.jp', 'ftp://a.example.jp/'),
    'a kind of revision nobody knows': value(
      under('種別').filter(({ path }) => path.at(-1) === '改定履歴'),
      '変更',
    ),
    'a meaning of a state nobody knows': innerValue(['状態の語'], '順調'),
    'a map where a list stands': (draw) => {
      const { file, valueAt, lineEnd } = draw.pick(under('対象'));
      return spliced(file, { at: valueAt, to: lineEnd, text: '{ ‹P104›あ: い }' });
    },
    'a text instead of a list': (draw) => {
      const { file, key, keyAt, end } = draw.pick(LISTS);
      return spliced(file, { at: keyAt + key.length, to: end, text: ': ‹P104›あとで書く\n' });
    },
    'a map as a sentence': (draw) => {
      const { file, valueAt, value: v, lineEnd } = draw.pick(under('事業内容', '特記事項', '方向性'));
      return spliced(file, {
        at: valueAt,
        to: lineEnd,
        text: `{ ‹P104›いち: ${v.replace(/[{}[\],]/gu, '')} }`,
      });
    },
  },
};
