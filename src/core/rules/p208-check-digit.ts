import { checkDigitOf } from '../model/municipality-code.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

interface CodeFact extends Fact {
  readonly code: string;
  readonly right: string;
}

export const checkDigitIsRight = defineRule<CodeFact>({
  code: 'P208',
  name: 'municipality-code-checks',
  severity: 'error',
  title: '団体コードの検査数字が合っている',
  reason:
    '団体コードは、公開したデータをほかの自治体や国のデータと結び付ける番号です。最後の1桁（検査数字）は、総務省の「全国地方公共団体コード」の仕様により、前の5桁から決まります。',
  example: {
    'site.yaml': `
サイト名: 例の市の計画
自治体:
  名称: 札幌市
  団体コード: "011003"  # ← P208
`,
  },
  *find({ site }) {
    const code = site?.municipality?.code;
    if (!site?.municipality || code == null) return;
    const right = checkDigitOf(code.slice(0, 5));
    if (code.slice(5) !== right) yield { place: site.municipality.at('code'), code, right };
  },
  say: ({ code, right }) => ({
    message: {
      ja: `団体コード「${code}」の最後の1桁（検査数字）が合いません。前の5桁が正しければ「${right}」になるはずです。`,
      en: `The last digit (check digit) of the 団体コード “${code}” is wrong. If the five before it are right, it is “${right}”.`,
    },
    help: {
      ja: `前の5桁を確かめ、正しければ「${code.slice(0, 5)}${right}」に直してください。`,
      en: `Check the five digits before it; if they are right, write “${code.slice(0, 5)}${right}”.`,
    },
  }),
});
