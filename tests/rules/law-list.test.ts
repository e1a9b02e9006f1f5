import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { LAW_LIST, lawListText } from '#shell/laws/list.ts';

test('the list of laws is what the folder of laws holds (npm run laws makes it)', async () => {
  expect(await readFile(LAW_LIST, 'utf8')).toBe(await lawListText());
});
