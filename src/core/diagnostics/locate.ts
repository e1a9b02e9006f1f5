import { LineIndex } from '../source/source-file.ts';
import type { Place, SourceFile } from '../source/source-file.ts';
import { compareDiagnostics } from './diagnostic.ts';
import type { Diagnostic, Finding, Range } from './diagnostic.ts';
import type { Language, Said } from './said.ts';

/** Findings in one language, with lines and columns, in the order of the record. */
export function locate(
  findings: readonly Finding[],
  files: readonly SourceFile[],
  language: Language,
): readonly Diagnostic[] {
  const said = (words: string | Said): string => (typeof words === 'string' ? words : words[language]);
  const lines = new Map<string, LineIndex>();
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const range = (place: Place): Range => {
    let index = lines.get(place.file);
    if (!index) lines.set(place.file, (index = new LineIndex(texts.get(place.file) ?? '')));
    return { start: index.position(place.start), end: index.position(place.end) };
  };
  return findings
    .map(({ place, message: words, help, related = [], fixes = [], ...rest }) => ({
      ...rest,
      message: said(words),
      help: said(help),
      file: place.file,
      range: range(place),
      related: related.map(({ place: other, message }) => ({
        file: other.file,
        range: range(other),
        message: said(message),
      })),
      fixes: fixes.map(({ edits, title, ...fix }) => ({
        ...fix,
        title: said(title),
        edits: edits.map(({ place: at, newText }) => ({ file: at.file, range: range(at), newText })),
      })),
    }))
    .sort(compareDiagnostics);
}
