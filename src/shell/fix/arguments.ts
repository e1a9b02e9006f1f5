import { UsageError } from '../command-line.ts';

/** What `check` was asked to change in the files. */
export type Fixing =
  | { readonly kind: 'safe'; readonly dryRun: boolean }
  | {
      readonly kind: 'accept';
      readonly code: string;
      readonly place: string;
      /** The choice of the finding, from 1. */
      readonly choice: number;
      readonly dryRun: boolean;
    }
  | { readonly kind: 'ask' };

export const FIX_OPTIONS = {
  fix: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  accept: { type: 'string' },
  choice: { type: 'string' },
  ask: { type: 'boolean', default: false },
} as const;

export const FIX_USAGE = `  --fix                 計画の内容を変えずに直せるところを、直してから調べる
  --fix --dry-run       何も書き込まず、どう直すかを差分で示す
  --ask                 書き方を選ぶ指摘を、一つずつ尋ねて直す
  --accept コード 場所  一つの指摘の書き方を選ぶ（例: --accept P504 content/rei/01-a.yaml:12）
  --choice 番号         --accept で、2つ目からの書き方を選ぶ`;

interface FixValues {
  readonly fix: boolean;
  readonly 'dry-run': boolean;
  readonly accept?: string | undefined;
  readonly choice?: string | undefined;
  readonly ask: boolean;
}

/** What the options ask to be fixed; null: nothing, the folder is only checked. A combination that means nothing is a UsageError. */
export function readFixing(values: FixValues, words: readonly string[], format: string): Fixing | null {
  const asked = [values.fix && '--fix', values.accept !== undefined && '--accept', values.ask && '--ask'];
  const [first, second] = asked.filter((option) => option !== false);
  if (first !== undefined && second !== undefined)
    throw new UsageError(`「${first}」と「${second}」は、一緒には使えません。`);
  if (values.choice !== undefined && values.accept === undefined)
    throw new UsageError('「--choice」は「--accept」と一緒に使います。');
  if (values['dry-run'] && (first === undefined || values.ask))
    throw new UsageError('「--dry-run」は「--fix」か「--accept」と一緒に使います。');
  if (format !== 'text' && (values['dry-run'] || values.ask))
    throw new UsageError(`「${values.ask ? '--ask' : '--dry-run'}」は「--format」と一緒には使えません。`);
  const [place, extra] = values.accept === undefined ? [undefined, words[0]] : words;
  if (extra !== undefined) throw new UsageError(`「${extra}」は要りません。`);
  if (values.ask) return { kind: 'ask' };
  if (values.accept === undefined) return values.fix ? { kind: 'safe', dryRun: values['dry-run'] } : null;
  if (place === undefined)
    throw new UsageError(
      '「--accept」には、コードと場所が要ります（例: --accept P504 content/rei/01-a.yaml:12）。',
    );
  return {
    kind: 'accept',
    code: values.accept.normalize('NFKC').trim().toUpperCase(),
    place,
    choice: readChoice(values.choice),
    dryRun: values['dry-run'],
  };
}

function readChoice(written: string | undefined): number {
  if (written === undefined) return 1;
  const number = Number(written.normalize('NFKC'));
  if (Number.isInteger(number) && number > 0) return number;
  throw new UsageError(`「--choice ${written}」の後は、1から始まる番号です。`);
}
