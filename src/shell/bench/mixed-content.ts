import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const PER_SECTION = 20;
const LINES = 4;
const SENTENCES_IN_LINE = 3;

/**
 * Writes a plan of as many 取組施策, each of sentences drawn from texts as people wrote them: nothing repeats as much as
 * in a made-up plan, and the index packs as badly as a real one. `draw` gives a whole number below another.
 */
export async function mixContent(
  folder: string,
  texts: readonly string[],
  items: number,
  draw: (below: number) => number,
): Promise<void> {
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[。、])/u))
    .filter((sentence) => sentence.length > 3 && !sentence.includes('再掲'));
  const line = (): string =>
    Array.from({ length: SENTENCES_IN_LINE }, () => sentences[draw(sentences.length)] ?? '').join('');
  const plan = path.join(folder, 'plan');
  await mkdir(plan, { recursive: true });
  await writeFile(path.join(folder, 'site.yaml'), 'サイト名: 計測用の計画\n');
  await writeFile(path.join(plan, 'plan.yaml'), '計画名: 計測用の計画\n計画期間: 令和5年度〜令和7年度\n');
  for (let from = 0; from < items; from += PER_SECTION) {
    const numbers = Array.from({ length: Math.min(PER_SECTION, items - from) }, (_, i) => from + i);
    const measures = numbers.map((i) =>
      [
        `  - id: s${String(i)}`,
        `    施策: ${JSON.stringify(line())}`,
        '    取組状況:',
        '      令和5年度:',
        ...Array.from({ length: LINES - 1 }, () => `        - ${JSON.stringify(line())}`),
      ].join('\n'),
    );
    const name = `${String(from).padStart(6, '0')}-section.yaml`;
    await writeFile(
      path.join(plan, name),
      `柱: ${JSON.stringify(line())}\n取組施策:\n${measures.join('\n')}\n`,
    );
  }
}
