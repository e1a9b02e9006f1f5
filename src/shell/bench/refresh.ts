import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launchReadersBrowser } from '../browser.ts';
import { generateContent } from './generate-content.ts';
import { median } from './measure.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SECTION = 'plan/001-section';

/**
 * How long it takes in `npm run dev`, from a save until the open page shows what was saved: a section's page of a made-up
 * content, in a real browser. Milliseconds, a figure a save.
 */
export async function measureRefresh(content: string, saves: number): Promise<readonly number[]> {
  const server = spawn(process.execPath, ['scripts/dev.ts', '--content', content], { cwd: ROOT });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      server.stdout.on('data', (text: Buffer) => {
        said += text.toString();
        const address = /http:\/\/localhost:\d+\//u.exec(said)?.[0];
        if (address) resolve(address);
      });
      server.once('exit', () => reject(new Error(said)));
    });
    const browser = await launchReadersBrowser();
    try {
      const page = await browser.newPage();
      const file = path.join(content, `${SECTION}.yaml`);
      const text = await readFile(file, 'utf8');
      /* The first page of a server waits for all of its modules. */
      await page.goto(`${url}${SECTION}/`, { waitUntil: 'networkidle' });
      const times: number[] = [];
      for (let save = -1; save < saves; save += 1) {
        const mark = `保存${String(save + 1)}回目`;
        const began = performance.now();
        await writeFile(file, text.replace(/^柱: .*$/mu, `柱: ${mark}`));
        await page.waitForFunction((words) => document.querySelector('h1')?.textContent === words, mark);
        if (save >= 0) times.push(performance.now() - began);
        await page.waitForTimeout(500);
      }
      await writeFile(file, text);
      return times;
    } finally {
      await browser.close();
    }
  } finally {
    server.kill();
  }
}

const ITEMS = 2_000;
const SAVES = 15;

/** The table of `npm run bench`; `content` is where its content is made. */
export async function benchRefresh(content: string, tell: (text: string) => void): Promise<void> {
  await generateContent(content, ITEMS);
  const times = await measureRefresh(content, SAVES);
  tell(
    `\n## npm run dev で、保存してから開いたページが新しくなるまで（${String(SAVES)}回。ミリ秒）\n\n` +
      '| 項目数 | 中央値 | 最長 |\n| ---: | ---: | ---: |\n' +
      `| ${String(ITEMS)} | ${median(times).toFixed(0)} | ${Math.max(...times).toFixed(0)} |\n`,
  );
}
