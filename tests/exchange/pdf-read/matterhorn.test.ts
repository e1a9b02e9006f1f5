import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CONDITIONS } from '#exchange/pdf-read/matterhorn/conditions.ts';
import { judgeMatterhorn, JUDGES, type Verdict } from '#exchange/pdf-read/matterhorn/judge-matterhorn.ts';
import { reportMatterhorn, totals } from '#exchange/pdf-read/matterhorn/report-matterhorn.ts';
import { openPdf } from '#exchange/pdf-read/open-pdf.ts';
import { goodPdf, LATIN, swap, SYMBOL } from './good-pdf.ts';
import { makeFont } from './make-font.ts';
import { type Draft, writePdf } from './make-pdf.ts';

function judge(draft: Draft): Verdict[] {
  return judgeMatterhorn(openPdf(writePdf(draft), inflateSync));
}

function idsOf(verdicts: readonly Verdict[], verdict: Verdict['verdict']): string[] {
  return verdicts.filter((each) => each.verdict === verdict).map(({ id }) => id);
}

type Breaking = (draft: Draft) => void;
type Swap = [number: number, from: string, to: string];
const swapped =
  (...swaps: Swap[]): Breaking =>
  (draft) =>
    swaps.forEach(([number, from, to]) => swap(draft, number, from, to));
const withFont =
  (number: number, ...[characters]: Parameters<typeof makeFont>): Breaking =>
  (draft) =>
    draft.objects.set(number, { dict: '', data: makeFont(characters) });
const encrypted =
  (entries: string): Breaking =>
  (draft) =>
    (draft.trailer += ` /Encrypt << /Filter /Standard ${entries} >>`);
const speechless = swapped([1, '/Lang (ja)', '']);

