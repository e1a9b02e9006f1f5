import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../shell/run-command.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Underline {
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

export interface Completion {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: string | { readonly value: string };
  readonly textEdit?: { readonly newText: string };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const SERVER = path.join(ROOT, 'node_modules/yaml-language-server/bin/yaml-language-server');

/** The real yaml-language-server, spoken to over stdio as an editor does that has a folder open with these settings. */
export class LanguageServer {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #folder: string;
  readonly #settings: Readonly<Record<string, unknown>>;
  readonly #answers = new Map<number, (message: Message) => void>();
  readonly #underlines = new Map<string, (underlines: readonly Underline[]) => void>();
  #received: Buffer = Buffer.alloc(0);
  #asked = 0;
  #opened = 0;

  private constructor(folder: string, settings: Readonly<Record<string, unknown>>) {
    this.#folder = folder;
    this.#settings = settings;
    this.#child = spawn(process.execPath, [SERVER, '--stdio'], { cwd: folder });
    this.#child.stdout.on('data', (bytes: Buffer) => this.#take(bytes));
  }

  /** `settings` are those of `.vscode/settings.json`. */
  static async start(folder: string, settings: Readonly<Record<string, unknown>>): Promise<LanguageServer> {
    const server = new LanguageServer(folder, settings);
    const rootUri = pathToFileURL(folder).href;
    await server.#ask('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'keikaku' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: {
          completion: {
            completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] },
          },
          hover: { contentFormat: ['markdown'] },
        },
      },
      initializationOptions: { l10nPath: path.join(ROOT, 'node_modules/yaml-language-server/l10n') },
      locale: 'ja',
    });
    server.#send({ method: 'initialized', params: {} });
    server.#send({ method: 'workspace/didChangeConfiguration', params: { settings: null } });
    return server;
  }

  /** Opens a file that has this text, and gives what is underlined in it. A file is opened once. */
  open(file: string, text: string): Promise<readonly Underline[]> {
    const uri = this.#uriOf(file);
    const underlined = new Promise<readonly Underline[]>((resolve) => this.#underlines.set(uri, resolve));
    const textDocument = { uri, languageId: 'yaml', version: (this.#opened += 1), text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
    return underlined;
  }

  async complete(file: string, position: Position): Promise<readonly Completion[]> {
    const answer = await this.#ask('textDocument/completion', {
      textDocument: { uri: this.#uriOf(file) },
      position,
    });
    return (answer as { items: readonly Completion[] } | null)?.items ?? [];
  }

  async hover(file: string, position: Position): Promise<string> {
    const answer = await this.#ask('textDocument/hover', {
      textDocument: { uri: this.#uriOf(file) },
      position,
    });
    return (answer as { contents: { value: string } } | null)?.contents.value ?? '';
  }

  async stop(): Promise<void> {
    await this.#ask('shutdown', null);
    const ended = new Promise((resolve) => this.#child.once('close', resolve));
    this.#send({ method: 'exit' });
    await ended;
  }

  #uriOf(file: string): string {
    return pathToFileURL(path.join(this.#folder, file)).href;
  }

  async #ask(method: string, params: unknown): Promise<unknown> {
    const id = (this.#asked += 1);
    const answer = new Promise<Message>((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  #send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#child.stdin.write(`Content-Length: ${String(body.length)}\r\n\r\n`);
    this.#child.stdin.write(body);
  }

  #take(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const head = this.#received.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/iu.exec(this.#received.toString('ascii', 0, head))?.[1]);
      if (this.#received.length < head + 4 + length) return;
      const body = this.#received.toString('utf8', head + 4, head + 4 + length);
      this.#received = this.#received.subarray(head + 4 + length);
      this.#hear(JSON.parse(body) as Message);
    }
  }

  #hear({ id, method, params, ...answer }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Underline[] };
      this.#underlines.get(uri)?.(diagnostics);
    } else if (method === 'workspace/configuration') {
      const { items } = params as { items: readonly { section: string }[] };
      this.#send({ id: id ?? 0, result: items.map(({ section }) => this.#section(section)) });
    } else if (method !== undefined && id !== undefined) this.#send({ id, result: null });
    else if (id !== undefined) this.#answers.get(id)?.(answer);
  }

  /** The settings below `yaml.` as one value, as an editor hands them over. */
  #section(name: string): unknown {
    const below: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(this.#settings)) {
      if (!key.startsWith(`${name}.`)) continue;
      const path = key.slice(name.length + 1).split('.');
      let at = below;
      for (const part of path.slice(0, -1)) at = (at[part] ??= {}) as Record<string, unknown>;
      at[path.at(-1) ?? ''] = value;
    }
    return this.#settings[name] ?? below;
  }
}
