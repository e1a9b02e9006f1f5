import { displayWidth } from '#core/diagnostics/display-width.ts';
import { JUDGED_BY_PEOPLE, WITHOUT_TEST } from './conditions.ts';
import type { Verdict } from './judge-matterhorn.ts';
import type { Place } from './outcome.ts';

const WORDS: Readonly<Record<Verdict['verdict'], string>> = {
  passed: '適合',
  failed: '不適合',
  'not covered': '未検査',
};

/** The verdicts as a table for a terminal or a text file, with the places under what fails and the totals at the end. */
export function reportMatterhorn(verdicts: readonly Verdict[]): string {
  const width = Math.max(...verdicts.map(({ demand }) => displayWidth(demand)));
  const lines = verdicts.flatMap(({ id, demand, verdict, note, places, count }) => [
    `${id}  ${padded(demand, width)}  ${WORDS[verdict]}${note === '' ? '' : `（${note}）`}`,
    ...places.map((place) => `        ・${sentence(place)}`),
    ...(count > places.length ? [`        ・ほか ${count - places.length} か所`] : []),
  ]);
  return ['PDF/UA-1 の検査（Matterhorn Protocol 1.1）', '', ...lines, '', ...totals(verdicts), ''].join('\n');
}

/** What all verdicts come to, in two lines. */
export function totals(verdicts: readonly Verdict[]): string[] {
  const counted = (asked: (verdict: Verdict) => boolean): number => verdicts.filter(asked).length;
  const passed = counted(({ verdict }) => verdict === 'passed');
  const idle = counted(({ verdict, note }) => verdict === 'passed' && note !== '');
  const failed = counted(({ verdict }) => verdict === 'failed');
  const open = counted(({ verdict }) => verdict === 'not covered');
  return [
    `機械で判定できる ${verdicts.length} 条件のうち、適合 ${passed}（うち該当なし ${idle}）、不適合 ${failed}、未検査 ${open}。`,
    `ほかに、人が判断する ${JUDGED_BY_PEOPLE} 条件と、検査の定めのない ${WITHOUT_TEST} 条件があり、これらはこの表にありません。`,
  ];
}

function sentence({ page, what }: Place): string {
  return page === null ? what : `${page} ページ目：${what}`;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - displayWidth(text));
}
