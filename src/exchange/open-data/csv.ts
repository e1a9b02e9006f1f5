/** A number is written without separators or a unit; null is a blank cell. */
export type Cell = string | number | null;

/**
 * CSV (RFC 4180) as Excel and machines both read it: UTF-8 with a BOM, CRLF, one head row. A text that a spreadsheet would
 * take for a formula gets an apostrophe in front, full-width signs included.
 */
export function csvText(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[heads, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = isFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isFormula(text: string): boolean {
  const isNone = /^[-－]$/u.test(text);
  const isNumber = /^[+-]?\d+(?:\.\d+)?$/u.test(text);
  return /^[=+\-@\t\r\n]/u.test(text.slice(0, 1).normalize('NFKC')) && !isNone && !isNumber;
}
