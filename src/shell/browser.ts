import { existsSync } from 'node:fs';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { unpackBundledChromium } from './bundled-chromium.ts';

/** One way to get a browser: null where this machine does not offer it. */
export interface BrowserSource {
  name: string;
  options: () => Promise<LaunchOptions | null> | LaunchOptions | null;
}

/** Keeps the browser from calling anyone, and draws the same glyphs on every machine. */
const quiet = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const installed: BrowserSource[] = [
  { name: 'Google Chrome', options: () => ({ channel: 'chrome' }) },
  { name: 'Microsoft Edge', options: () => ({ channel: 'msedge' }) },
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser'].map((path) => ({
    name: path,
    options: () => (existsSync(path) ? { executablePath: path } : null),
  })),
];

const bundled: BrowserSource = {
  name: '同梱の Chromium',
  options: async () => {
    if (process.platform !== 'linux' || process.arch !== 'x64') return null;
    const { executablePath, env, args } = await unpackBundledChromium();
    return { executablePath, args, env: { ...process.env, ...env } };
  },
};

/**
 * A headless browser: the one KEIKAKU_BROWSER names (and no other), else the one that npm brought, else an
 * installed Chrome, Edge or Chromium. Throws where there is none: what needs a browser must not pass without one.
 */
export function launchBrowser(chosen = process.env.KEIKAKU_BROWSER): Promise<Browser> {
  return launchChosen(chosen, [bundled, ...installed], []);
}

/** A browser as readers have it, with Japanese fonts of its own, for what is measured: an installed one first. */
export function launchReadersBrowser(args: readonly string[] = []): Promise<Browser> {
  return launchChosen(process.env.KEIKAKU_BROWSER, [...installed, bundled], args);
}

function launchChosen(
  chosen: string | undefined,
  others: readonly BrowserSource[],
  args: readonly string[],
): Promise<Browser> {
  if (!chosen) return launchFirst(others, args);
  const source = { name: `KEIKAKU_BROWSER（${chosen}）`, options: () => ({ executablePath: chosen }) };
  return launchFirst([source], args);
}

export async function launchFirst(
  sources: readonly BrowserSource[],
  args: readonly string[] = [],
): Promise<Browser> {
  const failures: string[] = [];
  for (const { name, options } of sources) {
    try {
      const found = await options();
      if (found) return await chromium.launch({ ...found, args: [...quiet, ...(found.args ?? []), ...args] });
      failures.push(`・${name}：この機械にはありません。`);
    } catch (error) {
      failures.push(
        `・${name}：${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
      );
    }
  }
  throw new Error(
    [
      'ブラウザーを起動できません。',
      ...failures,
      'Google Chrome か Microsoft Edge を入れるか、実行ファイルの場所を環境変数 KEIKAKU_BROWSER に書いてください。',
    ].join('\n'),
  );
}
