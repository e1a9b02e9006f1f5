import type { SourceFile } from '#core/source/source-file.ts';

/**
 * One `key: value`, or one `- text` of a list, as it stands in a file. Found by plain text and none of the project's
 * readers, so that the tests do not share their mistakes. It knows the YAML the sample is written in, no more.
 */
export interface Written {
  readonly file: SourceFile;
  /** Empty for a `- text` of a list. */
  readonly key: string;
  readonly keyAt: number;
  /** What stands behind the colon on its line; empty where the value is on deeper lines. */
  readonly value: string;
  readonly valueAt: number;
  readonly lineAt: number;
  /** Where its line ends, without the line break. */
  readonly lineEnd: number;
  /** Where what belongs to it ends: the start of the next line that is no deeper. */
  readonly end: number;
  /** Column, from 0, of its key or text. */
  readonly column: number;
  /** It stands behind a `- `. */
  readonly dashed: boolean;
  /** The keys it stands under, the outermost first. */
  readonly path: readonly string[];
  /** Entries of one mapping share it. */
  readonly mapping: number;
}

const KEY = /^([^\s"'{[#|:][^:]*):(?: (.*))?$/u;

export function writtenIn(file: SourceFile): readonly Written[] {
  const found: (Omit<Written, 'end'> & { end: number })[] = [];
  const open: (typeof found)[number][] = [];
  let block = Infinity;
  let mappings = 0;
  let lineAt = 0;
  for (const line of file.text.split('\n')) {
    const lineEnd = lineAt + line.length;
    const indentation = line.search(/\S/u);
    const isBlockText = indentation < 0 || indentation > block;
    if (!isBlockText) block = Infinity;
    if (!isBlockText && line[indentation] !== '#') {
      const dashed = line.startsWith('- ', indentation);
      const column = indentation + (dashed ? 2 : 0);
      const [, key = '', value = ''] = KEY.exec(line.slice(column)) ?? ['', '', line.slice(column)];
      while ((open.at(-1)?.column ?? -1) > column || (dashed && (open.at(-1)?.column ?? -1) >= indentation))
        close(open.pop());
      const before = open.at(-1);
      const isBeside = before?.column === column;
      if (isBeside) close(open.pop());
      const written = {
        file,
        key,
        keyAt: lineAt + column,
        value,
        valueAt: lineEnd - value.length,
        lineAt,
        lineEnd,
        end: lineEnd,
        column,
        dashed,
        path: open.map((outer) => outer.key),
        mapping: isBeside ? before.mapping : (mappings += 1),
      };
      found.push(written);
      open.push(written);
      if (value === '|') block = column;
    }
    lineAt = lineEnd + 1;
  }
  while (open.length > 0) close(open.pop());
  return found;

  function close(written: { end: number } | undefined): void {
    if (written) written.end = Math.min(lineAt, file.text.length);
  }
}

/** A word or `key: value` inside `{ }` or `[ ]`. */
export interface Inner {
  /** Empty within `[ ]`. */
  readonly key: string;
  readonly keyAt: number;
  readonly value: string;
  readonly valueAt: number;
}

/** What stands inside the `{ }` or `[ ]` of a value, in order; nothing for a value that has none. */
export function innerOf({ value, valueAt }: Written): readonly Inner[] {
  if (!/^[{[]/u.test(value)) return [];
  return Array.from(
    value.matchAll(/(?<=[{,[]\s*)(?:([^\s{}[\],:]+): )?('[^']*'|"[^"]*"|[^\s{}[\],:]+)(?=\s*[,}\]])/gu),
    (match) => {
      const [whole, key = '', inner = ''] = match;
      const at = valueAt + match.index;
      return { key, keyAt: at, value: inner, valueAt: at + whole.length - inner.length };
    },
  );
}
