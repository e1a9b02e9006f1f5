import { fold } from './text.ts';

/**
 * A number for what a wording says without its kana, points and 等: two wordings that differ in nothing else have the same
 * number. One pass over the text and no other text made, since every wording of a plan is asked for it.
 */
export function coreHash(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const met = cores[code] ?? 0;
    const core = met === 0 ? known(code) : met;
    if (core === STRANGE) return coreHash(coreText(text), seed);
    if (core !== NOTHING) hash = (Math.imul(hash, 31) + core) | 0;
  }
  return hash;
}

/** The signs that `coreHash` counts. */
export function coreText(text: string): string {
  let core = '';
  const folded = fold(text);
  for (let i = 0; i < folded.length; i += 1) {
    const sign = coreOf(folded.charCodeAt(i));
    if (sign !== NOTHING && sign !== STRANGE) core += String.fromCharCode(sign);
  }
  return core;
}

/** No sign that is counted has these codes itself. */
const NOTHING = 1;
/** A sign that must be folded before it can be told. */
const STRANGE = 0xffff;

/** Of every code that was met; 0: not yet. */
const cores = new Uint16Array(0x10000);

function known(code: number): number {
  return (cores[code] = coreOf(code));
}

/** The code of a sign that says something by itself; of full-width letters and figures the half-width one. */
function coreOf(code: number): number {
  if (code >= 0x3400) {
    if (code <= 0x9fff) return code === 0x7b49 /* 等 */ ? NOTHING : code;
    if (code >= 0xff01 && code <= 0xff5e) return alphanumeric(code - 0xfee0);
    return STRANGE;
  }
  if (code < 0x80) return alphanumeric(code);
  if (code >= 0x30a1) return code <= 0x30fa ? code : code <= 0x30fe ? NOTHING : STRANGE;
  if (code === 0x3005 || code === 0x3007) return code;
  if (code >= 0x3001) return code <= 0x3096 ? NOTHING : STRANGE;
  return code === 0x3000 || (code >= 0x2010 && code <= 0x2025) ? NOTHING : STRANGE;
}

function alphanumeric(code: number): number {
  if ((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)) return code;
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : NOTHING;
}
