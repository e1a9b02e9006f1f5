import type { Font } from './fonts.ts';
import { annotationsOf } from './annotations.ts';
import { contentMark, type Mark } from './marks.ts';
import { oncePerPdf } from './once-per-pdf.ts';
import type { Pdf } from './open-pdf.ts';
import { pagesOf } from './pages.ts';
import { type Content, ContentReader, type Run } from './read-content.ts';
import { Stream } from './values.ts';

/** What all pages show, and what the appearances of their annotations show. */
export interface Contents {
  pages: readonly Content[];
  /** Every appearance stream with its annotation's place in `annotationsOf`. */
  appearances: readonly { annotation: number; content: Content }[];
  /** Every font that some text was set in. */
  fonts: readonly Font[];
}

export const contentsOf = oncePerPdf((pdf: Pdf): Contents => {
  const reader = new ContentReader(pdf);
  const pages = pagesOf(pdf).map(({ dict, resources }) => {
    const value = pdf.resolve(dict.get('Contents'));
    const parts = value instanceof Stream ? [value] : pdf.array(value).map((part) => pdf.stream(part));
    return reader.read(
      parts.filter((part) => part !== null),
      resources,
    );
  });
  const appearances = annotationsOf(pdf).flatMap(({ dict }, annotation) => {
    const normal = pdf.dict(dict.get('AP'))?.get('N');
    const own = pdf.stream(normal);
    const streams = own ? [own] : [...(pdf.dict(normal)?.values() ?? [])].map((state) => pdf.stream(state));
    return streams.flatMap((stream) => {
      if (!stream) return [];
      const resources = pdf.dict(stream.dict.get('Resources')) ?? new Map();
      return { annotation, content: reader.read([stream], resources) };
    });
  });
  return { pages, appearances, fonts: reader.fonts() };
});

/** Text as it stands on a page: position and size in points, and how it is tagged. */
export interface PageText {
  text: string;
  x: number;
  y: number;
  size: number;
  /** The size its font is set at, before anything enlarges or shrinks the page. */
  fontSize: number;
  width: number;
  font: string;
  mcid: number | null;
  isArtifact: boolean;
}

/** The text runs of a page in the order they are painted. */
export function textOfPage(pdf: Pdf, index: number): PageText[] {
  return runsOf(contentsOf(pdf).pages[index]).map(({ text, x, y, size, fontSize, width, font, mark }) => ({
    ...{ text, x, y, size, fontSize, width },
    font: font.name,
    mcid: contentMark(mark)?.mcid ?? null,
    isArtifact: mark?.inArtifact ?? false,
  }));
}

export function runsOf(content: Content | undefined): Run[] {
  return (content?.items ?? []).filter((item) => item.kind === 'text');
}

/** What identifies a piece of content to the structure tree. */
export function contentKey(
  page: number,
  { stream, object, mcid }: Pick<Mark, 'stream' | 'object' | 'mcid'>,
): string {
  if (object !== null) return `object ${object}`;
  return stream === null ? `page ${page}: ${mcid ?? ''}` : `stream ${stream}: ${mcid ?? ''}`;
}

/** One font as it is used on a page. */
export interface PageFont {
  name: string;
  subtype: string;
  isEmbedded: boolean;
  hasToUnicode: boolean;
}

/** The fonts that the text of a page is set in, also within its form XObjects. */
export function fontsOfPage(pdf: Pdf, index: number): PageFont[] {
  const fonts = new Set(runsOf(contentsOf(pdf).pages[index]).map(({ font }) => font));
  return [...fonts].map(({ name, subtype, isEmbedded, toUnicode }) => ({
    ...{ name, subtype, isEmbedded },
    hasToUnicode: toUnicode !== null,
  }));
}
