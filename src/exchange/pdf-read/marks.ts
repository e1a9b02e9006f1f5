import type { Pdf } from './open-pdf.ts';
import { type Dict, isDict, type Value } from './values.ts';

/** A stretch of marked content (14.6) that is open, and those it lies in. */
export interface Mark {
  tag: string;
  parent: Mark | null;
  /** Its MCID; null for one that no structure element can point at. */
  mcid: number | null;
  /** The object that holds the content where this is not the page itself: the form XObject of the MCID. */
  stream: number | null;
  /** The XObject that is painted here as a whole; only then `tag` is empty. */
  object: number | null;
  actualText: string | null;
  alt: string | null;
  language: string | null;
  /** Artifact here or further out. */
  inArtifact: boolean;
}

/** The stretch that BMC or BDC opens within others. */
export function openMark(
  pdf: Pdf,
  tag: string,
  properties: Value,
  stream: number | null,
  parent: Mark | null,
): Mark {
  const dict: Dict = isDict(properties) ? properties : new Map();
  return {
    tag,
    parent,
    mcid: pdf.number(dict.get('MCID')),
    stream,
    object: null,
    actualText: pdf.text(dict.get('ActualText')),
    alt: pdf.text(dict.get('Alt')),
    language: pdf.text(dict.get('Lang')),
    inArtifact: tag === 'Artifact' || (parent?.inArtifact ?? false),
  };
}

export function objectMark(object: number, parent: Mark | null): Mark {
  const nothing = { mcid: null, stream: null, actualText: null, alt: null, language: null };
  return { tag: '', parent, object, ...nothing, inArtifact: parent?.inArtifact ?? false };
}

/** A stretch and those it lies in, from the innermost out. */
export function* outwards(mark: Mark | null): Generator<Mark> {
  for (let at = mark; at; at = at.parent) yield at;
}

/** The innermost of these stretches that a structure element can point at. */
export function contentMark(mark: Mark | null): Mark | null {
  for (let at = mark; at; at = at.parent) if (at.mcid !== null || at.object !== null) return at;
  return null;
}
