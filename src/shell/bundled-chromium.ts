import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
const packageFolder = resolve(entry, '../..');
const cache = resolve(import.meta.dirname, '../../node_modules/.cache/keikaku');

/**
 * Its own configuration looks in /tmp only. Fonts of the machine are left out on purpose: the same book must look
 * the same everywhere, so the pages bring the Japanese fonts they need.
 */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">.</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

export interface BundledChromium {
  executablePath: string;
  /** The libraries and fonts it brings; without FONTCONFIG_PATH a PDF has no text, and no error is raised. */
  env: { LD_LIBRARY_PATH: string; FONTCONFIG_PATH: string };
  args: string[];
}

/** The Chromium inside the npm package, unpacked once for each version (about 210 MB). Linux x64 only. */
export async function unpackBundledChromium(): Promise<BundledChromium> {
  const folder = join(cache, `chromium-${await packageVersion()}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--headless=shell', '--no-zygote'],
  };
}

/**
 * The package unpacks into the folder for temporary files, half-written while it does. A process of its own is
 * told of another such folder, and only the finished whole gets its name: processes that start together may do
 * the work twice, but never see a part of it.
 */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, 'unpacking-'));
  const script = `
    const { default: chromium, inflate } = await import(${JSON.stringify(pathToFileURL(entry).href)});
    await chromium.executablePath();
    await inflate(${JSON.stringify(join(packageFolder, 'bin/al2023.tar.br'))});`;
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, TMPDIR: staging },
    });
    await writeFile(join(staging, 'fonts/fonts.conf'), fontConfiguration);
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

async function packageVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}
