import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Snapshot } from '#core/fix/snapshot.ts';
import { isSameStatement, statementOf } from '#core/fix/statement.ts';
import type { ScalarNode, SourceNode } from '#core/source/node.ts';
import { readContentFolder } from '#shell/read-content-folder.ts';

const { files, assets } = await readContentFolder('content');
const sample = new Snapshot(files, { assets });
const said = statementOf(sample.compiled.content);

interface Written {
  readonly file: string;
  readonly value: ScalarNode;
}

function valuesIn(file: string, node: SourceNode | null): readonly Written[] {
  if (!node) return [];
  if (node.kind === 'scalar') return [{ file, value: node }];
  const parts = node.kind === 'list' ? node.items : node.entries.map((entry) => entry.value);
  return parts.flatMap((part) => valuesIn(file, part));
}

const values = files
  .filter(({ path }) => path.endsWith('.yaml'))
  .flatMap(({ path }) => valuesIn(path, sample.read(path).root))
  .filter(({ value }) => value.style === 'plain');

test('no character of any value can change without the statement telling', () => {
  const somewhere = fc.tuple(fc.constantFrom(...values), fc.double({ min: 0, max: 0.999, noNaN: true }));
  fc.assert(
    fc.property(somewhere, ([{ file, value }, part]) => {
      const start = value.start + Math.floor(part * (value.end - value.start));
      const newText = sample.text(file)?.[start] === '髙' ? '﨑' : '髙';
      const changed = sample.with(new Map([[file, [{ start, end: start + 1, newText }]]]));
      expect(isSameStatement(said, statementOf(changed.compiled.content))).toBe(false);
    }),
    { numRuns: 80 },
  );
}, 60_000);
