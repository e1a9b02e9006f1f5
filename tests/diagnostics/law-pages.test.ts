import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LAWS } from '#core/rules/laws.ts';
import { LAW_PAGES, lawPages } from '#shell/laws/pages.ts';

const pages = lawPages();

describe('決まりの説明', () => {
  test('docs/laws は、決まりの言うとおりである（npm run laws が作る）', async () => {
    expect((await readdir(LAW_PAGES)).sort()).toEqual([...pages.keys()].sort());
    for (const [name, text] of pages)
      expect(await readFile(path.join(LAW_PAGES, name), 'utf8'), name).toBe(text);
  });

  test.each(LAWS.map((law) => [law.code, law] as const))(
    '%s に、わけ・例・知らせ・直し方がある',
    (code, law) => {
      const page = pages.get(`${code.toLowerCase()}.md`) ?? '';
      expect(page).toContain(`# ${code} `);
      expect(page).toContain(law.severity === 'error' ? '**誤り**' : '**注意**');
      expect(page).toMatch(new RegExp(`^(?:誤り|注意) ${code}（\\d+行目）`, 'mu'));
      expect(page).toMatch(/^ {2}対処: /mu);
      expect(page).not.toContain('# ←');
    },
  );

  test('一覧は、どの決まりにも一度だけ触れる', () => {
    const linked = Array.from(
      (pages.get('README.md') ?? '').matchAll(/\]\((p\d{3})\.md\)/gu),
      ([, name]) => name,
    );
    expect(linked).toEqual(LAWS.map(({ code }) => code.toLowerCase()));
  });
});
