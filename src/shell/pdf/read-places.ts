import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';

/** TEMPORARY until pdf-finish has it. */
export async function readPlaces(bytes: Uint8Array): Promise<Map<string, number>> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = new Map(pdf.getPages().map((page, i) => [page.ref.toString(), i]));
  const dests = pdf.catalog.lookup(PDFName.of('Dests'), PDFDict);
  const places = new Map<string, number>();
  for (const [name, value] of dests.entries()) {
    const array = pdf.context.lookup(value, PDFArray);
    const ref = array.get(0);
    if (ref instanceof PDFRef) places.set(name.decodeText(), pages.get(ref.toString()) ?? -1);
  }
  return places;
}
