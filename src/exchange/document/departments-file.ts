import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { YAMLSeq } from 'yaml';
import { labelOf } from '#core/model/terms.ts';
import { fold } from '#core/model/text.ts';
import type { ImportedDepartment } from './imported-departments.ts';
import { printYaml } from './yaml-print.ts';
import { list, map, scalar } from './yaml-tree.ts';
import type { YamlMap } from './yaml-tree.ts';

const NAME = labelOf('department', 'name');
const DIVISION = labelOf('department', 'division');
const FORMER = labelOf('department', 'formerNames');

/** departments.yaml of a folder that has none yet; null where no 所管課 was read. */
export function newDepartmentsFile(departments: readonly ImportedDepartment[]): string | null {
  return departments.length === 0 ? null : printYaml(list(departments.map(entry)));
}

/**
 * The text of departments.yaml with the departments it does not know yet behind the others; every other byte stays.
 * Null where it cannot be added to safely: it is no list, or not readable.
 */
export function withDepartments(text: string, departments: readonly ImportedDepartment[]): string | null {
  const root = read(text);
  if (root === 'unreadable') return null;
  const known = new Set(root?.items.flatMap(namesOf) ?? []);
  const missing = departments.filter(
    ({ name, division }) => !known.has(fold(name)) && !known.has(fold(`${division ?? ''}${name}`)),
  );
  if (missing.length === 0) return text;
  const amended = root && root.items.length > 0 ? added(text, root, missing) : begun(text, root, missing);
  const after = read(amended);
  const isProven =
    after !== null &&
    after !== 'unreadable' &&
    after.items.length === (root?.items.length ?? 0) + missing.length;
  return isProven ? amended : null;
}

/** Every name departments.yaml knows a department by, in the form for comparing; none where it cannot be read. */
export function knownDepartments(text: string): string[] {
  const root = read(text);
  return root === null || root === 'unreadable'
    ? []
    : root.items.flatMap(namesOf).filter((name) => name !== '');
}

/** Null where the file says nothing yet. */
function read(text: string): YAMLSeq | null | 'unreadable' {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  const root = document.contents;
  if (document.errors.length > 0) return 'unreadable';
  if (isSeq(root)) return root;
  return root === null || (isScalar(root) && root.value === '') ? null : 'unreadable';
}

function added(text: string, root: YAMLSeq, missing: readonly ImportedDepartment[]): string {
  const [start = 0, end = text.length] = root.range ?? [];
  if (root.flow) {
    const close = text.lastIndexOf(']', end);
    const before = text.slice(0, close).trimEnd();
    const inline = missing.map((department) =>
      printYaml(list([{ ...entry(department), flow: true }]))
        .trim()
        .slice('- '.length),
    );
    return `${before}${before.endsWith(',') ? ' ' : ', '}${inline.join(', ')}${text.slice(before.length)}`;
  }
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = printYaml(list(missing.map(entry)))
    .trimEnd()
    .split('\n');
  return `${text}${text.endsWith('\n') ? '' : lineEnd}${lines.map((line) => indent + line + lineEnd).join('')}`;
}

function begun(text: string, root: YAMLSeq | null, missing: readonly ImportedDepartment[]): string {
  const written = printYaml(list(missing.map(entry)));
  if (root?.range) return text.slice(0, root.range[0]) + written.trimEnd() + text.slice(root.range[1]);
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${written}`;
}

/** Every name a department of the list is known by. */
function namesOf(item: unknown): string[] {
  if (!isMap(item)) return [];
  const values = new Map(
    item.items.map((pair) => [isScalar(pair.key) ? fold(String(pair.key.value)) : '', pair.value]),
  );
  const name = textOf(values.get(fold(NAME)));
  const former = values.get(fold(FORMER));
  const formerNames = isSeq(former) ? former.items.map(textOf) : [textOf(former)];
  return [name, `${textOf(values.get(fold(DIVISION)))}${name}`, ...formerNames];
}

function textOf(node: unknown): string {
  return isScalar(node) ? fold(String(node.value)) : '';
}

function entry({ name, division }: ImportedDepartment): YamlMap {
  return map([
    [NAME, scalar(name)],
    [DIVISION, division === null ? null : scalar(division)],
  ]);
}
