import type { Passage } from './report.ts';

const LINE_BREAKS = /[\n\r\u000b\u000c\u0085\u2028\u2029]+/u;
const UNWRITABLE =
  /[\u0000-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What a person must confirm for the plan as a whole, above plan.yaml. */
export function questionComments(messages: readonly string[]): string {
  return messages.map((message) => `# 要確認: ${writable(message)}\n`).join('');
}

/** What had no place, below plan.yaml, so that whoever reads the folder alone misses nothing either. */
export function unplacedComment(unplaced: readonly Passage[]): string {
  if (unplaced.length === 0) return '';
  const lines = unplaced.flatMap(({ line, text }) =>
    text.split(LINE_BREAKS).map((part) => `#   ${String(line)}行目: ${writable(part)}`.trimEnd()),
  );
  const head = '# 要確認: 原本の次の文は、置き場所を決められませんでした。写し終えたら消してください。';
  return `\n${[head, ...lines].join('\n')}\n`;
}

/** On one line, without what no YAML file may hold. */
function writable(text: string): string {
  return text.replace(UNWRITABLE, ' ').replace(/[\u2028\u2029]/gu, ' ');
}
