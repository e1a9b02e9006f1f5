import type { Fault } from '../source/fault.ts';
import type { SourceNode } from '../source/node.ts';
import { isPartOfPlan } from '../source/prose.ts';
import type { Prose } from '../source/prose.ts';
import { readDrawing } from '../source/read-drawing.ts';
import { readMdx } from '../source/read-mdx.ts';
import type { ReadMdx } from '../source/read-mdx.ts';
import { readYaml } from '../source/read-yaml.ts';
import type { SourceFile } from '../source/source-file.ts';
import { unprintableInYaml } from '../source/unprintable.ts';
import type { Chapter } from './chapter.ts';
import { departments } from './department.ts';
import type { Department } from './department.ts';
import { isBlank } from './entity.ts';
import type { Field, Reading } from './entity.ts';
import { eraYear } from './fiscal-year.ts';
import { formatKeys } from './format-keys.ts';
import { MONEY_UNITS } from './money.ts';
import type { MoneyUnit } from './money.ts';
import { Memory } from './memory.ts';
import { FileTree, writtenForm } from './placed.ts';
import { planCover } from './plan.ts';
import type { Plan, PlanCover, SectionFile } from './plan.ts';
import { section } from './section.ts';
import type { Section } from './section.ts';
import { site } from './site.ts';
import type { Site } from './site.ts';
import { labelOf } from './terms.ts';
import { fold, nearestWord } from './text.ts';

/** A content folder as written. */
export interface Content {
  readonly site: Site | null;
  readonly departments: readonly Department[];
  /** Whether departments.yaml is there, and can be read. */
  readonly departmentList: 'read' | 'missing' | 'unreadable';
  /** In the order of their folders' names. */
  readonly plans: readonly Plan[];
  /** Pages of the city's own, which belong to no plan, in the order of their names. */
  readonly pages: readonly Chapter[];
}

/**
 * Reads every file into the model; slips are reported, never thrown. The order of the files makes no difference. Files
 * that a `memory` of an earlier reading knows unchanged are not read again.
 */
export function readContent(
  files: readonly SourceFile[],
  report: (fault: Fault) => void,
  memory: Memory = new Memory(),
): Content {
  const folders = new Map<string, SourceFile[]>();
  const pageFiles: SourceFile[] = [];
  let siteFile: SourceFile | null = null;
  let departmentsFile: SourceFile | null = null;
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (/\.svg$/iu.test(file.path)) {
      readDrawing(file).forEach(report);
      continue;
    }
    const [folder = '', name, ...deeper] = file.path.split('/');
    const own = folders.get(folder);
    if (name === undefined && nameOf(file) === 'site.yaml' && !siteFile) siteFile = file;
    else if (name === undefined && nameOf(file) === 'departments.yaml' && !departmentsFile)
      departmentsFile = file;
    else if (name === undefined && file.path.endsWith('.mdx')) pageFiles.push(file);
    else if (name === undefined || deeper.length > 0 || /\.(?:md|txt)$/u.test(name))
      reportStray(file, report);
    else if (own) own.push(file);
    else folders.set(folder, [file]);
  }
  const reader = new Reader(memory, report);
  const list = departmentsFile && reader.file(departmentsFile, departments, NO_SETTINGS);
  const content: Content = {
    site: siteFile && reader.file(siteFile, site, NO_SETTINGS),
    departments: list ?? [],
    departmentList: list ? 'read' : departmentsFile ? 'unreadable' : 'missing',
    plans: [...folders].map(([slug, own]) => readPlan(slug, own, reader)),
    pages: pageFiles.map((file) => readSitePage(file, reader)).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
  memory.forgetTheRest();
  return content;
}

type Settings = Omit<Reading, 'file' | 'tree' | 'report' | 'gather' | 'lose'>;

const NO_SETTINGS: Settings = { unit: null, stateWords: new Map(), knowsStateWords: true, statusTime: null };

/** What plan.yaml says that the sections are read by; where it has faults of its own, it may have meant to say more. */
function settingsOf(cover: PlanCover, isSound: boolean): Settings {
  const { stateWords, statusYear } = cover;
  const root = cover.unit === null ? writtenForm(cover)?.node : null;
  const unit = root ? settingsWithin(root).unit : cover.unit;
  const statusTime =
    statusYear === null
      ? null
      : { written: eraYear(statusYear), year: statusYear, isPoint: false, isImplied: true as const };
  return { unit, stateWords, knowsStateWords: isSound, statusTime };
}

/** Without a plan.yaml that can be read, nobody knows the unit: that is said once, and not of every amount. */
const UNKNOWN_SETTINGS: Settings = { ...NO_SETTINGS, unit: 'unknown', knowsStateWords: false };

/** plan.yaml reads its own amounts by the unit it names itself. */
function settingsWithin(root: SourceNode): Settings {
  const label = labelOf('plan', 'unit');
  const entries = root.kind === 'map' ? root.entries : [];
  const entry = entries.find(({ key }) => fold(key.text) === label);
  if (!entry && entries.some(({ key }) => nearestWord(key.text, [label]) !== null)) return UNKNOWN_SETTINGS;
  const written = entry?.value;
  if (!written || isBlank(written)) return NO_SETTINGS;
  const unit = written.kind === 'scalar' ? fold(written.text) : '';
  return Object.hasOwn(MONEY_UNITS, unit) ? { ...NO_SETTINGS, unit: unit as MoneyUnit } : UNKNOWN_SETTINGS;
}

