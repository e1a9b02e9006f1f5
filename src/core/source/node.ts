/** What a YAML file says, every value with its place. Offsets are those of the text as the author wrote it. */
export type SourceNode = ScalarNode | MapNode | ListNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly text: string;
  readonly style: 'plain' | 'quoted' | 'block';
  readonly start: number;
  readonly end: number;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: Entry[];
  readonly flow: boolean;
  readonly start: number;
  readonly end: number;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: (SourceNode | null)[];
  readonly start: number;
  readonly end: number;
}

/** `key: value`; the value is null where nothing is written after the colon. */
export interface Entry {
  readonly key: ScalarNode;
  readonly value: SourceNode | null;
}

/** The part of a node that a caret can point at: a scalar itself, of a map its first entry's line, of a list its first item. */
export function headOf(node: SourceNode): { start: number; end: number } {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') {
    const first = node.items.find((item) => item !== null);
    return first ? headOf(first) : { start: node.start, end: Math.min(node.end, node.start + 1) };
  }
  const first = node.entries[0];
  if (!first) return { start: node.start, end: Math.min(node.end, node.start + 1) };
  const value = first.value?.kind === 'scalar' && first.value.style !== 'block' ? first.value : null;
  return { start: first.key.start, end: value ? value.end : first.key.end };
}
