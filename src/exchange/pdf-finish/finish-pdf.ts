import { takeOutArtifacts } from './artifacts.ts';
import type { BookFacts, Zlib } from './book-facts.ts';
import { readContentStreams } from './content-streams.ts';
import { finishLinks } from './links.ts';
import { writeMetadata } from './metadata.ts';
import { writeOutline } from './outline.ts';
import { writePageLabels } from './page-labels.ts';
import { readPrintedFile } from './printed-file.ts';
import { putInOrder } from './reading-order.ts';
import { repairStructure } from './repair-structure.ts';
import { save } from './save.ts';
import { readStructure } from './structure-tree.ts';
import { writeTrim } from './trim-marks.ts';
import { writeContent } from './write-content.ts';
import { writeStructure } from './write-structure.ts';

/**
 * Makes a browser's tagged print a finished book: the words and the look stay as they are, all else that ISO 14289-1 and a
 * reader want is put right or put in. Equal print and facts give equal bytes. Throws where the print is no such file, or a
 * heading has no destination in it.
 */
export async function finishPdf(printed: Uint8Array, facts: BookFacts, zlib: Zlib): Promise<Uint8Array> {
  const file = readPrintedFile(printed);
  const streams = readContentStreams(file, zlib);
  const printedStructure = readStructure(file, streams);
  takeOutArtifacts(printedStructure, streams);
  const structure = repairStructure(printedStructure);
  putInOrder(structure);
  finishLinks(file, structure, facts);
  const written = writeContent(file, structure, streams);
  writeStructure(file, structure, written);
  writeOutline(file, facts);
  writePageLabels(file, facts.labels);
  writeMetadata(file, facts);
  if (facts.trim) writeTrim(file, facts.trim);
  return save(file, zlib);
}
