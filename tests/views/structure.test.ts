import { expect, test } from 'vitest';
import { planPage } from '#views/plan/plan-page.ts';
import { sectionPage } from '#views/section/section-page.ts';
import { structure } from '#views/plan/structure.ts';
import type { Branch } from '#views/plan/structure.ts';
import { edition, planOf } from './sample-edition.ts';

const files = {
  'p/plan.yaml': '計画名: 推進計画\n再掲の印: （再掲）\n用語: { 重点: 最重点 }\n',
  'p/01-a.yaml': `番号: 1
柱: 土台
区分:
  - 名称: 地区
    区分:
      - 名称: 協議会
        取組施策:
          - { id: s1, 施策: 一 }
  - 名称: 町内会
    事業:
      - { id: j1, 事業名: 広報, 重点: { 事業目標: 届ける } }
    取組施策:
      - { id: s2, 施策: 二 }
      - { id: s3, 再掲: s1 }
`,
};
const sample = edition(files, '/city');

function outline(branches: readonly Branch[], depth = 0): string[] {
  return branches.flatMap(({ label, link, count, marks, within }) => [
    [' '.repeat(depth), label, link.text, count, ...marks, link.href].filter(Boolean).join(' '),
    ...outline(within, depth + 1),
  ]);
}

test('体系図は、柱・区分・施策を紙の順に入れ子にし、どれからもその場所へ行ける', () => {
  expect(outline(structure(planOf(sample), sample.at)?.branches ?? [])).toEqual([
    '柱1 土台 延べ4件（再掲1件を含む）・実質3件 /city/p/01-a/',
    '  町内会 1件 /city/p/01-a/#Projects-1',
    '   広報 最重点 /city/p/01-a/#j1',
    '  地区 1件 /city/p/01-a/#Measures-1',
    '   協議会 1件 /city/p/01-a/#Measures-2',
    '    ① 一 /city/p/01-a/#s1',
    '  町内会 延べ2件（再掲1件を含む）・実質1件 /city/p/01-a/#Measures-3',
    '   ① 二 /city/p/01-a/#s2',
    '   ② 一 （再掲） /city/p/01-a/#s3',
  ]);
});

test('区分の行き先は、柱のページの見出しにある', () => {
  const [section] = planOf(sample).sections;
  const page = section && sectionPage(section, sample);
  const anchors = [...(page?.projects?.body ?? []), ...(page?.measures?.body ?? [])].map(
    ({ anchor }) => anchor,
  );
  const links = outline(structure(planOf(sample), sample.at)?.branches ?? []).flatMap(
    (line) => /#([PM].*)$/u.exec(line)?.[1] ?? [],
  );
  expect(links).toHaveLength(4);
  expect(anchors).toEqual(expect.arrayContaining(links));
});

function withItems(count: number): ReturnType<typeof edition> {
  const items = Array.from({ length: count }, (_, i) => `      - { id: j${i + 1}, 事業名: 事業${i + 1} }\n`);
  return edition({
    'p/plan.yaml': '計画名: 計画\n',
    'p/01-a.yaml': `分野: 自治\n区分:\n  - 名称: 地区\n    事業:\n${items.join('')}`,
  });
}

test('300件を超える計画は、区分までを件数とともに示す', () => {
  const shown = (count: number): number => {
    const sample = withItems(count);
    return outline(structure(planOf(sample), sample.at)?.branches ?? []).length;
  };
  expect(shown(300)).toBe(302);
  expect(shown(301)).toBe(2);
});

test('短い名は並べて、文は行で示す', () => {
  const layout = (name: string): string | undefined => {
    const sample = edition({
      'p/plan.yaml': '計画名: 計画\n',
      'p/01-a.yaml': `柱: 土台\n取組施策: [{ id: s1, 施策: ${name} }]\n`,
    });
    return structure(planOf(sample), sample.at)?.layout;
  };
  expect(layout('広報事業')).toBe('columns');
  expect(layout('地区の将来像を描いた計画に沿って、住民が課題の解決に踏み出せるよう後押しします。')).toBe(
    'rows',
  );
});

test('再掲でつながる計画は、両方の表紙から互いに行ける', () => {
  const two = edition({
    ...files,
    'q/plan.yaml': '計画名: 実施計画\n',
    'q/01-b.yaml': '分野: 自治\n取組施策:\n  - { id: s9, 再掲: "p:s2" }\n',
  });
  const covers = two.content.plans.map((plan) => planPage(plan, two).related?.body);
  expect(covers).toEqual([
    [{ link: { text: '実施計画', href: '/q/' }, text: 'この計画から1か所が、その計画に再掲されています。' }],
    [{ link: { text: '推進計画', href: '/p/' }, text: 'この計画の1か所が、その計画からの再掲です。' }],
  ]);
});
