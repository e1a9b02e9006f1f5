import { describe, expect, test } from 'vitest';
import { EMPTY_FOLDER, planFolders, sharedFiles } from '#exchange/document/content-folder.ts';
import { knownDepartments, withDepartments } from '#exchange/document/departments-file.ts';
import { asciiName } from '#exchange/document/folder-name.ts';
import { importDocument } from '#exchange/document/import-document.ts';

const plan = (fileName: string, name: string | null = null) =>
  importDocument('事業名\t所管課\t事業内容\n花壇の世話\t公園課\t花を植えます。\n', { fileName, name });
const departments = (...names: string[]) => names.map((name) => ({ name, division: null }));

describe('計画のフォルダーの名', () => {
  test.each([
    ['000_f3ed86b69024d7b1', 'plan-000'],
    ['Kodomo Plan (2024)', 'kodomo-plan-2024'],
    ['ＳＤＧｓ未来計画', 'sdgs'],
    ['令和6年度', 'plan-6'],
    ['con', 'plan-con'],
    ['f3ed86b69024d7b1', 'f3ed86b69024d7b1'],
    ['環境計画', null],
  ])('%s → %s', (fileName, expected) => {
    expect(asciiName([fileName])).toBe(expected);
  });

  test('同じ名になる二つの文書は、別のフォルダーに入る', () => {
    expect(planFolders([plan('a'), plan('a'), plan('環境計画'), plan('福祉計画')], EMPTY_FOLDER)).toEqual([
      'a',
      'a-2',
      'plan-1',
      'plan-2',
    ]);
  });

  test('文字のない名の計画は、ほかの計画を避け、自分の跡に戻る', () => {
    const existing = {
      ...EMPTY_FOLDER,
      folders: new Map([
        ['plan-1', '環境計画'],
        ['plan-2', '福祉計画'],
      ]),
    };
    expect(planFolders([plan('福祉計画'), plan('防災計画')], existing)).toEqual(['plan-2', 'plan-3']);
  });
});

describe('departments.yaml', () => {
  test('なければ作り、site.yaml も添える', () => {
    expect(sharedFiles([plan('a')], '市の計画', EMPTY_FOLDER).files).toEqual([
      { path: 'site.yaml', text: 'サイト名: 市の計画\n' },
      { path: 'departments.yaml', text: '- 名称: 公園課\n' },
    ]);
  });

  test('あれば、知らない所管課だけを終わりに足し、ほかは一字も動かさない', () => {
    const before =
      '# 令和6年4月の組織\r\n- 名称: 地域共生課   # 窓口\r\n  部: 市民部\r\n  旧名称: [市民相談課]\r\n';
    const after = withDepartments(
      before,
      departments('市民部地域共生課', '市民相談課', '地域共生課', '公園課'),
    );
    expect(after).toBe(`${before}- 名称: 公園課\r\n`);
    expect(withDepartments(before, departments('地域共生課'))).toBe(before);
  });

  test.each([
    ['字下げのある並び', '  - 名称: あ課', '  - 名称: あ課\n  - 名称: 公園課\n'],
    ['括弧の並び', '[{ 名称: あ課 }] # 注\n', '[{ 名称: あ課 }, { 名称: 公園課 }] # 注\n'],
    ['空の並び', '[]\n', '- 名称: 公園課\n'],
    ['注だけ', '# まだない\n', '# まだない\n- 名称: 公園課\n'],
  ])('%s にも足せる', (_, before, after) => {
    expect(withDepartments(before, departments('公園課'))).toBe(after);
  });

  test('そこにある名は、空白を含んでも一つの所管課と読む', () => {
    const known = knownDepartments('- 名称: 総合政策室 広報担当\n');
    const read = importDocument(
      '事業名\t所管課\t事業内容\n広報\t総合政策室　広報担当\t広報紙を出します。\n',
      {
        fileName: 'a',
        departments: known,
      },
    );
    expect(read.departments).toEqual([{ name: '総合政策室　広報担当', division: null }]);
  });

  test.each(['名称: 公園課\n', '- 名称: [\n', 'ただの文\n'])('並びでないもの（%j）には足さない', (text) => {
    expect(withDepartments(text, departments('福祉課'))).toBeNull();
  });
});
