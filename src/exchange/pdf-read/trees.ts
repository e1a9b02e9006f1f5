import type { Pdf } from './open-pdf.ts';
import { type Dict, PdfString, Ref, type Value } from './values.ts';

const DEEPEST = 64;

/** Every pair of a name tree (7.9.6), in the order written. Keys are the strings as they are stored. */
export function nameTree(pdf: Pdf, root: Value | undefined): [key: string, value: Value][] {
  return leaves(pdf, root, 'Names').flatMap(([key, value]) =>
    key instanceof PdfString ? [[key.raw, value] satisfies [string, Value]] : [],
  );
}

/** Every pair of a number tree (7.9.7). */
export function numberTree(pdf: Pdf, root: Value | undefined): Map<number, Value> {
  const pairs = leaves(pdf, root, 'Nums');
  return new Map(pairs.flatMap(([key, value]) => (typeof key === 'number' ? [[key, value] as const] : [])));
}

function leaves(pdf: Pdf, root: Value | undefined, entry: 'Names' | 'Nums'): [Value, Value][] {
  const pairs: [Value, Value][] = [];
  const seen = new Set<Dict>();
  const walk = (value: Value | undefined, depth: number): void => {
    const node = pdf.dict(value);
    if (!node || seen.has(node) || depth > DEEPEST) return;
    seen.add(node);
    const list = pdf.array(node.get(entry));
    for (let at = 0; at + 1 < list.length; at += 2) pairs.push([pdf.resolve(list[at]), list[at + 1] ?? null]);
    for (const kid of pdf.array(node.get('Kids'))) walk(kid, depth + 1);
  };
  walk(root, 0);
  return pairs;
}

/** The number of the object a value points at; null where it stands in place. */
export function objectNumber(value: Value | undefined): number | null {
  return value instanceof Ref ? value.number : null;
}
