import { inflateSync } from 'node:zlib';
import { judgeMatterhorn } from '#exchange/pdf-read/matterhorn/judge-matterhorn.ts';
import type { Verdict } from '#exchange/pdf-read/matterhorn/judge-matterhorn.ts';
import { openPdf } from '#exchange/pdf-read/open-pdf.ts';
import type { Pdf } from '#exchange/pdf-read/open-pdf.ts';
import { textOfPage } from '#exchange/pdf-read/page-content.ts';
import { pagesOf } from '#exchange/pdf-read/pages.ts';

/** What a second reader, which knows nothing of how the file was made, finds in it. */
export interface Judgement {
  /** By every condition of PDF/UA-1 that a machine can decide. */
  readonly verdicts: readonly Verdict[];
  /** Letters that came from none of the fonts of the book, and the first page of each, from 1. */
  readonly strangers: ReadonlyMap<string, number>;
  /** 1 where letters have the size they were set in; less where Chromium shrank all pages since something is too wide for one. */
  readonly scale: number;
}

/** `claimsPdfUa`: the file says that it conforms, which is a condition as well. */
export function judgeBook(file: Uint8Array, claimsPdfUa: boolean): Judgement {
  const pdf = openPdf(file, inflateSync);
  return {
    verdicts: judgeMatterhorn(pdf, { withoutClaim: !claimsPdfUa }),
    strangers: strangersOf(pdf),
    scale: scaleOf(pdf),
  };
}

/** The fonts that npm brings, by the names they bear in a file, a tag of the subset in front. */
const OURS = /^[A-Z]{6}\+(?:NotoSansJP|DejaVuSans)/u;

function strangersOf(pdf: Pdf): Map<string, number> {
  const strangers = new Map<string, number>();
  for (const page of pagesOf(pdf).keys()) {
    for (const { font, text } of textOfPage(pdf, page)) {
      if (OURS.test(font)) continue;
      for (const letter of text) if (!strangers.has(letter)) strangers.set(letter, page + 1);
    }
  }
  return strangers;
}

/** CSS counts 96 to the inch, PDF 72. */
const POINTS = 72 / 96;

function scaleOf(pdf: Pdf): number {
  const scales = [...pagesOf(pdf).keys()].flatMap((page) =>
    textOfPage(pdf, page).flatMap(({ size, fontSize, isArtifact }) =>
      isArtifact || fontSize === 0 ? [] : Math.round((1000 * size) / fontSize / POINTS) / 1000,
    ),
  );
  const times = [...Map.groupBy(scales, (scale) => scale)].sort((a, b) => b[1].length - a[1].length);
  return times[0]?.[0] ?? 1;
}