/** For each condition one break of the good document; only what no reader can know for certain has none. */
const BREAKS: Record<string, Breaking> = {
  '01-003': swapped([4, '% in tagged content', '/Artifact BMC EMC']),
  '01-004': swapped([4, '% in artifact', '/P << /MCID 1 >> BDC EMC']),
  '01-005': swapped([4, '% outside', '0 0 1 1 re f']),
  '01-007': swapped([1, '/Marked true', '/Marked true /Suspects true']),
  '02-001': swapped([10, '/Strong /Span', '/Strong /Unheard']),
  '02-003': swapped([10, '/Strong /Span', '/Strong /Em /Em /Strong']),
  '02-004': swapped([10, '/Strong /Span', '/Strong /Span /P /Span']),
  '06-001': swapped([1, '/Metadata 3 0 R', '']),
  '06-002': swapped([3, '<pdfuaid:part>1</pdfuaid:part>', '']),
  '06-003': swapped([3, 'Plan &amp; plan', ' ']),
  '07-001': swapped([1, '/DisplayDocTitle true', '']),
  '07-002': swapped([1, '/DisplayDocTitle true', '/DisplayDocTitle false']),
  '09-004': swapped([29, '/S /TR', '/S /P']),
  '09-005': swapped([27, '/S /LBody', '/S /P']),
  '09-006': swapped([47, '/S /Reference', '/S /Sect']),
  '09-007': swapped([51, '/S /RT', '/S /Span']),
  '09-008': swapped([55, '/S /WT', '/S /WP']),
  '10-001': swapped([85, '<0001> <8A08>', '<0009> <8A08>']),
  '11-001': speechless,
  '11-002': speechless,
  '11-003': speechless,
  '11-004': speechless,
  '11-005': speechless,
  '11-006': speechless,
  '13-004': swapped([42, '/Alt', '/Else']),
  '14-002': swapped([21, '/S /H1', '/S /H2']),
  '14-003': swapped([62, '/S /H2', '/S /H3']),
  '14-006': swapped([21, '/S /H1', '/S /H'], [62, '/S /H2', '/S /H']),
  '14-007': swapped([62, '/S /H2', '/S /H']),
  '15-003': swapped([40, '/Scope /Column', '']),
  '17-002': swapped([43, '/Alt', '/Else']),
  '17-003': swapped([4, '/F1 10 Tf <0002> Tj\nET', '<0003> Tj\nET']),
  '19-003': swapped([44, '/ID (note-1)', '']),
  '19-004': swapped([22, '/Pg', '/ID (note-1) /Pg']),
  '20-001': swapped([1, '/Name (Other)', '']),
  '20-002': swapped([1, '/Name (Usual)', '/Name ()']),
  '20-003': swapped([1, '/Name (Usual)', '/Name (Usual) /AS []']),
  '21-001': swapped([71, '/UF (a.txt)', '']),
  '25-001': swapped([8, 'forbidden', 'required']),
  '26-001': encrypted('/V 1'),
  '26-002': encrypted('/V 1 /P 4'),
  '28-002': swapped([57, '/S /Annot', '/S /P']),
  '28-004': swapped([31, '/Contents (A remark)', '']),
  '28-005': swapped([32, '/TU (Your name)', '']),
  '28-006': swapped([31, '/Subtype /Text', '/Subtype /Unheard'], [57, '/S /Annot', '/S /P']),
  '28-007': swapped([33, '/PrinterMark', '/TrapNet']),
  '28-008': swapped([5, '/Tabs /S', '']),
  '28-009': swapped([5, '/Tabs /S', '/Tabs /R']),
  '28-010': swapped([58, '/S /Form', '/S /P']),
  '28-011': swapped([23, '/S /Link', '/S /Span']),
  '28-012': swapped([30, '/Contents (To the plan)', '']),
  '28-014': swapped([35, '/CT (video/mp4)', '']),
  '28-015': swapped([35, '/Alt [() (A film)]', '']),
  '28-016': swapped([71, '/F (a.txt)', '']),
  '28-017': swapped([33, '/Rect', '/StructParent 9 /Rect']),
  '28-018': swapped([36, '/Artifact BMC', '/P BMC']),
  '30-001': swapped([70, '/Subtype /Form', '/Subtype /Form /Ref << /F 71 0 R >>']),
  '30-002': swapped([4, '/X Do', '/X Do /X Do']),
  '31-001': swapped([93, '(Test)', '(Other)']),
  '31-002': swapped([93, '(Own)', '(Other)']),
  '31-003': swapped([93, '/Supplement 1', '/Supplement 2']),
  '31-004': swapped([84, '/CIDToGIDMap /Identity', '/CIDToGIDMap /Other']),
  '31-005': swapped([84, '/CIDToGIDMap /Identity', '']),
  '31-006': swapped([80, '/Identity-H', '/Unheard-H']),
  '31-007': swapped([93, '/CMapName /Own /WMode 0', '/CMapName /Own /WMode 1']),
  '31-008': swapped([93, '/CMapName /Own', '/CMapName /Own /UseCMap /Unheard-H']),
  '31-009': swapped([83, '/FontFile2', '/Nothing']),
  '31-011': swapped([4, '<00010002>', '<00010009>']),
  '31-014': swapped([83, '/Flags', '/CIDSet 96 0 R /Flags'], [96, '\xe0', '\x80']),
  '31-015': swapped([83, '/Flags', '/CIDSet 96 0 R /Flags'], [96, '\xe0', '\xff']),
  '31-016': swapped([84, '[1000 1000]', '[1000 1002]']),
  '31-017': withFont(89, [{ ...LATIN, encoding: 0 }]),
  '31-018': swapped([4, '/F2 10 Tf (A)', '/F2 10 Tf (C)']),
  '31-019': swapped([81, '/Encoding <<', '/Else <<']),
  '31-020': swapped([81, '/BaseEncoding /WinAnsiEncoding', '']),
  '31-021': swapped([81, '/WinAnsiEncoding', '/StandardEncoding']),
  '31-022': swapped([81, '[65 /A]', '[65 /A /g12]']),
  '31-023': withFont(89, [{ ...LATIN, platform: 1, encoding: 0 }]),
  '31-024': swapped([82, '/FirstChar', '/Encoding /WinAnsiEncoding /FirstChar']),
  '31-025': withFont(91, null),
  '31-026': withFont(91, [
    { ...SYMBOL, platform: 1 },
    { ...SYMBOL, encoding: 1 },
  ]),
  '31-027': swapped([80, '/ToUnicode 85 0 R', '']),
  '31-028': swapped([85, '<8A08>', '<0000>']),
  '31-029': swapped([85, '<753B>', '<FFFE>']),
  '31-030': swapped([4, '<00010002>', '<00010000>']),
};

