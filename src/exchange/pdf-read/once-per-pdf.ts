import type { Pdf } from './open-pdf.ts';

/** A reading that is made at its first asking and then kept as long as the file is. */
export function oncePerPdf<T extends object>(read: (pdf: Pdf) => T): (pdf: Pdf) => T {
  const kept = new WeakMap<Pdf, T>();
  return (pdf) => {
    const known = kept.get(pdf);
    if (known) return known;
    const made = read(pdf);
    kept.set(pdf, made);
    return made;
  };
}
