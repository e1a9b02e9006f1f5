import { expect, test } from 'vitest';
import { formatKeys } from '#core/model/format-keys.ts';
import { readYaml } from '#core/source/read-yaml.ts';
import type { SourceNode } from '#core/source/node.ts';
import { FILES } from './mutations/sample.ts';

test('the place of every plain scalar slices to its own text', () => {
  const visit = (node: SourceNode | null, text: string): void => {
    if (!node) return;
    if (node.kind === 'list') node.items.forEach((item) => visit(item, text));
    else if (node.kind === 'map') {
      for (const { key, value } of node.entries) {
        visit(key, text);
        visit(value, text);
      }
    } else if (node.style === 'plain') expect(text.slice(node.start, node.end)).toBe(node.text);
    else if (node.style === 'quoted') expect(text.slice(node.start, node.end)).toMatch(/^(["']).*\1$/su);
  };
  for (const file of FILES.filter(({ path }) => path.endsWith('.yaml'))) {
    const { root, readable } = readYaml(file, formatKeys);
    expect(readable).toBe(true);
    visit(root, file.text);
  }
});
