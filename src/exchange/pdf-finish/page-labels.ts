import { PDFNumber, type PDFObject } from 'pdf-lib';
import type { PageLabelRange } from './book-facts.ts';
import { name, type PrintedFile } from './printed-file.ts';

/** Page labels as they are printed on the pages (ISO 32000-1, 12.4.2): a range without a style has none. */
export function writePageLabels({ context, catalog }: PrintedFile, labels: readonly PageLabelRange[]): void {
  const ranges = labels[0]?.from === 0 ? labels : [{ from: 0, style: 'none', start: 1 } as const, ...labels];
  const nums = ranges.flatMap(({ from, style, start }): PDFObject[] => {
    const label =
      style === 'none' ? {} : { S: style === 'roman' ? 'r' : 'D', ...(start === 1 ? {} : { St: start }) };
    return [PDFNumber.of(from), context.obj(label)];
  });
  catalog.set(name('PageLabels'), context.obj({ Nums: context.obj(nums) }));
}
