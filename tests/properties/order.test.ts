import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { compile } from '#core/compile.ts';
import type { Compiled } from '#core/compile.ts';
import type { SourceFile } from '#core/source/source-file.ts';
import { BREAKERS } from './mutations/breakers.ts';
import { concerned, withoutMarks } from './mutations/breakage.ts';
import { compileSample } from './mutations/compile-sample.ts';
import { Draw } from './mutations/draw.ts';
import { ASSETS, FILES } from './mutations/sample.ts';
import './seed.ts';

/** Laws that look at how a file is written, which is lost where it is printed anew. */
const OF_WRITING = /^P1(?:0[1456789]|1[0-3])/u;
const broken = fc
  .tuple(
    fc.constantFrom(
      ...Object.entries(BREAKERS).flatMap(([code, kinds]) =>
        OF_WRITING.test(code) ? [] : Object.values(kinds),
      ),
    ),
    fc.nat(),
  )
  .map(([breaker, seed]) => {
    const changed = breaker(new Draw(seed));
    return concerned(withoutMarks(changed).files, Object.keys(changed));
  });

function reportOn(files: readonly SourceFile[]): string[] {
  return saidBy(compile(files, { assets: ASSETS }));
}

function saidBy({ diagnostics }: Compiled): string[] {
  return diagnostics.map(({ code, file, message, help }) => `${file} ${code} ${message} ${help}`);
}

/** A sheet printed anew with the keys of every mapping in another order; years and names of the author's own keep theirs, which is the order they are printed in. */
function reordered({ path, text }: SourceFile, draw: Draw | null): SourceFile {
  if (!path.endsWith('.yaml')) return { path, text };
  /* Comments would go astray among the keys. */
  const document = parseDocument(text.replace(/^ *#.*\n/gmu, ''), { schema: 'failsafe', uniqueKeys: false });
  visit(document, {
    Pair(_, { key, value }) {
      if (
        isScalar(key) &&
        /^(?:財源|内訳|その他の欄|用語|状態の語|評価の語|所管課別)$/u.test(String(key.value)) &&
        isMap(value)
      )
        value.flow = true;
    },
    Map(_, map) {
      const names = map.items.map(({ key }) => String(key));
      if (draw && map.flow !== true && !names.some((name) => /^(?:令和|平成|[RH]?\d)/u.test(name)))
        map.items = map.items
          .map((item) => ({ item, rank: draw.below(1e9) }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ item }) => item);
    },
  });
  return { path, text: document.toString({ lineWidth: 0 }) };
}

const printed = new WeakMap<SourceFile, SourceFile>();

/** A sheet printed anew as it is; most of the sample is in every example, and need be printed but once. */
function printedAnew(file: SourceFile): SourceFile {
  const known = printed.get(file) ?? reordered(file, null);
  printed.set(file, known);
  return known;
}

describe('the same report', () => {
  test('whatever the order of the files', () => {
    fc.assert(
      fc.property(broken, fc.nat(), (files, seed) => {
        const draw = new Draw(seed);
        const shuffled = files
          .map((file) => ({ file, rank: draw.below(1e9) }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ file }) => file);
        expect(compile(shuffled, { assets: ASSETS }).diagnostics).toEqual(compileSample(files).diagnostics);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('whatever the order of the keys', () => {
    fc.assert(
      fc.property(broken, fc.nat(), (files, seed) => {
        const shuffled = files.map((file) => reordered(file, new Draw(seed)));
        expect(reportOn(shuffled).sort()).toEqual(saidBy(compileSample(files.map(printedAnew))).sort());
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('the second time', () => {
    fc.assert(
      fc.property(broken, (files) => {
        expect(JSON.stringify(compile(files, { assets: ASSETS }).diagnostics)).toBe(
          JSON.stringify(compile(files, { assets: ASSETS }).diagnostics),
        );
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

test('the sample printed anew by another program is still in order', () => {
  expect(reportOn(FILES.map((file) => reordered(file, null)))).toEqual([]);
});
