import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const RULES = path.resolve(import.meta.dirname, '../../core/rules');

/** The list of laws, made from the files of their folder, so that adding a law is adding its file. */
export const LAW_LIST = path.join(RULES, 'laws.ts');

/** The text of the list as it should be. */
export async function lawListText(): Promise<string> {
  const files = (await readdir(RULES)).filter((name) => /^p\d{3}-.*\.ts$/u.test(name)).sort();
  const laws = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(RULES, file), 'utf8');
      const name = /^export const (\w+) = define(?:Reading)?Rule/mu.exec(text)?.[1];
      if (name === undefined) throw new Error(`${file} exports no law`);
      return { file, name };
    }),
  );
  return `${[
    '// Made from the files of this folder: npm run laws',
    "import type { Law } from './define-rule.ts';",
    ...laws.map(({ file, name }) => `import { ${name} } from './${file}';`),
    '',
    '/** Every law, in the order of its code. */',
    'export const LAWS: readonly Law[] = [',
    ...laws.map(({ name }) => `  ${name},`),
    '];',
  ].join('\n')}\n`;
}
