/** What a finished book says of itself, known to the print page and not to the browser. */
export interface BookFacts {
  readonly title: string;
  readonly author: string | null;
  readonly subject: string | null;
  /** BCP 47. */
  readonly language: string;
  /** 発行日 as YYYY-MM-DD, the only date in the file; null: the file bears none. */
  readonly date: string | null;
  readonly binding: 'left' | 'right';
  /** In reading order; the bookmarks are exactly these. */
  readonly headings: readonly BookHeading[];
  /** In the order of the pages, each range up to the next; pages before the first have no label. */
  readonly labels: readonly PageLabelRange[];
  readonly trim: TrimmedPage | null;
  /** Destination → what the link is for. Links elsewhere are described by their address. */
  readonly linkTexts: ReadonlyMap<string, string>;
  /** Only a person can say so, after an outside validation. */
  readonly claimsPdfUa: boolean;
}

export interface BookHeading {
  /** 1 is the highest. */
  readonly level: number;
  readonly text: string;
  /** The id of an element that some link of the print points at. */
  readonly destination: string;
}

export interface PageLabelRange {
  /** The physical page the range begins with, from 0. */
  readonly from: number;
  readonly style: 'none' | 'decimal' | 'roman';
  readonly start: number;
}

/**
 * Millimetres of an upright page as it will be cut, and round it on each side: first 塗り足し, then the space that holds
 * トンボ.
 */
export interface TrimmedPage {
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  readonly slug: number;
}

/** zlib's own format (RFC 1950), both ways. */
export interface Zlib {
  readonly inflate: (bytes: Uint8Array) => Uint8Array;
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
}
