import type { Language } from './said.ts';
import { saidCut } from './printed-words.ts';

/** What would steer the terminal instead of being shown: control characters and marks that turn the direction of writing. */
const STEERING =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/** The author's words can say nothing to the terminal: every such character becomes one that is seen, tabs and line ends a space. */
export function visible(text: string): string {
  return text.replace(STEERING, (char) => {
    const code = char.charCodeAt(0);
    if (char === '\t' || char === '\n') return ' ';
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** A longer sentence quotes a value that fills a page. */
const LONGEST = 800;

/**
 * A sentence as it is printed: nothing steers, and its length has an end. It is cut in the middle and says so, since a
 * Japanese sentence tells at its end what is the matter.
 */
export function sentence(text: string, language: Language, longest = LONGEST): string {
  if (text.length <= longest) return visible(text);
  /* No pair of surrogates is parted. */
  const head = text.slice(0, Math.floor(longest * 0.6)).replace(/[\ud800-\udbff]$/u, '');
  const tail = text.slice(-Math.floor(longest * 0.3)).replace(/^[\udc00-\udfff]/u, '');
  const cut = saidCut(text.length - head.length - tail.length)[language];
  return `${visible(head)}${cut}${visible(tail)}`;
}
