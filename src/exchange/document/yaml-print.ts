import { isBlockSafe, isPlainSafe, quoted } from './yaml-scalar.ts';
import type { ScalarPlace } from './yaml-scalar.ts';
import type { YamlEntry, YamlNode, YamlScalar } from './yaml-tree.ts';

const STEP = '  ';

/** Writes a tree as a person would: two spaces a level, plain text where it is safe, a comment on a line of its own. */
export function printYaml(node: YamlNode): string {
  return `${lines(node, '').join('\n')}\n`;
}

function lines(node: YamlNode, indent: string): string[] {
  if (node.kind === 'scalar') return [indent + inline(node, 'value')];
  if (node.kind === 'map') return node.entries.flatMap((entry) => entryLines(entry, indent));
  return node.items.flatMap((item) => itemLines(item, indent));
}

function entryLines({ key, value, comment }: YamlEntry, indent: string): string[] {
  const written = inline({ kind: 'scalar', text: key, words: null }, 'key');
  const head = `${indent}${written}:`;
  // A block stands under plain keys only: whoever looks for typing slips line by line sees where it begins.
  const isOnOneLine = isInline(value) || (value.kind === 'scalar' && written !== key);
  return [
    ...commentLines(comment, indent),
    ...(isOnOneLine ? [`${head} ${flow(value, 'value')}`] : nested(head, value, indent)),
  ];
}

function nested(head: string, value: YamlNode, indent: string): string[] {
  if (value.kind === 'scalar')
    return [`${head} |-`, ...value.text.split('\n').map((line) => (line === '' ? '' : indent + STEP + line))];
  return [head, ...lines(value, indent + STEP)];
}

function itemLines(item: YamlNode, indent: string): string[] {
  if (isInline(item)) return [`${indent}- ${flow(item, 'item')}`];
  if (item.kind === 'scalar') return nested(`${indent}-`, item, indent);
  // The first line of a map or list stands behind the dash; a comment above it stands above the dash.
  const own = lines(item, indent + STEP);
  const first = own.findIndex((line) => !line.trimStart().startsWith('# '));
  return own.map((line, i) =>
    i === first
      ? `${indent}- ${line.slice(indent.length + STEP.length)}`
      : i < first
        ? line.replace(indent + STEP, indent)
        : line,
  );
}

function commentLines(comment: string | undefined, indent: string): string[] {
  return comment === undefined ? [] : comment.split('\n').map((line) => `${indent}# ${line}`.trimEnd());
}

function isInline(node: YamlNode): boolean {
  return node.kind === 'scalar'
    ? !isBlock(node)
    : node.flow || (node.kind === 'list' ? node.items : node.entries).length === 0;
}

function isBlock(node: YamlScalar): boolean {
  return (node.block === true || node.text.includes('\n')) && isBlockSafe(node.text);
}

function flow(node: YamlNode, place: ScalarPlace): string {
  if (node.kind === 'scalar') return inline(node, place);
  if (node.kind === 'list') return `[${node.items.map((item) => flow(item, 'flow')).join(', ')}]`;
  const entries = node.entries.map(
    ({ key, value }) =>
      `${inline({ kind: 'scalar', text: key, words: null }, 'key')}: ${flow(value, 'flow')}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function inline({ text }: YamlScalar, place: ScalarPlace): string {
  return isPlainSafe(text, place) ? text : quoted(text);
}
