import type { Fault } from './fault.ts';
import type { KnownKeys } from './line-start.ts';
import type { Entry, ScalarNode, SourceNode } from './node.ts';
import type { SourceFile } from './source-file.ts';

/** Longer ones are no amounts; they are not looked at again for each comma in them. */
const LONGEST_AMOUNT = 40;

/**
 * `{合計:55}` `{ 市債：5 }`: within braces a colon without a space, or a wide one, divides nothing. A word the format does
 * not know is a key only where it cannot be the rest of a text that a comma split.
 */
export function splitAtColon(
  { path, text: source }: SourceFile,
  keys: KnownKeys,
  before: Entry | undefined,
  written: ScalarNode,
): { entry: Entry; fault: Fault } | null {
  const colon = written.style === 'plain' ? written.text.search(/[:：]/u) : -1;
  if (colon < 1) return null;
  const key = written.text.slice(0, colon).trimEnd();
  if (!endsBefore(before?.value) && !keys.isKey(key)) return null;
  const at = written.start + source.slice(written.start, written.end).search(/[:：]/u);
  const place = { file: path, start: at, end: at + 1 };
  const edits = [{ place, newText: ': ' }];
  const text = written.text.slice(colon + 1).trim();
  const start = written.end - text.length;
  return {
    entry: {
      key: { ...written, text: key, end: at },
      value: text === '' ? null : { ...written, text, start },
    },
    fault:
      written.text[colon] === '：'
        ? { code: 'P105', place, found: '：', wanted: ':', edits }
        : { code: 'P101', place, reason: 'no-space-after-colon', edits },
  };
}

/** Whether what stands before can be no text that goes on behind a comma. */
function endsBefore(before: SourceNode | null | undefined): boolean {
  if (before?.kind !== 'scalar' || before.style !== 'plain') return true;
  return before.text.length <= LONGEST_AMOUNT && /^[△▲-]?[\d,.]+\D{0,3}$/u.test(before.text);
}

/** Texts and amounts that a half-width comma split within `{ }` or `[ ]`: put together again, and reported (P112). */
export class CommaSplits {
  readonly #file: SourceFile;
  /** By where a text begins: its first comma, and where it ends. */
  readonly #found = new Map<number, { comma: number; end: number }>();

  constructor(file: SourceFile) {
    this.#file = file;
  }

  /** `{ 合計: 1,316 }` and `{ 文: 第1, 第2 }`: the value with the rest behind its comma, or null where they are two. */
  rejoin(value: SourceNode | null, rest: ScalarNode): ScalarNode | null {
    if (value?.kind !== 'scalar' || value.style !== 'plain' || rest.style !== 'plain') return null;
    return /[:：]/u.test(this.#file.text.charAt(rest.end)) ? null : this.#joined(value, rest);
  }

  /** `[1,316]`: in a list only the groups of an amount belong together. */
  rejoinAmount(before: SourceNode | null | undefined, item: SourceNode): ScalarNode | null {
    if (item.kind !== 'scalar' || item.style !== 'plain') return null;
    if (before?.kind !== 'scalar' || before.style !== 'plain') return null;
    if (before.end + 1 !== item.start || this.#file.text.charAt(before.end) !== ',') return null;
    const isSplit =
      before.text.length <= LONGEST_AMOUNT &&
      /^[△▲-]?\d{1,3}(?:,\d{3})*$/u.test(before.text) &&
      /^\d{3}\D*$/u.test(item.text);
    return isSplit ? this.#joined(before, item) : null;
  }

  faults(): Fault[] {
    return Array.from(this.#found, ([start, { comma, end }]) => {
      const text = this.#file.text.slice(start, end);
      const place = { file: this.#file.path, start, end };
      return {
        code: 'P112',
        place: { ...place, start: comma, end: comma + 1 },
        text,
        edits: [{ place, newText: `"${text.replace(/["\\]/gu, '\\$&')}"` }],
      };
    });
  }

  #joined(value: ScalarNode, rest: ScalarNode): ScalarNode {
    const { text } = this.#file;
    const comma = this.#found.get(value.start)?.comma ?? text.indexOf(',', value.end);
    this.#found.set(value.start, { comma, end: rest.end });
    return { ...value, text: text.slice(value.start, rest.end), end: rest.end };
  }
}
