import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { choicesOf, choose, findingAt } from '#core/fix/choices.ts';
import type { Named } from '#core/fix/choices.ts';
import { Snapshot } from '#core/fix/snapshot.ts';
import type { CheckRequest } from '../check/arguments.ts';
import { UsageError } from '../command-line.ts';
import type { Fixing } from './arguments.ts';
import type { FixOutcome } from './outcome.ts';
import { readPlace } from './place.ts';
import type { FixWords } from './words.ts';
import type { ContentFiles } from '../read-content-folder.ts';

type Accept = Extract<Fixing, { kind: 'accept' }>;

/** `--accept CODE PLACE`: the choice a person made of one finding. What names no finding, or several, is a UsageError that lists what could be meant. */
export function settle(
  { content, language }: Pick<CheckRequest, 'content' | 'language'>,
  { files, assets }: ContentFiles,
  accept: Accept,
  words: FixWords,
): FixOutcome {
  const place = readPlace(accept.place, content);
  if (!place)
    throw new UsageError(
      `「${accept.place}」は場所ではありません。ファイルと行を「content/rei/01-a.yaml:12」のように書いてください。`,
    );
  const now = new Snapshot(files, { assets, language });
  const finding = only(findingAt(now.compiled.diagnostics, accept.code, place), accept, words);
  const choices = choicesOf(finding);
  const choice = choices[accept.choice - 1];
  if (!choice)
    throw new UsageError(
      [`「--choice ${accept.choice}」という書き方はありません。`, ...numbered(finding, words)].join('\n'),
    );
  const chosen = choose(now, finding, choice);
  return 'refusal' in chosen
    ? { after: now, notes: () => [words.refusedChoice(finding, chosen.refusal)], failed: true }
    : {
        after: chosen.after,
        notes: (written, isRehearsal) =>
          written.size === 0 ? [] : [words.chosen(finding, words.written(choice.title), isRehearsal)],
        failed: false,
      };
}

function only(named: Named, { code, place: asked }: Accept, words: FixWords): Diagnostic {
  if (named.kind === 'one') return named.finding;
  if (named.kind === 'no-choice') {
    const isSafe = named.finding.fixes.length > 0;
    throw new UsageError(
      isSafe
        ? `${words.place(named.finding)} の ${code} は、選ばなくても --fix で直せます。`
        : `${words.place(named.finding)} の ${code} には、選べる書き方がありません。${words.written(named.finding.help)}`,
    );
  }
  const head =
    named.kind === 'several'
      ? `「${asked}」には、${code} がいくつもあります。列まで書いてください。`
      : `「${asked}」に、書き方を選ぶ ${code} はありません。`;
  const listed = named.candidates
    .slice(0, SHOWN)
    .map(
      (candidate) =>
        `  --accept ${candidate.code} ${words.place(candidate)}  ${words.written(candidate.message)}`,
    );
  const more = named.candidates.length - listed.length;
  throw new UsageError(
    [
      head,
      ...(listed.length > 0
        ? ['選べるのは、次のとおりです。', ...listed]
        : ['この行に選べる指摘はなく、同じ番号で選べる指摘もほかにありません。']),
      ...(more > 0 ? [`  ほかに${more}件`] : []),
    ].join('\n'),
  );
}

const SHOWN = 10;

/** `  1  元と同じ文にする` */
function numbered(finding: Diagnostic, words: FixWords): readonly string[] {
  return choicesOf(finding).map(({ title }, i) => `  ${i + 1}  ${words.written(title)}`);
}
