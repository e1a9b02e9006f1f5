import type { Said } from '../diagnostics/said.ts';
import type { ValueForm } from '../source/fault.ts';
import { defineReadingRule } from './define-rule.ts';

/** How each form is written; `{}` stands for its words. */
const FORMS: Readonly<Record<ValueForm, Said>> = {
  text: { ja: '文', en: 'text' },
  integer: { ja: '整数', en: 'a whole number' },
  year: { ja: '年度（令和5年度、R5、2023 など）', en: 'a fiscal year (令和5年度, R5, 2023 …)' },
  'year-span': {
    ja: '期間（令和5年度〜令和7年度 など）',
    en: 'a span of fiscal years (令和5年度〜令和7年度 …)',
  },
  'year-spans': {
    ja: '年度か期間（令和5年度、令和5年度〜令和7年度 など）',
    en: 'fiscal years or spans of them (令和5年度, 令和5年度〜令和7年度 …)',
  },
  'status-time': {
    ja: '年度か時点（令和4年度、R4、令和4年9月末 など）',
    en: 'a fiscal year or a point in time (令和4年度, R4, 令和4年9月末 …)',
  },
  reference: {
    ja: '参照（半角の小文字で s204、s103/a、s103@令和3年度/a など）',
    en: 'a reference in half-width small letters (s204, s103/a, s103@令和3年度/a …)',
  },
  flag: { ja: 'true か false', en: 'true or false' },
  'one-of-words': { ja: '{}', en: 'one of {}' },
  'number-or-words': { ja: '数か言葉', en: 'a number or words' },
  amount: {
    ja: '金額（1316、1,316、1316百万円、△28 など。数がないときは 非公表・該当なし か空欄）',
    en: 'an amount (1316, 1,316, 1316百万円, △28 …; where there is none, 非公表, 該当なし or nothing)',
  },
  'amount-with-unit': {
    ja: '単位のある金額（55百万円 など。plan.yaml に「金額の単位」を書けば、数だけで足ります）',
    en: 'an amount with its unit (55百万円 …; with 金額の単位 in plan.yaml the number alone will do)',
  },
  'whole-yen': { ja: '1円より細かくない金額', en: 'an amount no finer than one yen' },
  'exact-amount': {
    ja: '「約」「程度」などを付けない金額（1316千円 など。おおよその額であることは「その他の欄」に書きます）',
    en: 'an amount without 約 or 程度 (1316千円 …; that it is approximate can be said in その他の欄)',
  },
  'amount-of-one-unit': {
    ja: '一つの単位で書いた金額（12,000万円、1.2億円 など）',
    en: 'an amount in one unit (12,000万円, 1.2億円 …)',
  },
  list: { ja: '一覧（「- 」で始まる行の並び）', en: 'a list (lines that begin with “- ”)' },
  'names-and-values': { ja: '「名前: 値」の並び', en: 'lines of “name: value”' },
  'departments-and-statuses': { ja: '「所管課: 取組状況」の並び', en: 'lines of “所管課: 取組状況”' },
  'years-and-values': {
    ja: '年度ごとの値（令和5年度: … の並び）',
    en: 'values by fiscal year (lines of “令和5年度: …”)',
  },
  entity: { ja: '{}の項目（「キー: 値」の並び）', en: 'the entries of a {} (lines of “key: value”)' },
  'status-line': {
    ja: '文（文に「: 」があるときは引用符 " で囲みます）',
    en: 'text (in quotes " where “: ” stands in it)',
  },
  'municipality-code': {
    ja: '6桁の数字（検査数字を含む）',
    en: 'six digits, the check digit included',
  },
  address: { ja: 'https:// で始まるアドレス', en: 'an address that begins with https://' },
};

export const valueForm = defineReadingRule({
  code: 'P104',
  name: 'value-has-its-form',
  severity: 'error',
  title: '値が決まった形で書かれている',
  reason: '形の違う値は、集計にも年度の照合にも使えません。',
  example: {
    'rei/plan.yaml': `
計画名: 例の計画
計画期間: 令和五年から三年間  # ← P104
`,
  },
  say({ value, label, form, words }) {
    const shown = form === 'municipality-code' && words !== '' ? CODE_WITH_DIGIT : FORMS[form];
    return {
      message: {
        ja: `「${label}」の値「${value}」が、決まった形ではありません。`,
        en: `The value “${value}” of “${label}” has not the form it should have.`,
      },
      help: {
        ja: `次の形で書いてください：${shown.ja.replace('{}', words)}。`,
        en: `Write it in this form: ${shown.en.replace('{}', words)}.`,
      },
    };
  },
});

/** Five digits were written: the sixth follows from them. */
const CODE_WITH_DIGIT: Said = {
  ja: '6桁の数字（5桁の後に検査数字を付けて {}）',
  en: 'six digits (the five with their check digit: {})',
};
