import type { Said } from '../diagnostics/said.ts';
import type { Refusal } from './proof.ts';

/** Why a fix was not made, as a full sentence. */
export function refusalWords(refusal: Refusal): Said {
  switch (refusal.kind) {
    case 'unfit':
      return {
        ja: '直し方どうしが重なっていて、順に当てはめられません。',
        en: 'The replacements of this fix overlap and cannot be applied one after another.',
      };
    case 'untried':
      return {
        ja: '同じ決まりの直し方が続けて確かめられなかったので、試していません。先にほかの誤りを直してください。',
        en: 'It was not tried, since many fixes of the same law could not be proven. Please mend the other errors first.',
      };
    case 'unreadable':
      return {
        ja: 'ファイルが読めないので、直しても計画の内容が変わらないと確かめられません。先にほかの誤りを直してください。',
        en: 'The file cannot be read, so it cannot be proven that the fix leaves the plan unchanged. Please mend the other errors first.',
      };
    case 'prose':
      return {
        ja: '本文（MDX）は、直しても内容が変わらないと確かめられません。',
        en: 'It cannot be proven that the fix leaves the text of a chapter (MDX) unchanged.',
      };
    case 'breaks-file':
      return {
        ja: '直すと、ファイルが読めなくなります。',
        en: 'The file could no longer be read.',
      };
    case 'loses-comment':
      return {
        ja: '直すと、「#」の注釈が消えてしまいます。',
        en: 'A “#” comment would be lost.',
      };
    case 'changes-plan':
      return {
        ja: '直すと、計画の内容が変わってしまいます。',
        en: 'It would change what the plan says.',
      };
    case 'remains':
      return {
        ja: `直しても、同じ指摘が残ります（${refusal.finding.message}）`,
        en: `The finding would remain (${refusal.finding.message})`,
      };
    case 'brings':
      return {
        ja: `直すと、新しい指摘 ${refusal.finding.code} が出ます（${refusal.finding.message}）`,
        en: `It would bring a new finding ${refusal.finding.code} (${refusal.finding.message})`,
      };
    case 'silences':
      return {
        ja: `直すと、ほかの指摘 ${refusal.finding.code} まで消えてしまいます（${refusal.finding.message}）`,
        en: `It would silence another finding ${refusal.finding.code} (${refusal.finding.message})`,
      };
  }
}
