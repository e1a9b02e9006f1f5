import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import './seed.ts';

/** Items (or lines) of two plans, each an original (null) or a 再掲 of the item of a number, which need not exist. */
const SIZE = 8;
const graph = fc.array(fc.option(fc.nat({ max: SIZE + 1 }), { nil: null }), {
  minLength: SIZE,
  maxLength: SIZE,
});

const planOf = (node: number): string => (node < SIZE / 2 ? 'ichi' : 'ni');
const id = (node: number): string => `s${String(node)}`;

/** A reference from one item to another, with its plan where that is another one. */
function reference(from: number, to: number, line: string): string {
  return `${planOf(from) === planOf(to) ? '' : `${planOf(to)}:`}${id(to)}${line}`;
}

/** What a 再掲 leads to, by following it step by step: the laws one of which must speak, or none (''). A 再掲 that only leads on to another's fault may be silent. */
function verdict(nodes: readonly (number | null)[], node: number): readonly string[] {
  const passed = new Set([node]);
  let steps = 0;
  for (let at = nodes[node] ?? null; at !== null; at = nodes[at] ?? null) {
    if (at >= SIZE) return steps === 0 ? ['P501'] : ['P501', 'P505', ''];
    if (passed.has(at)) return at === node ? ['P506'] : ['P506', 'P505', ''];
    passed.add(at);
    steps += 1;
  }
  return steps > 1 ? ['P505'] : [''];
}

function reported(plans: Readonly<Record<string, string>>): readonly string[] {
  const files = Object.entries(plans).flatMap(([slug, text]) => [
    { path: `${slug}/plan.yaml`, text: '計画名: 例の計画\n' },
    { path: `${slug}/01-rei.yaml`, text: `柱: 例\n取組施策:\n${text}` },
  ]);
  return compile(files).diagnostics.map(
    ({ code, file, range }) => `${code} ${file.split('/')[0] ?? ''}:${String(range.start.line)}`,
  );
}

/** Every item of a graph written out, a fixed number of lines each; the 再掲 stands on the line told. */
function check(
  nodes: readonly (number | null)[],
  write: (node: number, to: number | null) => string,
  line: number,
): void {
  const items = nodes.map((to, node) => write(node, to));
  const height = (items[0]?.split('\n').length ?? 1) - 1;
  const half = SIZE / 2;
  const reports = reported({ ichi: items.slice(0, half).join(''), ni: items.slice(half).join('') });
  for (const node of nodes.keys()) {
    const at = `${planOf(node)}:${String(3 + (node % half) * height + line)}`;
    const said = reports.filter((report) => report.endsWith(` ${at}`)).map((report) => report.slice(0, 4));
    expect(verdict(nodes, node)).toContain(said.join());
  }
  expect(reports.filter((report) => !/^P50[156] /u.test(report))).toEqual([]);
}

describe('再掲 in any shape, within and across plans', () => {
  test('items: each that leads to no original is told, no other is', () => {
    fc.assert(
      fc.property(graph, (nodes) =>
        check(
          nodes,
          (node, to) =>
            `  - id: ${id(node)}\n    ${to === null ? `施策: 施策${String(node)}を行う。` : `再掲: ${reference(node, to, '')}`}\n`,
          1,
        ),
      ),
      { numRuns: 300 },
    );
  });

  test('lines', () => {
    fc.assert(
      fc.property(graph, (nodes) =>
        check(
          nodes,
          (node, to) =>
            `  - id: ${id(node)}\n    施策: 施策${String(node)}を行う。\n    取組状況:\n      令和5年度:\n        - id: a\n          ${to === null ? `文: 行${String(node)}` : `再掲: ${reference(node, to, '/a')}`}\n`,
          5,
        ),
      ),
      { numRuns: 300 },
    );
  });

  test('whole cells', () => {
    fc.assert(
      fc.property(graph, (nodes) =>
        check(
          nodes,
          (node, to) =>
            `  - id: ${id(node)}\n    施策: 施策${String(node)}を行う。\n    取組状況:\n      令和5年度: { ${to === null ? '状態: 検討中' : `再掲: ${reference(node, to, '')}`} }\n`,
          3,
        ),
      ),
      { numRuns: 300 },
    );
  });

  test('items whose cells and lines come along with them end too', () => {
    const mixed = fc.array(fc.tuple(fc.nat({ max: SIZE }), fc.constantFrom('item', 'cell', 'line', 'none')), {
      minLength: SIZE,
      maxLength: SIZE,
    });
    fc.assert(
      fc.property(mixed, (nodes) => {
        const item = ([to, kind]: readonly [number, string], node: number): string => {
          const of = reference(node, to, '');
          const body =
            kind === 'item'
              ? `再掲: ${of}`
              : kind === 'cell'
                ? `施策: あ${String(node)}\n    取組状況: { 令和5年度: { 再掲: ${of} } }`
                : kind === 'line'
                  ? `施策: あ${String(node)}\n    取組状況: { 令和5年度: { 内容: [{ id: a, 再掲: ${of}/a }] } }`
                  : `施策: あ${String(node)}`;
          return `  - id: ${id(node)}\n    ${body}\n`;
        };
        const half = SIZE / 2;
        const items = nodes.map((node, i) => item(node, i));
        const reports = reported({ ichi: items.slice(0, half).join(''), ni: items.slice(half).join('') });
        expect(reports.filter((report) => !/^P(?:50[1-6]|601) /u.test(report))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
