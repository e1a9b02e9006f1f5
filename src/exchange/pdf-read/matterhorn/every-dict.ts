import { oncePerPdf } from '../once-per-pdf.ts';
import type { Pdf } from '../open-pdf.ts';
import { type Dict, isArray, isDict, Ref, Stream, type Value } from '../values.ts';

/** Every dictionary of the file, also those within others and those that nothing points at. */
export const everyDict = oncePerPdf((pdf: Pdf): readonly Dict[] => {
  const found: Dict[] = [];
  const walk = (value: Value): void => {
    if (isArray(value)) value.forEach(walk);
    else if (value instanceof Stream) walk(value.dict);
    else if (isDict(value)) {
      found.push(value);
      for (const inner of value.values()) walk(inner);
    }
  };
  for (const number of pdf.numbers()) walk(pdf.resolve(new Ref(number)));
  return found;
});
