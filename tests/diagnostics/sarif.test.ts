import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { printSarif } from '#core/diagnostics/print-sarif.ts';
import type { Report } from '#core/diagnostics/report.ts';
import { diagnostic, reportOf, within } from './report-of.ts';

const load = createRequire(import.meta.url);
const schema = JSON.parse(
  await readFile(path.join(import.meta.dirname, 'fixtures/sarif-schema-2.1.0.json'), 'utf8'),
) as object;
const ajv = new Ajv({ schemaId: 'id', allErrors: true, meta: false });
ajv.addMetaSchema(load('ajv/lib/refs/json-schema-draft-04.json') as object);
const validate = ajv.compile(schema);

interface Log {
  runs: { tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }[];
}

/** The log of a report, after the schema of OASIS has let it pass. */
function logOf(report: Report): Log['runs'][number] {
  const log = JSON.parse(printSarif(report)) as Log;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  const [run] = log.runs;
  if (!run) throw new Error('no run');
  return run;
}

const report = reportOf([
  diagnostic({
    file: 'content/rei/環境 1.yaml',
    range: within(3, 5, 9),
    related: [{ file: 'content/rei/plan.yaml', range: within(1, 1, 2), message: '計画はここです' }],
    fixes: [
      {
        title: '半角に直す',
        safe: true,
        edits: [
          { file: 'content/rei/a.yaml', range: within(1, 2, 2), newText: '' },
          { file: 'content/rei/a.yaml', range: within(3, 2, 4), newText: 'x' },
        ],
      },
    ],
  }),
  diagnostic({ code: 'P999', severity: 'warning' }),
]);

test('SARIF 2.1.0 の定めにかない、場所・関連・直し方を持つ', () => {
  const { results, tool } = logOf(report);
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(['P204']);
  expect(results[0]).toMatchObject({
    ruleId: 'P204',
    ruleIndex: 0,
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'content/rei/%E7%92%B0%E5%A2%83%201.yaml' },
          region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
        },
      },
    ],
    relatedLocations: [{ message: { text: '計画はここです' } }],
    fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: '' } }, {}] }] }],
  });
  expect(results[1]).toMatchObject({ ruleId: 'P999', ruleIndex: -1, level: 'warning' });
});

test('何もない報告も、定めにかなう', () => {
  expect(logOf(reportOf([])).results).toEqual([]);
});

test('定めにかなわないものは、この試験が見つける', () => {
  const log = JSON.parse(printSarif(report)) as { runs: { columnKind: string }[] };
  if (log.runs[0]) log.runs[0].columnKind = 'bytes';
  expect(validate(log)).toBe(false);
});

test('ほかのドライブのファイルと、壊れた名前も、URI になる', () => {
  const uris = logOf(
    reportOf([diagnostic({ file: 'D:/計画/a.yaml' }), diagnostic({ file: 'a\ud800.yaml' })]),
  ).results.map(({ locations }) => JSON.stringify(locations));
  expect(uris[0]).toContain('"file:///D:/%E8%A8%88%E7%94%BB/a.yaml"');
  expect(uris[1]).toContain('"a%EF%BF%BD.yaml"');
});
