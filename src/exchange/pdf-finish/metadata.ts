import { PDFHexString, PDFRawStream, PDFString } from 'pdf-lib';
import type { BookFacts } from './book-facts.ts';
import { name, type PrintedFile } from './printed-file.ts';

const PROGRAM = 'Keikaku';

/** Title, author, dates and language, in the catalog, the information dictionary and XMP (ISO 16684-1), all saying the same. */
export function writeMetadata({ context, catalog }: PrintedFile, facts: BookFacts): void {
  const { title, author, subject, language, binding } = facts;
  const date =
    facts.date === null ? undefined : PDFString.of(`D:${facts.date.replaceAll('-', '')}000000+09'00'`);
  const text = (value: string | null): PDFHexString | undefined =>
    value === null || value === '' ? undefined : PDFHexString.fromText(value);
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: text(title),
      Author: text(author),
      Subject: text(subject),
      Creator: PDFString.of(PROGRAM),
      Producer: PDFString.of(PROGRAM),
      CreationDate: date,
      ModDate: date,
    }),
  );
  const bytes = new TextEncoder().encode(xmp(facts));
  const dict = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length });
  catalog.set(name('Metadata'), context.register(PDFRawStream.of(dict, bytes)));
  catalog.set(name('Lang'), PDFString.of(language));
  catalog.set(
    name('ViewerPreferences'),
    context.obj({ DisplayDocTitle: true, Direction: binding === 'right' ? 'R2L' : 'L2R' }),
  );
}

function xmp({ title, author, subject, language, date, claimsPdfUa }: BookFacts): string {
  const items = (kind: string, texts: readonly string[]): string =>
    `<rdf:${kind}>${texts.map((text) => `<rdf:li>${escaped(text)}</rdf:li>`).join('')}</rdf:${kind}>`;
  const inDefault = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  const lines = [
    `<dc:format>application/pdf</dc:format>`,
    `<dc:title>${inDefault(title)}</dc:title>`,
    author === null ? '' : `<dc:creator>${items('Seq', [author])}</dc:creator>`,
    subject === null ? '' : `<dc:description>${inDefault(subject)}</dc:description>`,
    `<dc:language>${items('Bag', [language])}</dc:language>`,
    `<pdf:Producer>${PROGRAM}</pdf:Producer>`,
    `<xmp:CreatorTool>${PROGRAM}</xmp:CreatorTool>`,
    ...(date === null ? [] : ['CreateDate', 'ModifyDate', 'MetadataDate']).map(
      (key) => `<xmp:${key}>${date ?? ''}T00:00:00+09:00</xmp:${key}>`,
    ),
    claimsPdfUa ? '<pdfuaid:part>1</pdfuaid:part>' : '',
  ].filter((line) => line !== '');
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    ` xmlns:xmp="http://ns.adobe.com/xap/1.0/"${claimsPdfUa ? ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"' : ''}>`,
    ...lines,
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
