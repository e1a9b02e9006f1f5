import { compile } from '../compile.ts';
import type { Compiled, CompileOptions } from '../compile.ts';
import { formatKeys } from '../model/format-keys.ts';
import { Memory } from '../model/memory.ts';
import { readYaml } from '../source/read-yaml.ts';
import type { ReadYaml } from '../source/read-yaml.ts';
import { LineIndex } from '../source/source-file.ts';
import type { SourceFile } from '../source/source-file.ts';
import { edited } from './edits.ts';
import type { Edits, Texts } from './edits.ts';

/** The files of a content folder at one moment of fixing, and all that is said of them. */
export class Snapshot implements Texts {
  readonly files: readonly SourceFile[];
  readonly compiled: Compiled;
  readonly #options: CompileOptions;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #lines = new Map<string, LineIndex>();
  readonly #read = new Map<string, ReadYaml>();

  constructor(files: readonly SourceFile[], options: CompileOptions) {
    this.#options = { memory: new Memory(), ...options };
    this.files = files;
    this.compiled = compile(files, this.#options);
    this.#texts = new Map(files.map((file) => [file.path, file.text]));
  }

  text(file: string): string | undefined {
    return this.#texts.get(file);
  }

  lines(file: string): LineIndex {
    let lines = this.#lines.get(file);
    if (!lines) this.#lines.set(file, (lines = new LineIndex(this.text(file) ?? '')));
    return lines;
  }

  /** A YAML file as the compiler reads it, its typing slips mended. */
  read(file: string): ReadYaml {
    let read = this.#read.get(file);
    if (!read)
      this.#read.set(file, (read = readYaml({ path: file, text: this.text(file) ?? '' }, formatKeys)));
    return read;
  }

  /** The same folder with these edits made. */
  with(edits: Edits): Snapshot {
    const files = this.files.map((file) => {
      const own = edits.get(file.path);
      return own ? { ...file, text: edited(file.text, own) } : file;
    });
    return new Snapshot(files, this.#options);
  }
}
