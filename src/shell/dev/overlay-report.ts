import path from 'node:path';
import type { Diagnostic, Range } from '#core/diagnostics/diagnostic.ts';
import { LineIndex } from '#core/source/source-file.ts';
import type { Checked } from '../check/check.ts';

/** What the browser shows of a check while someone is writing. */
export interface OverlayReport {
  readonly errors: number;
  readonly warnings: number;
  /** The gravest first; errors and warnings beyond these are only counted. */
  readonly shown: readonly OverlayDiagnostic[];
  /** The pages show the content of an earlier save, since this one has errors. */
  readonly isHeldBack: boolean;
}

export interface OverlayPlace {
  /** `content/keikaku/01-bunya.yaml:3:5`, as the report on a terminal says it. */
  readonly place: string;
  /** For the editor. */
  readonly opens: string;
  /** The line in three parts; the middle one is meant. */
  readonly line: readonly [string, string, string];
}

export interface OverlayDiagnostic
  extends Pick<Diagnostic, 'code' | 'severity' | 'message' | 'help'>, OverlayPlace {
  readonly related: readonly (OverlayPlace & { readonly message: string })[];
}

const SHOWN = 50;

export function overlayReport(folder: string, checked: Checked): OverlayReport {
  const { errors, warnings } = checked.summary;
  const texts = new Map(checked.files.map((file) => [file.path, file.text]));
  const lines = new Map<string, LineIndex>();
  const placed = (file: string, range: Range): OverlayPlace => {
    let index = lines.get(file);
    if (!index) lines.set(file, (index = new LineIndex(texts.get(file) ?? '')));
    const opens = path.join(folder, file);
    const at = `${String(range.start.line)}:${String(range.start.column)}`;
    const shown = path.relative(process.cwd(), opens).split(path.sep).join('/');
    return { place: `${shown}:${at}`, opens: `${opens}:${at}`, line: around(index, range) };
  };
  const gravestFirst = [...checked.diagnostics].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
  return {
    errors,
    warnings,
    isHeldBack: errors > 0,
    shown: gravestFirst.slice(0, SHOWN).map(({ code, severity, message, help, file, range, related }) => ({
      code,
      severity,
      message,
      help,
      ...placed(file, range),
      related: related.map((other) => ({ message: other.message, ...placed(other.file, other.range) })),
    })),
  };
}

/** Characters to either side of the part that is meant. */
const AROUND = 40;

function around(index: LineIndex, { start, end }: Range): OverlayPlace['line'] {
  const line = index.line(start.line);
  const from = start.column - 1;
  const to = end.line === start.line ? Math.max(end.column - 1, from + 1) : line.length;
  const before = line.slice(Math.max(0, from - AROUND), from).trimStart();
  return [
    `${from > AROUND ? '…' : ''}${before}`,
    line.slice(from, Math.min(to, from + 3 * AROUND)),
    `${line.slice(to, to + AROUND)}${to + AROUND < line.length ? '…' : ''}`,
  ];
}
