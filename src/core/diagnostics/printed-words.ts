import type { Position } from '../source/source-file.ts';
import type { Severity, Summary } from './diagnostic.ts';
import type { Language, Said } from './said.ts';

/** The printers' own words. What a law says comes with the diagnostic. */
export const WORDS = {
  error: { ja: '誤り', en: 'Error' },
  warning: { ja: '注意', en: 'Warning' },
  help: { ja: '対処', en: 'What to do' },
  related: { ja: '関連', en: 'See also' },
  fix: { ja: '自動', en: 'Automatic' },
  choice: { ja: '選択', en: 'Your choice' },
  place: { ja: '場所', en: 'Place' },
  page: { ja: '説明', en: 'Explained in' },
  heading: { ja: '計画の点検', en: 'Check of the plans' },
  example: { ja: '例', en: 'Example' },
} as const satisfies Record<string, Said>;

export type Word = keyof typeof WORDS;

export function word(name: Word, language: Language): string {
  return WORDS[name][language];
}

type Counted = Pick<Summary, 'errors' | 'warnings'>;

/** 「誤り2件、注意1件」, without what there is none of. */
export function saidCounts({ errors, warnings }: Counted): Said {
  const ja = [errors > 0 ? `誤り${errors}件` : '', warnings > 0 ? `注意${warnings}件` : ''];
  const en = [errors > 0 ? many(errors, 'error') : '', warnings > 0 ? many(warnings, 'warning') : ''];
  return { ja: ja.filter(Boolean).join('、'), en: en.filter(Boolean).join(', ') };
}

export function saidLine({ line }: Position): Said {
  return { ja: `${line}行目`, en: `line ${line}` };
}

/** 「plan.yaml の2行目」 where another file is meant. */
export function saidWithin(file: string | null, place: Said): Said {
  return file === null ? place : { ja: `${file} の${place.ja}`, en: `${file}, ${place.en}` };
}

/** For where a sentence begins: it is read aloud. */
export function saidPosition({ line, column }: Position): Said {
  return { ja: `${line}行目の${column}文字目`, en: `Line ${line}, column ${column}` };
}

/** What was looked at, and the verdict. */
export function saidSummary({ errors, warnings, files, items, relistings }: Summary): Said {
  const ja = `${files}ファイル、${items}項目、再掲${relistings}件を調べました。`;
  const en = `Checked ${many(files, 'file')}, ${many(items, 'item')} and ${many(relistings, 'relisting')}: `;
  if (errors + warnings === 0)
    return { ja: `${ja}誤りも注意もありません。`, en: `${en}no errors, no warnings.` };
  const counts = saidCounts({ errors, warnings });
  if (errors === 0)
    return { ja: `${ja}誤りはありません。${counts.ja}です。`, en: `${en}no errors, ${counts.en}.` };
  return { ja: `${ja}${counts.ja}です。`, en: `${en}${counts.en}.` };
}

/** What to do next, a sentence each. */
export function saidNext(errors: number, fixable: number, choices: number, byHand: number): readonly Said[] {
  const next: Said[] = [];
  if (fixable > 0)
    next.push({
      ja: `${fixable}件は、npm run check -- --fix で直せます。`,
      en: `npm run check -- --fix repairs ${fixable} of them.`,
    });
  if (choices > 0)
    next.push({
      ja: `${choices}件は、書き方を選ぶものです。npm run check -- --ask で、一つずつ選べます。`,
      en: `${choices} of them ${choices === 1 ? 'is' : 'are'} yours to choose: npm run check -- --ask walks through them.`,
    });
  if (byHand > 0) {
    const [ja, en] = next.length > 0 ? [`残りの${byHand}件は、`, `the other ${byHand}`] : ['', 'them'];
    next.push(
      errors > 0
        ? {
            ja: `${ja}「対処」を見て上から順に直し、もう一度お試しください。`,
            en: `Mend ${en} from the top, as “What to do” says, and check again.`,
          }
        : {
            ja: `${ja}「対処」を見て確かめてください。`,
            en: `Look at ${en}, as “What to do” says.`,
          },
    );
  }
  return next;
}

/** A law that was reported more often than is shown. */
export function saidMore(code: string, count: number): Said {
  return { ja: `${code} は、ほかに${count}件あります。`, en: `${code}: ${count} more.` };
}

export function saidHowToSeeAll(count: number): Said {
  return {
    ja: `同じ決まりのものが多いため、${count}件は示していません。すべてを見るには --all を付けてください。`,
    en: `${count} are not shown, since many break the same law. Add --all to see every one.`,
  };
}

/** In the middle of a text too long to be printed. */
export function saidCut(characters: number): Said {
  return { ja: `…（${characters}文字を省略）…`, en: `… (${characters} characters left out) …` };
}

/** 「誤り P501」. */
export function nameOf(severity: Severity, code: string, language: Language): string {
  return `${word(severity, language)} ${code}`;
}

export function inBrackets(text: string, language: Language): string {
  return language === 'ja' ? `（${text}）` : ` (${text})`;
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