test('よい文書は、何も咎められず、調べられないことのほかはすべて適合となる', () => {
  const verdicts = judge(goodPdf());
  expect(verdicts.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
  // The document has a PrinterMark annotation, and whether it needs a description is not said clearly.
  expect(idsOf(verdicts, 'not covered')).toEqual(['28-004']);
});

/** What one break cannot but break as well. */
const SPEECHLESS = ['11-001', '11-002', '11-003', '11-004', '11-005', '11-006'];
const COMPANIONS: Record<string, readonly string[]> = {
  '02-003': ['02-001'],
  '06-001': ['06-002', '06-003'],
  ...Object.fromEntries(SPEECHLESS.map((id) => [id, SPEECHLESS])),
  '17-003': ['10-001', '31-011'],
  '21-001': ['28-016'],
  '28-006': ['28-002'],
  '28-012': ['28-004'],
  '28-016': ['21-001'],
  '31-006': ['31-001', '31-002', '31-003'],
  '31-011': ['10-001'],
  '31-017': ['31-011', '31-016', '31-018', '31-023', '31-030'],
  '31-018': ['31-011', '31-016', '31-030'],
  '31-026': ['31-011', '31-016', '31-030'],
  '31-027': ['10-001', '17-003'],
  '31-030': ['10-001'],
};

test.each(Object.entries(BREAKS))(
  '%s を破れば、それと、必ず道連れになるものだけが不適合となる',
  (id, breaking) => {
    const draft = goodPdf();
    breaking(draft);
    const failed = idsOf(judge(draft), 'failed');
    expect(failed).toEqual([...new Set([id, ...(COMPANIONS[id] ?? [])])].sort());
  },
);

describe('条件の表', () => {
  test('機械で判定できる 87 条件が、順に、それぞれ一度だけ並ぶ', () => {
    const ids = CONDITIONS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).toHaveLength(87);
    expect(Object.keys(JUDGES).sort()).toEqual(ids);
  });

  test('破って確かめていないのは、外からは決められない二つだけ', () => {
    expect(CONDITIONS.map(({ id }) => id).filter((id) => !(id in BREAKS))).toEqual(['31-012', '31-013']);
  });

  test('Type 1 フォントの CharSet は、見ていないと言う', () => {
    const draft = goodPdf();
    swap(draft, 86, '/FontFile2', '/CharSet (/A) /FontFile');
    expect(idsOf(judge(draft), 'not covered')).toEqual(
      expect.arrayContaining(['31-012', '31-013', '31-016']),
    );
  });

  test('暗号化してあれば、許可のほかは何も言わない', () => {
    const draft = goodPdf();
    encrypted('/V 1 /P -1028')(draft);
    const verdicts = judge(draft);
    expect(idsOf(verdicts, 'passed')).toEqual(['26-001', '26-002']);
    expect(idsOf(verdicts, 'failed')).toEqual([]);
  });

  test('名乗らずに出す冊子では、名乗りだけを未検査とする', () => {
    const draft = goodPdf();
    swap(draft, 3, '<pdfuaid:part>1</pdfuaid:part>', '');
    const pdf = openPdf(writePdf(draft), inflateSync);
    expect(idsOf(judgeMatterhorn(pdf), 'failed')).toEqual(['06-002']);
    expect(idsOf(judgeMatterhorn(pdf, { withoutClaim: true }), 'failed')).toEqual([]);
    expect(idsOf(judgeMatterhorn(pdf, { withoutClaim: true }), 'not covered')).toContain('06-002');
  });
});

describe('報告', () => {
  test('不適合には、場所と、ほかに何か所あるかを添える', () => {
    const draft = goodPdf();
    swap(draft, 4, '% outside', '0 0 1 1 re f '.repeat(7));
    const report = reportMatterhorn(judge(draft));
    expect(report).toMatch(/01-005 .*不適合\n +・1 ページ目：線か面（f）に/u);
    expect(report).toContain('・ほか 2 か所');
  });

  test('終わりの数を足せば、条件の数になる', () => {
    const [line = ''] = totals(judge(goodPdf()));
    const [all, passed, , failed, open] = [...line.matchAll(/\d+/gu)].map(Number);
    expect((passed ?? 0) + (failed ?? 0) + (open ?? 0)).toBe(all);
    expect(failed).toBe(0);
  });
});
