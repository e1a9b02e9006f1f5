import { fold as foldText } from '#core/model/text.ts';

const MARKS = /^[◆◇■□●○◎▼▽★☆・*\s]+|[*\s]+$/gu;

/** A head or heading for looking up: one width, no spaces, no mark before it, no brackets around all of it, 取組 in one spelling. */
export function fold(text: string): string {
  return foldText(text)
    .replace(/\s+/gu, '')
    .replace(MARKS, '')
    .replace(/^[【[〔<《](.*)[】\]〕>》]$/u, '$1')
    .replace(/取り?組み?/gu, '取組')
    .replace(/とりくみ/gu, '取組');
}
