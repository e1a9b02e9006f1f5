/** A transformation [a b c d e f] of ISO 32000-1, 8.3.4. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `m`, then `n`. */
export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

/** Null where there are not six numbers. */
export function matrixOf(numbers: readonly unknown[]): Matrix | null {
  const [a, b, c, d, e, f] = numbers.map(Number);
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined)
    return null;
  return f === undefined || !numbers.every((item) => typeof item === 'number') ? null : [a, b, c, d, e, f];
}
