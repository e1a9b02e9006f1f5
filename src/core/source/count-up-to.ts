/**
 * How many of a rising run of `length` numbers are at most `limit`; the last of these has the index one less. Looks at as
 * few of them as halving needs.
 */
export function countUpTo(length: number, numberAt: (index: number) => number, limit: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
