import { LineIndex } from '../source/source-file.ts';
import type { Place, SourceFile } from '../source/source-file.ts';
import { compareDiagnostics } from './diagnostic.ts';
import type { Diagnostic, Finding, Range } from './diagnostic.ts';
import type { Language } from './said.ts';

/** Findings in one language, with lines and columns, in the order of the record. Only files with a finding are looked into. */
export function locate(
  findings: readonly Finding[],
  files: readonly SourceFile[],
  language: Language,
): readonly Diagnostic[] {
  if (findings.length === 0) return [];
  const lines = new Map<string, LineIndex>();
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const range = (place: Place): Range => {
    let index = lines.get(place.file);
    if (!index) lines.set(place.file, (index = new LineIndex(texts.get(place.file) ?? '')));
    return { start: index.position(place.start), end: index.position(place.end) };
  };
  return findings
    .map(({ code, rule, severity, message, help, place, related = [], fixes = [] }) => ({
      code,
      rule,
      severity,
      message: message[language],
      help: help[language],
      file: place.file,
      range: range(place),
      related: related.map((other) => ({
        file: other.place.file,
        range: range(other.place),
        message: other.message[language],
      })),
      fixes: fixes.map(({ title, safe, edits }) => ({
        title: title[language],
        safe,
        edits: edits.map((edit) => ({
          file: edit.place.file,
          range: range(edit.place),
          newText: edit.newText,
        })),
      })),
    }))
    .sort(compareDiagnostics);
}
