import { makeFont } from './make-font.ts';
import { type Draft, utf16, type Written } from './make-pdf.ts';

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Plan &amp; plan</rdf:li></rdf:Alt></dc:title>
<pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>`;

/** Latin letters for the simple fonts, codes from F000 on for the symbols. */
export const LATIN = { platform: 3, encoding: 1, glyphs: { 65: 1, 66: 2 } };
export const SYMBOL = { platform: 3, encoding: 0, glyphs: { 0xf041: 1 } };

const TO_UNICODE = `/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfchar <0001> <8A08> endbfchar
1 beginbfrange <0002> <0002> <753B> endbfrange endcmap`;

/** The texts of the marked contents by MCID; every one is in the first font unless it says another. */
const SHOWN: [tag: string, text: string][] = [
  ['H1', '<00010002> Tj % in tagged content'],
  ['P', '/F2 10 Tf (A) Tj'],
  ['Link', '<0001> Tj'],
  ['Lbl', '/F3 10 Tf (A) Tj'],
  ['LBody', '/F4 10 Tf <0001> Tj'],
  ['TH', '<0001> Tj'],
  ['TD', '<0002> Tj'],
  ['Figure', '<0001> Tj'],
  ['Formula', '/F1 10 Tf <0002> Tj'],
  ['Note', '<0001> Tj'],
  ['Reference', '<0001> Tj'],
  ...['RB', 'RT', 'WP', 'WT', 'WP', 'H2'].map((tag): [string, string] => [tag, '<0001> Tj']),
  ['Span', '/Span << /ActualText (Plan) >> BDC <0002> Tj EMC'],
];

const content = [
  '/Artifact << /Type /Pagination >> BDC 0 0 100 1 re f % in artifact\nEMC',
  '% outside',
  ...SHOWN.map(
    ([tag, text], mcid) =>
      `/${tag} << /MCID ${mcid} >> BDC BT /F1 10 Tf 1 0 0 1 20 ${700 - mcid * 12} Tm ${text}\nET EMC`,
  ),
  '/X Do',
].join('\n');

function element(type: string, parent: number, kids: string, more = ''): string {
  return `<< /Type /StructElem /S /${type} /P ${parent} 0 R /Pg 5 0 R /K ${kids} ${more} >>`;
}

function annotation(subtype: string, key: number | null, more: string): string {
  const parent = key === null ? '' : `/StructParent ${key}`;
  return `<< /Type /Annot /Subtype /${subtype} /Rect [10 10 20 20] ${parent} ${more} >>`;
}

function held(object: number): string {
  return `<< /Type /OBJR /Obj ${object} 0 R >>`;
}

function descriptor(flags: number, file: number): string {
  return `<< /Type /FontDescriptor /FontName /Test /Flags ${flags} /FontFile2 ${file} 0 R >>`;
}

function cidFont(more: string): string {
  return `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /FontDescriptor 83 0 R /DW 500 /W [1 [1000 1000]] ${more} >>`;
}

/** A document that has something of everything the conditions speak of, and breaks none of them. */
export function goodPdf(): Draft {
  const objects: [number, Written][] = [
    [
      1,
      `<< /Type /Catalog /Pages 2 0 R /Lang (ja) /Metadata 3 0 R /Outlines 6 0 R /StructTreeRoot 10 0 R
      /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >>
      /OCProperties << /OCGs [] /D << /Name (Usual) >> /Configs [<< /Name (Other) >>] >>
      /AcroForm << /Fields [32 0 R] /XFA 8 0 R >> >>`,
    ],
    [2, '<< /Type /Pages /Kids [5 0 R] /Count 1 /MediaBox [0 0 595 842] >>'],
    [3, { dict: '/Type /Metadata /Subtype /XML', data: XMP }],
    [4, { dict: '', data: content }],
    [
      5,
      `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Tabs /S /StructParents 0
      /Annots [30 0 R 31 0 R 32 0 R 33 0 R 34 0 R 35 0 R]
      /Resources << /Font << /F1 80 0 R /F2 81 0 R /F3 82 0 R /F4 90 0 R >> /XObject << /X 70 0 R >> >> >>`,
    ],
    [6, '<< /First 7 0 R /Last 7 0 R >>'],
    [7, `<< /Title ${utf16('計画')} /Parent 6 0 R /Dest [5 0 R /XYZ 0 700 null] >>`],
    [8, { dict: '', data: '<config><dynamicRender>forbidden</dynamicRender></config>' }],
    [10, '<< /Type /StructTreeRoot /K 20 0 R /RoleMap << /Strong /Span >> /ParentTree 11 0 R >>'],
    [11, '<< /Kids [12 0 R] >>'],
    [12, '<< /Nums [1 23 0 R 2 57 0 R 3 58 0 R 4 59 0 R 5 60 0 R] >>'],
    [
      20,
      element(
        'Document',
        10,
        '[21 22 24 28 42 43 44 45 48 52 57 58 59 60 61 62 64]'.replace(/\d+/gu, '$& 0 R'),
      ),
    ],
    [21, element('H1', 20, '0')],
    [22, element('P', 20, '[1 23 0 R]')],
    [23, element('Link', 22, `[2 ${held(30)}]`)],
    [24, element('L', 20, '[25 0 R]')],
    [25, element('LI', 24, '[26 0 R 27 0 R]')],
    [26, element('Lbl', 25, '3')],
    [27, element('LBody', 25, '4')],
    [28, element('Table', 20, '[29 0 R]')],
    [29, element('TR', 28, '[40 0 R 41 0 R]')],
    [30, annotation('Link', 1, '/Contents (To the plan) /A << /S /URI /URI (https://example.jp/) >>')],
    [31, annotation('Text', 2, '/Contents (A remark)')],
    [32, annotation('Widget', 3, '/FT /Tx /T (name) /TU (Your name)')],
    [33, annotation('PrinterMark', null, '/AP << /N 36 0 R >>')],
    [34, annotation('FileAttachment', 4, '/Contents (A file) /FS 71 0 R')],
    [
      35,
      annotation(
        'Screen',
        5,
        '/Contents (A film) /A << /S /Rendition /R << /S /MR /C << /S /MCD /D 71 0 R /CT (video/mp4) /Alt [() (A film)] >> >> >>',
      ),
    ],
    [36, { dict: '/Type /XObject /Subtype /Form /BBox [0 0 9 9]', data: '/Artifact BMC 0 0 1 1 re f EMC' }],
    [40, element('TH', 29, '5', '/A << /O /Table /Scope /Column >>')],
    [41, element('TD', 29, '6')],
    [42, element('Figure', 20, '7', `/Alt ${utf16('図')}`)],
    [43, element('Formula', 20, '8', '/Alt (a + b)')],
    [44, element('Note', 20, '9', '/ID (note-1)')],
    [45, element('TOC', 20, '[46 0 R]')],
    [46, element('TOCI', 45, '[47 0 R]')],
    [47, element('Reference', 46, '10')],
    [48, element('P', 20, '[49 0 R]')],
    [49, element('Ruby', 48, '[50 0 R 51 0 R]')],
    [50, element('RB', 49, '11')],
    [51, element('RT', 49, '12')],
    [52, element('P', 20, '[53 0 R]')],
    [53, element('Warichu', 52, '[54 0 R 55 0 R 56 0 R]')],
    [54, element('WP', 53, '13')],
    [55, element('WT', 53, '14')],
    [56, element('WP', 53, '15')],
    [57, element('Annot', 20, held(31))],
    [58, element('Form', 20, held(32))],
    [59, element('Annot', 20, held(34))],
    [60, element('Annot', 20, held(35))],
    [61, element('P', 20, '<< /Type /MCR /Pg 5 0 R /Stm 70 0 R /MCID 0 >>')],
    [62, element('H2', 20, '16')],
    [63, element('Strong', 64, '17')],
    [64, element('P', 20, '63 0 R')],
    [
      70,
      {
        dict: '/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Matrix [1 0 0 1 5 5] /Resources << /Font << /F1 80 0 R >> >>',
        data: '/P << /MCID 0 >> BDC BT /F1 10 Tf 1 2 Td [<0002> -100 <0001>] TJ ET EMC',
      },
    ],
    [71, '<< /Type /Filespec /F (a.txt) /UF (a.txt) /EF << /F 8 0 R >> >>'],
    [
      80,
      '<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [84 0 R] /ToUnicode 85 0 R >>',
    ],
    [
      81,
      `<< /Type /Font /Subtype /TrueType /BaseFont /Latin /FirstChar 65 /Widths [1000 1000] /FontDescriptor 86 0 R
      /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [65 /A] >> >>`,
    ],
    [
      82,
      '<< /Type /Font /Subtype /TrueType /BaseFont /Signs /FirstChar 65 /Widths [1000] /FontDescriptor 87 0 R /ToUnicode 95 0 R >>',
    ],
    [83, descriptor(4, 88)],
    [
      84,
      cidFont(
        '/CIDToGIDMap /Identity /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>',
      ),
    ],
    [85, { dict: '', data: TO_UNICODE }],
    [86, descriptor(32, 89)],
    [87, descriptor(4, 91)],
    [88, { dict: '', data: makeFont([]) }],
    [89, { dict: '', data: makeFont([LATIN]) }],
    [
      90,
      '<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding 93 0 R /DescendantFonts [92 0 R] /ToUnicode 85 0 R >>',
    ],
    [91, { dict: '', data: makeFont([SYMBOL]) }],
    [92, cidFont('/CIDToGIDMap 94 0 R /CIDSystemInfo << /Registry (Test) /Ordering (Own) /Supplement 1 >>')],
    [
      93,
      {
        dict: '/Type /CMap /CMapName /Own /WMode 0 /CIDSystemInfo << /Registry (Test) /Ordering (Own) /Supplement 1 >>',
        data: '/WMode 0 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0000> <00FF> 0 endcidrange',
      },
    ],
    [94, { dict: '', data: '\0\0\0\x01\0\x02' }],
    [95, { dict: '', data: '1 beginbfchar <41> <2605> endbfchar' }],
    [96, { dict: '', data: '\xe0' }],
  ];
  return { objects: new Map(objects), trailer: '/Root 1 0 R' };
}

/** Puts another text in place of one that must be there, in the dictionary or the bytes of an object. */
export function swap({ objects }: Draft, number: number, from: string, to: string): void {
  const written = objects.get(number);
  const texts = typeof written === 'string' ? [written] : [written?.dict ?? '', String(written?.data ?? '')];
  if (!texts.some((text) => text.includes(from))) throw new Error(`${number} に「${from}」がない`);
  const [dict = '', data = ''] = texts.map((text) => text.replace(from, to));
  objects.set(number, typeof written === 'string' ? dict : { dict, data });
}
