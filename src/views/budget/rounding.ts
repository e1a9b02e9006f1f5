import type { LinkedPlan } from '#core/link/linked.ts';
import { MONEY_UNITS } from '#core/model/money.ts';

const WORDS = { 四捨五入: '四捨五入して', 切り捨て: '切り捨てて', 切り上げ: '切り上げて' } as const;

/**
 * What a plan says of the digits it does not print, in words to stand below its amounts; null where they are printed to the
 * yen. `grains`: what the last printed digit of each amount is worth, in yen.
 */
export function roundingOf({ plan }: LinkedPlan, grains: readonly number[]): string | null {
  if (!grains.some((grain) => grain > 1)) return null;
  const rounding = plan.cover?.rounding ?? null;
  if (rounding === null) return 'この計画には、金額の端数をどのように処理したかの記載がありません。';
  const [grain, ...others] = new Set(grains);
  const unit = Object.entries(MONEY_UNITS).find(([, yen]) => yen === grain)?.[0];
  const below = others.length === 0 && unit !== undefined ? `${unit}未満` : '印刷された桁より下';
  return `この計画の金額は、${below}を${WORDS[rounding]}印刷されています。`;
}
