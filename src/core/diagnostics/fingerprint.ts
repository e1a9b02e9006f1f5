import type { Diagnostic } from './diagnostic.ts';
import type { Sources } from './sources.ts';

/**
 * A name for each diagnostic that stays while lines move: made of what is said of which words in which file, never of
 * the line. Equal ones are told apart by their order. Unique within a report; 16 hexadecimal digits.
 */
export function fingerprints(diagnostics: readonly Diagnostic[], sources: Sources): readonly string[] {
  const counts = new Map<string, number>();
  return diagnostics.map(({ code, file, range, message }) => {
    const same = hash([code, file, message, sources.written(file, range)].join('\0'));
    const count = (counts.get(same) ?? 0) + 1;
    counts.set(same, count);
    return count === 1 ? same : hash(`${same}\0${String(count)}`);
  });
}

/** 64 bits of FNV-1a, as two halves that begin differently: enough to tell a report's lines apart, no secret. */
function hash(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit ^ (high >>> 15), 0x01000193);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
