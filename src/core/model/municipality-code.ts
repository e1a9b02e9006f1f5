/**
 * The check digit of a 全国地方公共団体コード: the five digits of prefecture and municipality, weighted 6, 5, 4, 3, 2; 11 less
 * the remainder of their sum by 11, of which the last figure counts. (総務省「全国地方公共団体コード」仕様,
 * 検査数字の算出方法.)
 */
export function checkDigitOf(fiveDigits: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(fiveDigits[i] ?? 0), 0);
  return String((11 - (sum % 11)) % 10);
}

const WEIGHTS = [6, 5, 4, 3, 2] as const;
