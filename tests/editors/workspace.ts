import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { compile } from '#core/compile.ts';
import type { SourceFile } from '#core/source/source-file.ts';
import { writeEditorSchemas } from '#shell/editors/write-schemas.ts';
import { ROOT } from '../shell/run-command.ts';
import { LanguageServer } from './language-server.ts';
import type { Completion, Underline } from './language-server.ts';

/** Where the cursor stands in a text. */
const CURSOR = '▮';

/** A setting file of `.vscode`, comments and all. */
export async function editorFile(name: string): Promise<Readonly<Record<string, unknown>>> {
  const file = path.join(ROOT, '.vscode', name);
  const read: { config?: unknown; error?: unknown } = ts.parseConfigFileTextToJson(
    file,
    await readFile(file, 'utf8'),
  );
  if (read.error) throw new Error(`${name} is no JSON with comments`);
  return read.config as Readonly<Record<string, unknown>>;
}

/** What an editor shows of a file while it has a text. */
export interface Shown {
  readonly underlines: readonly Underline[];
  /** The stretches of the text that are underlined. */
  readonly underlined: readonly string[];
  readonly completions: readonly Completion[];
  readonly hover: string;
}

/** A project folder with this content, open in an editor. */
export class Workspace {
  readonly #server: LanguageServer;
  readonly #folder: string;

  private constructor(server: LanguageServer, folder: string) {
    this.#server = server;
    this.#folder = folder;
  }

  static async open(files: readonly SourceFile[]): Promise<Workspace> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-editor-'));
    const content = path.join(folder, 'content');
    for (const file of files) {
      await mkdir(path.dirname(path.join(content, file.path)), { recursive: true });
      await writeFile(path.join(content, file.path), file.text);
    }
    await writeEditorSchemas(folder, compile(files).content);
    return new Workspace(await LanguageServer.start(folder, await editorFile('settings.json')), folder);
  }

  async close(): Promise<void> {
    await this.#server.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** What is underlined in files of the content as they stand, as `file:line message`. */
  async underlinesOf(files: readonly SourceFile[]): Promise<readonly string[]> {
    const found = files
      .filter((file) => file.path.endsWith('.yaml'))
      .map(async (file) => {
        const underlines = await this.#server.open(`content/${file.path}`, file.text);
        return underlines.map(
          ({ range, message }) => `${file.path}:${String(range.start.line + 1)} ${message}`,
        );
      });
    return (await Promise.all(found)).flat();
  }

  /** What an editor shows at the cursor of a text, in a file that was not there before. */
  async show(file: string, marked: string): Promise<Shown> {
    const text = marked.replace(CURSOR, '');
    const lines = text.split('\n');
    const before = marked.slice(0, Math.max(0, marked.indexOf(CURSOR))).split('\n');
    const at = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const name = `content/${file}`;
    const underlines = await this.#server.open(name, text);
    return {
      underlines,
      underlined: underlines.map(({ range: { start, end } }) =>
        (lines[start.line] ?? '').slice(
          start.character,
          end.line === start.line ? end.character : start.character + 1,
        ),
      ),
      completions: await this.#server.complete(name, at),
      hover: await this.#server.hover(name, at),
    };
  }
}

/** What completing inserts. */
export function inserted({ completions }: Shown): readonly string[] {
  return completions.map(({ textEdit, insertText, label }) => textEdit?.newText ?? insertText ?? label);
}
