import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { Language, Said } from '#core/diagnostics/said.ts';
import { sentence, visible } from '#core/diagnostics/visible-text.ts';
import type { Left } from '#core/fix/fix-safely.ts';
import { refusalWords } from '#core/fix/refusal-words.ts';
import type { Refusal } from '#core/fix/proof.ts';
import { printPlace } from './place.ts';
import { NOT_WRITTEN } from './write-words.ts';
import type { WriteRefusal } from './write.ts';

/** What `--fix`, `--accept` and `--ask` say of what they did. `shown` names a file as the person at the keyboard would open it. */
export class FixWords {
  readonly #language: Language;
  readonly #shown: (file: string) => string;

  constructor(language: Language, shown: (file: string) => string) {
    this.#language = language;
    this.#shown = shown;
  }

  say(said: Said): string {
    return said[this.#language];
  }

  /** A sentence with the author's words, which cannot steer the terminal. */
  written(text: string): string {
    return sentence(text, this.#language);
  }

  /** What was mended in the files that were written, or would be by a run that writes. */
  mended(mended: readonly Diagnostic[], files: ReadonlySet<string>, isRehearsal: boolean): string[] {
    const done = mended.filter(({ file }) => files.has(file));
    if (done.length === 0) return [this.say(NOTHING)];
    const [places, count] = [done.length, files.size];
    const head = isRehearsal
      ? {
          ja: `${places}か所（${count}ファイル）を直せます。--dry-run なので、何も書き込んでいません。`,
          en: `${many(places, 'place')} in ${many(count, 'file')} can be repaired. Nothing was written (--dry-run).`,
        }
      : {
          ja: `${places}か所（${count}ファイル）を直しました。`,
          en: `Repaired ${many(places, 'place')} in ${many(count, 'file')}.`,
        };
    return [
      this.say(head),
      ...[...files].sort().map((file) => `  ${this.#shown(file)}  ${countsOf(done, file)}`),
    ];
  }

  /** What was left, and why; of very many the first. */
  left(left: readonly Left[]): string[] {
    const told = left.slice(0, LEFT_TOLD).map(({ finding, refusal }) =>
      this.say({
        ja: `${this.place(finding)} の ${finding.code} は直せませんでした。${this.why(refusal)}`,
        en: `${finding.code} at ${this.place(finding)} could not be repaired. ${this.why(refusal)}`,
      }),
    );
    const more = left.length - told.length;
    if (more === 0) return told;
    return [
      ...told,
      this.say({ ja: `ほかに${more}か所も、直せませんでした。`, en: `${more} more could not be repaired.` }),
    ];
  }

  refusedChoice(finding: Diagnostic, refusal: Refusal): string {
    return this.say({
      ja: `${this.place(finding)} の ${finding.code} は、選ばれたとおりには直せませんでした。${this.why(refusal)}`,
      en: `${finding.code} at ${this.place(finding)} could not be settled as chosen. ${this.why(refusal)}`,
    });
  }

  chosen(finding: Diagnostic, title: string, isRehearsal = false): string {
    const where = this.place(finding);
    return this.say(
      isRehearsal
        ? {
            ja: `${where} の ${finding.code} は、こう直せます（--dry-run なので、何も書き込んでいません）：${title}`,
            en: `${finding.code} at ${where} can be settled (nothing was written): ${title}`,
          }
        : {
            ja: `${where} の ${finding.code} を、こう直しました：${title}`,
            en: `Settled ${finding.code} at ${where}: ${title}`,
          },
    );
  }

  notWritten(file: string, why: WriteRefusal): string {
    return this.say({
      ja: `${this.#shown(file)} は書き込まず、そのままにしました。${NOT_WRITTEN[why].ja}`,
      en: `${this.#shown(file)} was left as it is. ${NOT_WRITTEN[why].en}`,
    });
  }

  patchFolder(folder: string): string {
    return this.say({
      ja: `この差分のファイル名は、「${folder}」からの名前です。`,
      en: `The names in this patch begin at ${folder}.`,
    });
  }

  nothingToAsk(): string {
    return this.say({ ja: '選ぶところは、ありません。', en: 'There is nothing to choose.' });
  }

  howMany(open: number): string {
    return this.say({ ja: `あと${open}件です。`, en: `${open} to go.` });
  }

  /** A line of the difference a choice makes: `-…` is taken away, `+…` is written. */
  changedLine(line: string): string {
    const [removed, added] = [this.say({ ja: '消す', en: 'remove' }), this.say({ ja: '書く', en: 'write ' })];
    return `${line.startsWith('-') ? removed : added} | ${visible(line.slice(1))}`;
  }

  howToAnswer(choices: number): string {
    const range = choices === 1 ? '1' : `1〜${choices}`;
    return this.say({
      ja: `番号（${range}）を入れてください。飛ばすときは Enter、やめるときは q です。`,
      en: `Type a number (${range.replace('〜', '–')}), Enter to skip, or q to stop.`,
    });
  }

  asked(settled: number, left: number): string {
    return this.say({
      ja: `${settled}件を選んで直しました。${left > 0 ? `${left}件は、まだ尋ねていません。` : ''}`,
      en: `Settled ${settled}.${left > 0 ? ` ${left} not asked yet.` : ''}`,
    });
  }

  startAgain(): string {
    return this.say({
      ja: 'もう一度、npm run check -- --ask を実行してください。',
      en: 'Please run npm run check -- --ask again.',
    });
  }

  why(refusal: Refusal): string {
    return this.written(this.say(refusalWords(refusal)));
  }

  place({ file, range }: Diagnostic): string {
    return printPlace(visible(this.#shown(file)), range.start);
  }
}

const LEFT_TOLD = 20;

const NOTHING: Said = {
  ja: '自動で直せるところは、ありませんでした。',
  en: 'There was nothing to repair automatically.',
};

/** `P105 3、P112 1` */
function countsOf(done: readonly Diagnostic[], file: string): string {
  const counts = new Map<string, number>();
  for (const { code, file: own } of done) if (own === file) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${code}×${count}`).join(' ');
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