function readPlan(slug: string, files: readonly SourceFile[], reader: Reader): Plan {
  const coverFile = files.find((file) => nameOf(file) === 'plan.yaml');
  const before = reader.reports;
  const cover: PlanCover | null = coverFile ? reader.file(coverFile, planCover, settingsWithin) : null;
  const settings = cover ? settingsOf(cover, reader.reports === before) : UNKNOWN_SETTINGS;
  let complete = coverFile === undefined || cover !== null;
  const sections: SectionFile[] = [];
  const chapters: Chapter[] = [];
  for (const file of files) {
    if (file === coverFile) continue;
    if (file.path.endsWith('.mdx')) chapters.push(readChapter(file, reader));
    else {
      const read: Section | null = reader.file(file, section, settings);
      if (read) sections.push({ name: pageNameOf(file), file: file.path, section: read });
      complete &&= read !== null && reader.isWhole(file);
    }
  }
  const first = sections[0];
  if (!coverFile && first) {
    reader.report({
      code: 'P103',
      place: { file: first.file, start: 0, end: 0 },
      missing: 'plan.yaml',
      owner: slug,
    });
  }
  const passages = files.flatMap((file) => reader.passages(file));
  return { slug, cover, sections, chapters, passages, complete };
}

function readChapter(file: SourceFile, reader: Reader): Chapter {
  const { title, ...prose } = reader.prose(file);
  const name = pageNameOf(file);
  return { ...prose, name, file: file.path, title: title ?? name };
}

/** Parts that show the plan they stand in have none to show here. */
function readSitePage(file: SourceFile, reader: Reader): Chapter {
  const page = readChapter(file, reader);
  for (const { name, place } of page.parts)
    if (isPartOfPlan(name)) reader.report({ code: 'P110', place, found: `<${name} />`, kind: 'planless' });
  return page;
}

class Reader {
  readonly report: (fault: Fault) => void;
  /** How many faults of reading have been reported so far. */
  reports = 0;
  readonly #memory: Memory;
  readonly #passages = new Map<string, readonly Prose[]>();
  readonly #broken = new Set<string>();

  constructor(memory: Memory, report: (fault: Fault) => void) {
    this.#memory = memory;
    this.report = (fault) => {
      /* What cannot be printed can be read. */
      if (fault.code !== 'P801') this.reports += 1;
      report(fault);
    };
  }

  /** Whether all that stands in a YAML file was read. */
  isWhole(file: SourceFile): boolean {
    return !this.#broken.has(file.path);
  }

  /** What Markdown texts of a YAML file point at. */
  passages(file: SourceFile): readonly Prose[] {
    return this.#passages.get(file.path) ?? [];
  }

  prose(file: SourceFile): Omit<ReadMdx, 'faults'> {
    return this.#memory.recall(file, '', this.report, (report) => {
      const { faults, ...read } = readMdx(file);
      faults.forEach(report);
      return read;
    });
  }

  /** Null where the file cannot be read. `settings` that are not within the file itself come from plan.yaml. */
  file<T>(
    file: SourceFile,
    field: Field<T | null>,
    settings: Settings | ((root: SourceNode) => Settings),
  ): T | null {
    const given = typeof settings === 'function' ? '' : keyOf(settings);
    const { value, passages, isWhole } = this.#memory.recall(file, given, this.report, (report) => {
      const passages: Prose[] = [];
      const { root, faults, readable } = readYaml(file, formatKeys);
      faults.forEach(report);
      let isWhole = readable;
      if (!readable) return { value: null, passages, isWhole };
      const unknownKeys = new Set<number>();
      const node: SourceNode = root ?? { kind: 'map', entries: [], flow: false, start: 0, end: 0 };
      const reading = {
        ...(typeof settings === 'function' ? settings(node) : settings),
        file: file.path,
        tree: new FileTree(file, () => readYaml(file, formatKeys).root),
        report: (fault: Fault) => {
          if (fault.code === 'P102') unknownKeys.add(fault.place.start);
          report(fault);
        },
        lose: () => {
          isWhole = false;
        },
        gather: (prose: Prose) => void passages.push(prose),
      };
      const name = nameOf(file);
      const value = root ? field.read(root, reading, name) : (field.blank ?? field.read(node, reading, name));
      unprintableInYaml(file, node, unknownKeys).forEach(report);
      return { value, passages, isWhole };
    });
    this.#passages.set(file.path, passages);
    if (!isWhole) this.#broken.add(file.path);
    return value;
  }
}

function keyOf({ unit, stateWords, knowsStateWords, statusTime }: Settings): string {
  return JSON.stringify([unit, [...stateWords], knowsStateWords, statusTime]);
}

function reportStray(file: SourceFile, report: (fault: Fault) => void): void {
  report({
    code: 'P102',
    place: { file: file.path, start: 0, end: 0 },
    key: file.path,
    known: null,
    owner: 'content',
    stray: file.path.endsWith('.md') ? 'markdown' : file.path.endsWith('.txt') ? 'text' : 'file',
  });
}

/** The name that a file gives to its page: its own, without its ending. */
function pageNameOf(file: SourceFile): string {
  return nameOf(file).replace(/\.[^.]+$/u, '');
}

/** The name of a file; `.yml` is read as `.yaml`. */
function nameOf(file: SourceFile): string {
  return file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.yml$/u, '.yaml');
}
