import type { Item } from './linked.ts';

/** 延べ and 実質: with what is 再掲, and without. */
export interface Counts {
  readonly gross: number;
  readonly net: number;
  /** 再掲 among them: gross less net. */
  readonly relisted: number;
}

/** Counts items: an item that is 再掲 of another counts in the gross number only. */
export function countItems(items: readonly Item[]): Counts {
  const relisted = items.filter((item) => item.relisting !== null).length;
  return { gross: items.length, net: items.length - relisted, relisted };
}
