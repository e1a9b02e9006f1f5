import path from 'node:path';
import { benchBooks } from './books.ts';
import type { BookFigures } from './books.ts';
import { generateContent } from './generate-content.ts';
import { lighthouse } from './lighthouse.ts';
import { inOwnProcess, median, startToExit, TASKS } from './measure.ts';
import type { Measured, Rounds } from './measure.ts';
import { benchRefresh } from './refresh.ts';
import { benchSearch } from './search.ts';

export interface BenchOptions {
  /** The command itself: it is called again for each part that wants a process of its own. */
  readonly script: string;
  /** Where contents and sites are made. */
  readonly folder: string;
  readonly sizes: readonly number[];
  readonly runs: number;
}

/** A site of more items is not built: it takes minutes and says nothing new. */
const LARGEST_BUILD = 10_000;

/** The tables of `npm run bench`, as Markdown, each told as soon as it is measured. */
export async function bench({ script, folder, sizes, runs }: BenchOptions, tell: (text: string) => void) {
  for (const size of sizes) await generateContent(contentOf(folder, size), size);

  tell('\n## 仕事ごとの時間（別々のプロセスで、起動の直後から。中央値）\n\n');
  tell('| 項目数 | 仕事 | 秒 | 項目/秒 | 最大メモリー MB |\n| ---: | --- | ---: | ---: | ---: |\n');
  for (const size of sizes) {
    for (const task of TASKS) {
      if (task === 'build' && size > LARGEST_BUILD) continue;
      const out = path.join(folder, String(size), 'dist');
      const results = Array.from(
        { length: runs },
        () =>
          inOwnProcess(
            script,
            '--task',
            task,
            '--content',
            contentOf(folder, size),
            '--out',
            out,
          ) as Measured,
      );
      const seconds = median(results.map((result) => result.seconds));
      const megabytes = median(results.map((result) => result.megabytes));
      const perSecond = Math.round(size / seconds).toLocaleString('en');
      tell(
        `| ${String(size)} | ${task} | ${seconds.toFixed(2)} | ${perSecond} | ${megabytes.toFixed(0)} |\n`,
      );
    }
  }

  tell('\n## 点検と js-yaml（一つのプロセスで交互に。ミリ秒、かっこの中は最初の一回）\n\n');
  tell('| 項目数 | compile | js-yaml | 比 | 1項目あたり µs |\n| ---: | ---: | ---: | ---: | ---: |\n');
  for (const size of sizes) {
    const rounds = inOwnProcess(
      script,
      '--compare',
      'against-js-yaml',
      '--content',
      contentOf(folder, size),
    ) as Rounds;
    const [ours = [], theirs = []] = [rounds.compile, rounds['js-yaml']];
    const [our, their] = [median(ours), median(theirs)];
    const first = (ours[0] ?? NaN) / (theirs[0] ?? NaN);
    tell(
      `| ${String(size)} | ${our.toFixed(0)}（${(ours[0] ?? NaN).toFixed(0)}） | ${their.toFixed(0)}（${(theirs[0] ?? NaN).toFixed(0)}） | ${(our / their).toFixed(2)}（${first.toFixed(2)}） | ${((our * 1000) / size).toFixed(1)} |\n`,
    );
  }

  tell('\n## 保存してからの調べ直し（一つのファイルを変えて31回。ミリ秒）\n\n');
  tell('| 項目数 | 中央値 | 最長 |\n| ---: | ---: | ---: |\n');
  for (const size of sizes) {
    const { recheck = [] } = inOwnProcess(
      script,
      '--compare',
      'recheck',
      '--content',
      contentOf(folder, size),
    ) as Rounds;
    tell(`| ${String(size)} | ${median(recheck).toFixed(1)} | ${Math.max(...recheck).toFixed(1)} |\n`);
  }

  tell('\n## 起動から終了まで（見本の市、交互に21回の中央値。ミリ秒）\n\n');
  tell('| node -e 0 | check | 比 |\n| ---: | ---: | ---: |\n');
  const times = startToExit(21);
  const [nothing, check] = [median(times['node -e 0'] ?? []), median(times.check ?? [])];
  tell(`| ${nothing.toFixed(0)} | ${check.toFixed(0)} | ${(check / nothing).toFixed(2)} |\n`);

  await benchBooks((items) => {
    const out = path.join(folder, 'books', String(items));
    const args = ['--book', String(items), '--runs', String(runs), '--out', out];
    return inOwnProcess(script, ...args) as BookFigures;
  }, tell);
  await benchSearch(path.resolve('content'), folder, tell);
  await benchRefresh(path.join(folder, 'refresh'), tell);
  await lighthouse({ content: path.resolve('content'), out: path.join(folder, 'lighthouse'), runs: 5 }, tell);
}

function contentOf(folder: string, size: number): string {
  return path.join(folder, String(size), 'content');
}
