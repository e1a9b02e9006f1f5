import { createInterface } from 'node:readline';
import type { Diagnostic, Fix } from '#core/diagnostics/diagnostic.ts';
import { saidSummary } from '#core/diagnostics/printed-words.ts';
import { Asking } from '#core/fix/asking.ts';
import { changesBetween } from '#core/fix/changes.ts';
import { choicesOf } from '#core/fix/choices.ts';
import { edited, editsOf } from '#core/fix/edits.ts';
import { changedLines } from '#core/fix/patch.ts';
import { Snapshot } from '#core/fix/snapshot.ts';
import type { CheckRequest } from '../check/arguments.ts';
import { isFine } from '../check/check.ts';
import { EXIT, UsageError } from '../command-line.ts';
import type { FixWords } from './words.ts';
import { writeChanges } from './write.ts';
import { printFinding } from '../check/print-report.ts';
import type { ContentFiles } from '../read-content-folder.ts';

/** Where a dialogue is held: what is said, and the next line that is answered; null: there will be none. */
interface Dialogue {
  say(text: string): void;
  answer(): Promise<string | null>;
  end(): void;
}

/** `--ask`: every finding with a choice, one by one; what is chosen is written at once, and the rest is judged anew. */
export async function askThrough(
  request: CheckRequest,
  content: ContentFiles,
  words: FixWords,
): Promise<number> {
  const { files, assets } = content;
  const asking = new Asking(new Snapshot(files, { assets, language: request.language }));
  const dialogue = asking.open.length === 0 ? null : await atKeyboard();
  const held = dialogue && (await hold(asking, dialogue, request, words));
  dialogue?.end();
  const { compiled } = asking.now;
  const closing = [
    held ? words.asked(held.settled, asking.open.length) : words.nothingToAsk(),
    words.say(saidSummary(compiled.summary)),
  ];
  process.stdout.write(`${closing.join('\n')}\n`);
  return isFine(compiled, request) && held?.isCutShort !== true ? EXIT.fine : EXIT.contentAtFault;
}

interface Held {
  readonly settled: number;
  /** A file could not be written: what stands on the disk is not what was read, so nothing more can be decided on it. */
  readonly isCutShort: boolean;
}

/** Asks until nothing is open or the person stops. */
async function hold(
  asking: Asking,
  dialogue: Dialogue,
  request: CheckRequest,
  words: FixWords,
): Promise<Held> {
  let settled = 0;
  for (let [finding] = asking.open; finding; [finding] = asking.open) {
    dialogue.say(question(asking, finding, request, words));
    const choice = await decide(finding, dialogue, words);
    if (choice === 'stop') break;
    if (choice === 'skip') {
      asking.skip(finding);
      continue;
    }
    const before = asking.now.files;
    const refusal = asking.choose(finding, choice);
    if (refusal) {
      dialogue.say(words.refusedChoice(finding, refusal));
      continue;
    }
    const { refused } = await writeChanges(request.content, changesBetween(before, asking.now.files));
    for (const { file, why } of refused) dialogue.say(words.notWritten(file, why));
    if (refused.length > 0) {
      dialogue.say(words.startAgain());
      return { settled, isCutShort: true };
    }
    dialogue.say(words.chosen(finding, words.written(choice.title)));
    settled += 1;
  }
  return { settled, isCutShort: false };
}

function question(asking: Asking, finding: Diagnostic, request: CheckRequest, words: FixWords): string {
  const { files, compiled } = asking.now;
  const { content: folder, language } = request;
  const shown = printFinding(
    { folder, files, language, ok: false, summary: compiled.summary, diagnostics: [finding] },
    { plain: request.plain, stream: process.stdout },
  );
  const choices = choicesOf(finding).flatMap((choice, i) => [
    `  ${i + 1}  ${words.written(choice.title)}`,
    ...difference(asking.now, choice).map((line) => `     ${words.changedLine(line)}`),
  ]);
  return ['', words.howMany(asking.open.length), shown, ...choices].join('\n');
}

/** What a choice would take away (`-`) and write (`+`). */
function difference(now: Snapshot, choice: Fix): readonly string[] {
  const edits = editsOf(choice, now) ?? new Map<string, never>();
  return [...edits].flatMap(([file, own]) => {
    const before = now.text(file) ?? '';
    return changedLines({ file, before, after: edited(before, own) });
  });
}

async function decide(
  finding: Diagnostic,
  dialogue: Dialogue,
  words: FixWords,
): Promise<Fix | 'skip' | 'stop'> {
  const choices = choicesOf(finding);
  for (;;) {
    dialogue.say(words.howToAnswer(choices.length));
    const written = await dialogue.answer();
    /* A Japanese keyboard writes １ and ｑ. */
    const answer = written?.normalize('NFKC').trim().toLowerCase() ?? 'q';
    if (answer === 'q') return 'stop';
    if (answer === '') return 'skip';
    const choice = /^\d+$/u.test(answer) ? choices[Number(answer) - 1] : undefined;
    if (choice) return choice;
  }
}

/** The lines typed at the keyboard, or given on standard input. Input that holds no line at all was not meant as an answer. */
async function atKeyboard(): Promise<Dialogue> {
  const input = createInterface({ input: process.stdin, terminal: false });
  const lines = input[Symbol.asyncIterator]();
  const next = async (): Promise<string | null> => {
    const { done, value } = await lines.next();
    return done === true ? null : value;
  };
  let first = process.stdin.isTTY ? undefined : await next();
  if (first === null)
    throw new UsageError(
      '「--ask」は一つずつ尋ねるので、端末で使ってください。一つだけ選ぶなら「--accept コード 場所」が使えます。',
    );
  return {
    say: (text) => void process.stdout.write(`${text}\n`),
    async answer() {
      const line = first ?? (await next());
      first = undefined;
      return line;
    },
    end: () => input.close(),
  };
}
