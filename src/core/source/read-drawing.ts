import type { Fault } from './fault.ts';
import type { SourceFile } from './source-file.ts';

/**
 * What makes a drawing more than a drawing, when a browser opens it by itself: programs, pages within it, what it asks of
 * others, and the ways to hide all that from a reader (declared entities, style sheets that rewrite it, other encodings).
 */
const ACTIVE: readonly RegExp[] = [
  /<(?:[^\s<>/:="']+:)?(?:script|handler|foreignObject|iframe|object|embed)(?=[\s/>])/iu,
  /(?<=[\s"'/])on[a-z]+\s*=/iu,
  /<!ENTITY|<!DOCTYPE[^>[]{0,1000}\[|<\?xml-stylesheet/iu,
  /<\?xml[^>]{0,200}?encoding\s*=\s*["'](?!utf-8["'])/iu,
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/u,
  /(?:url\(|@import|<(?:[\w.-]+:)?(?:image|use|feImage)\b[^>]{0,300}?href\s*=)\s*["']?\s*(?:https?:)?\/\//iu,
];

/** Addresses that run, however they are written. */
const RUNS = /(?:javascript|vbscript):/iu;

/** A drawing (SVG) is published as it is, and may hold nothing but a drawing (P110). One report for the file. */
export function readDrawing({ path, text }: SourceFile): readonly Fault<'P110'>[] {
  for (const active of ACTIVE) {
    const found = active.exec(text);
    if (found) return [fault(path, found.index, found[0])];
  }
  const direct = RUNS.exec(text);
  if (direct) return [fault(path, direct.index, direct[0])];
  const plain = text
    .replace(/&#(x[\da-f]+|\d+);?/giu, (whole, code: string) => characterOf(code) ?? whole)
    .replace(/[\s\p{Cc}]/gu, '');
  const hidden = RUNS.exec(plain);
  return hidden ? [fault(path, 0, hidden[0])] : [];
}

function fault(file: string, start: number, found: string): Fault<'P110'> {
  return { code: 'P110', place: { file, start, end: start + found.length }, found, kind: 'drawing' };
}

function characterOf(code: string): string | null {
  const number = code.startsWith('x') || code.startsWith('X') ? parseInt(code.slice(1), 16) : Number(code);
  return number <= 0x10ffff ? String.fromCodePoint(number) : null;
}
