import { LANGUAGES } from '#core/diagnostics/said.ts';
import type { Language } from '#core/diagnostics/said.ts';
import { readArguments, UsageError } from '../command-line.ts';
import { FIX_OPTIONS, FIX_USAGE, readFixing } from '../fix/arguments.ts';
import type { Fixing } from '../fix/arguments.ts';
import { FORMATS } from './print-report.ts';
import type { Format } from './print-report.ts';
import { contentFolder } from '../read-content-folder.ts';

const USAGE = `使い方: npm run check -- [指定…]
  --content フォルダー  計画のフォルダー（なければ content）
  --strict              注意があるときも止まる
  --format 書式         ${FORMATS.join(' ')}（なければ text）
  --plain               線や記号で描かず、文だけで知らせる（音声での読み上げに）
  --all                 たくさんあっても、すべて示す
  --lang 言語           ${LANGUAGES.join(' ')}（なければ ja）
  --watch               保存するたびに調べ直す（終わるには Ctrl+C）
${FIX_USAGE}`;

/** What `check` was asked to do. */
export interface CheckRequest {
  readonly content: string;
  readonly strict: boolean;
  readonly format: Format;
  readonly plain: boolean;
  readonly all: boolean;
  readonly language: Language;
  /** Again after every save. */
  readonly watch: boolean;
  /** What is to be changed in the files first; null: nothing. */
  readonly fixing: Fixing | null;
}

/** The arguments of `check`; a mistake in them is a UsageError. */
export function readCheckArguments(): CheckRequest {
  const { values, positionals } = readArguments(
    {
      content: { type: 'string' },
      strict: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      plain: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'ja' },
      watch: { type: 'boolean', default: false },
      ...FIX_OPTIONS,
    },
    USAGE,
    'files',
  );
  const fixing = readFixing(values, positionals, values.format);
  if (values.watch && fixing)
    throw new UsageError(`--watch は、直す指定（--fix、--accept、--ask）と一緒には使えません。\n${USAGE}`);
  return {
    content: contentFolder(values.content),
    strict: values.strict,
    format: oneOf(FORMATS, values.format, '書式'),
    plain: values.plain,
    all: values.all,
    language: oneOf(LANGUAGES, values.lang, '言語'),
    watch: values.watch,
    fixing,
  };
}

function oneOf<T extends string>(known: readonly T[], word: string, kind: string): T {
  const found = known.find((one) => one === word);
  if (found === undefined) throw new UsageError(`「${word}」という${kind}はありません。\n${USAGE}`);
  return found;
}
