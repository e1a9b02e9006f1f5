import { LineIndex } from '../source/source-file.ts';
import type { Place, SourceFile } from '../source/source-file.ts';
import { compareDiagnostics } from './diagnostic.ts';
import type { Diagnostic, Finding, Range } from './diagnostic.ts';

/** Findings with lines and columns, in the order of the record. */
export function locate(findings: readonly Finding[], files: readonly SourceFile[]): readonly Diagnostic[] {
  const lines = new Map<string, LineIndex>();
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const range = (place: Place): Range => {
    let index = lines.get(place.file);
    if (!index) lines.set(place.file, (index = new LineIndex(texts.get(place.file) ?? '')));
    return { start: index.position(place.start), end: index.position(place.end) };
  };
  return findings
    .map(({ place, related = [], fixes = [], ...rest }) => ({
      ...rest,
      file: place.file,
      range: range(place),
      related: related.map(({ place: other, message }) => ({
        file: other.file,
        range: range(other),
        message,
      })),
      fixes: fixes.map(({ edits, ...fix }) => ({
        ...fix,
        edits: edits.map(({ place: at, newText }) => ({ file: at.file, range: range(at), newText })),
      })),
    }))
    .sort(compareDiagnostics);
}
