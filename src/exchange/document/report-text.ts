import type { ImportedPlan } from './import-document.ts';
import type { Passage } from './report.ts';

const LONGEST = 60;

/** What was read from one file, for the person who imports it. */
export function reportText(plan: ImportedPlan, file: string, folder: string): string {
  return [
    `■ ${file} → ${folder}/（${plan.name.text}）`,
    `  ${countsText(plan)}`,
    ...relistingsText(plan),
    ...passages(`原本の繰り返し ${String(plan.folded.length)}か所を、同じ値にまとめました。`, plan.folded),
    ...passages(
      `次の${String(plan.unplaced.length)}か所は、置き場所を決められませんでした（plan.yaml の終わりに注として残しました）。`,
      plan.unplaced,
    ),
    ...(plan.unplaced.length === 0 ? ['  取り込めなかった文はありません。'] : []),
    ...questionsText(plan),
  ].join('\n');
}

function countsText({ counts, departments }: ImportedPlan): string {
  const parts: (readonly [string, number, string])[] = [
    ['分野・柱', counts.sections, ''],
    ['区分', counts.groups, ''],
    ['考え方', counts.principles, ''],
    ['取組施策', counts.measures, ''],
    [
      '取組状況',
      counts.statusLines,
      counts.states > 0 ? `（うち検討中などの状態${String(counts.states)}）` : '',
    ],
    ['事業', counts.projects, counts.priorities > 0 ? `（うち重点${String(counts.priorities)}）` : ''],
    ['指標', counts.indicators, ''],
    ['所管課', departments.length, ''],
  ];
  return parts
    .flatMap(([word, count, more]) => (count > 0 ? [`${word}${String(count)}${more}`] : []))
    .join('・');
}

function relistingsText({ relistings, unresolved }: ImportedPlan): string[] {
  if (relistings.length + unresolved.length === 0) return [];
  const reworded = relistings.filter((relisting) => !relisting.equal);
  const ambiguous = relistings.filter((relisting) => relisting.ambiguous);
  const equal = relistings.length - reworded.length;
  return [
    `  再掲 ${String(relistings.length + unresolved.length)}件: 同じ文で見つかったもの${String(equal)}、言い換え${String(reworded.length)}${unresolved.length > 0 ? `、元が見つからないもの${String(unresolved.length)}` : ''}`,
    ...reworded.flatMap(({ line, words, original, likeness }) => [
      `    ${String(line)}行目 言い換えの再掲と見ました（似ている度合い ${likeness.toFixed(2)}）。元の文で正しければ「要確認: true」を消してください。`,
      `      再掲: ${shortened(words)}`,
      `      元:   ${shortened(original)}`,
    ]),
    ...ambiguous.map(
      ({ line, words }) =>
        `    ${String(line)}行目「${shortened(words)}」と同じ文が、いくつもあります。初めのものを元としました。確かめてください。`,
    ),
    ...unresolved.map(
      ({ line, text, nearest }) =>
        `    ${String(line)}行目「${shortened(text)}」の元が見つかりません（最も近いものでも ${nearest.toFixed(2)}）。印を文に残しました。`,
    ),
  ];
}

function passages(head: string, found: readonly Passage[]): string[] {
  return found.length === 0
    ? []
    : [`  ${head}`, ...found.map(({ line, text }) => `    ${String(line)}行目: ${shortened(text)}`)];
}

function questionsText({ questions }: ImportedPlan): string[] {
  return questions.length === 0
    ? []
    : [
        '  確かめてください。',
        ...questions.map(
          ({ line, message }) => `    ・${line === null ? '' : `${String(line)}行目: `}${message}`,
        ),
      ];
}

function shortened(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  const units = Array.from(flat);
  return units.length <= LONGEST ? flat : `${units.slice(0, LONGEST).join('')}…`;
}
