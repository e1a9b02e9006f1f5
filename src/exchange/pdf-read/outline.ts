import { targetOf } from './annotations.ts';
import type { Pdf } from './open-pdf.ts';
import { type Dict, unreadable, type Value } from './values.ts';

export interface Bookmark {
  title: string;
  /** From 0; null where it leads to no page of this file. */
  page: number | null;
  y: number | null;
  /** From 1. */
  depth: number;
  children: Bookmark[];
}

/** The outline as a tree; empty where there is none. */
export function outlineOf(pdf: Pdf): Bookmark[] {
  const seen = new Set<Dict>();
  const chain = (first: Value | undefined, depth: number): Bookmark[] => {
    const marks: Bookmark[] = [];
    for (let dict = pdf.dict(first); dict; dict = pdf.dict(dict.get('Next'))) {
      if (seen.has(dict) || depth > 64) throw unreadable('しおりが輪になっています。');
      seen.add(dict);
      const target = targetOf(pdf, dict);
      const place = target.kind === 'inside' ? target.place : null;
      marks.push({
        title: pdf.text(dict.get('Title')) ?? '',
        page: place?.page ?? null,
        y: place?.y ?? null,
        depth,
        children: chain(dict.get('First'), depth + 1),
      });
    }
    return marks;
  };
  return chain(pdf.dict(pdf.root.get('Outlines'))?.get('First'), 1);
}

/** All bookmarks in the order they are shown. */
export function flatOutline(marks: readonly Bookmark[]): Bookmark[] {
  return marks.flatMap((mark) => [mark, ...flatOutline(mark.children)]);
}
