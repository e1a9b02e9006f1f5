import { deflateSync, inflateSync } from 'node:zlib';
import { finishPdf } from '#exchange/pdf-finish/finish-pdf.ts';
import type { Print } from './print-twice.ts';

const ZLIB = { inflate: inflateSync, deflate: deflateSync };

/** Makes a print the file that is handed out. `claimsPdfUa`: a person had it validated. */
export function finishPrint({ bytes, facts, labels }: Print, claimsPdfUa = false): Promise<Uint8Array> {
  const linkTexts = new Map(Object.entries(facts.linkTexts));
  const headings = facts.headings.map(({ level, text, place }) => ({ level, text, destination: place }));
  return finishPdf(bytes, { ...facts, language: 'ja', headings, labels, linkTexts, claimsPdfUa }, ZLIB);
}
