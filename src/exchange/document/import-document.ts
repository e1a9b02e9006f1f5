import { lex } from './blocks.ts';
import { countsOf } from './counts.ts';
import type { Counts } from './counts.ts';
import { itemsOf } from './draft.ts';
import type { Draft, Question } from './draft.ts';
import { asciiName } from './folder-name.ts';
import { assignIds } from './ids.ts';
import { departmentsOf } from './imported-departments.ts';
import type { ImportedDepartment } from './imported-departments.ts';
import { questionComments, unplacedComment } from './plan-comments.ts';
import { questionsAbout } from './questions.ts';
import { recognise } from './recognise.ts';
import { resolveRelistings } from './relistings.ts';
import type { Relistings } from './relistings.ts';
import { LineCounter, passagesOf } from './report.ts';
import type { Passage } from './report.ts';
import { partition } from './spans.ts';
import type { KeptValue, Span } from './spans.ts';
import { settleYears } from './status-years.ts';
import { planUnit, writePlan } from './write-plan.ts';
import type { PlanName } from './write-plan.ts';
import { writeSection } from './write-section.ts';
import type { Writing } from './writing.ts';
import { startOf } from './words.ts';
import { printYaml } from './yaml-print.ts';
import { scalarsOf } from './yaml-tree.ts';
import type { YamlNode } from './yaml-tree.ts';

export interface ImportOptions {
  /** The name of the file without its ending. */
  readonly fileName: string;
  /** 計画名 as the person who imports gives it. */
  readonly name?: string | null;
  /** The year of the statuses where the text does not say (令和4年度). */
  readonly year?: string | null;
  /** Names departments.yaml knows already: a cell that is one of them is not divided. */
  readonly departments?: readonly string[];
}

/** A file of the plan's folder. */
export interface PlanFile {
  /** Within the folder, with /. */
  readonly path: string;
  readonly text: string;
}

export interface ImportedRelisting {
  readonly line: number;
  readonly scope: 'item' | 'line' | 'cell';
  readonly words: string;
  readonly original: string;
  readonly likeness: number;
  readonly equal: boolean;
  readonly ambiguous: boolean;
}

/** What a document became. */
export interface ImportedPlan {
  readonly name: PlanName;
  /** A name for the folder; null where neither the plan's nor the file's name has a letter or figure for it. */
  readonly slug: string | null;
  readonly files: readonly PlanFile[];
  readonly departments: readonly ImportedDepartment[];
  /** They partition the source: no gap, no overlap. */
  readonly spans: readonly Span[];
  readonly counts: Counts;
  readonly relistings: readonly ImportedRelisting[];
  /** 再掲 whose original was not found. */
  readonly unresolved: readonly (Passage & { readonly nearest: number })[];
  readonly folded: readonly Passage[];
  readonly unplaced: readonly Passage[];
  /** What a person must confirm or supply. */
  readonly questions: readonly { readonly line: number | null; readonly message: string }[];
  /** False where the text has no measure, project, indicator or 考え方. */
  readonly holdsPlan: boolean;
}

/** Reads the text of a printed plan into the files of a plan. Pure: the same text gives the same files. */
export function importDocument(text: string, options: ImportOptions): ImportedPlan {
  const { blocks, syntax } = lex(text);
  const { draft, claims } = recognise(blocks, options.departments ?? []);
  const items = draft.sections.flatMap(itemsOf);
  const counts = countsOf(draft, items);
  const year = draft.statusYear ?? options.year ?? null;
  const isYearless = items.map((item) => settleYears(item, year)).includes(true);
  const relistings = resolveRelistings(draft);
  const ids = assignIds(draft, relistings);
  const writing: Writing = { ids, relistings, claims, unit: planUnit(draft) };
  const name = nameOf(draft, options);
  const trees: { path: string; tree: YamlNode }[] = [
    { path: 'plan.yaml', tree: writePlan(draft, name, writing) },
    ...draft.sections.map((section, i) => ({
      path: sectionPath(section.name?.text ?? '', i),
      tree: writeSection(section, name.text, writing),
    })),
  ];
  const kept = trees.flatMap(({ path, tree }) =>
    scalarsOf(tree).map((value): KeptValue => ({ file: path, path: value.path, words: value.words })),
  );
  const spans = partition(text, kept, claims, syntax);
  const unplaced = passagesOf(text, spans, 'unplaced');
  const lines = new LineCounter(text);
  const added = isYearless ? { year, isGiven: draft.statusYear === null } : null;
  const questions = questionsAbout(draft, name, items, added);
  return {
    name,
    slug: asciiName([options.fileName, name.text]),
    files: trees.map(({ path, tree }, i) => ({
      path,
      text: i === 0 ? planText(tree, questions, unplaced) : printYaml(tree),
    })),
    departments: departmentsOf(draft, items),
    spans,
    counts,
    relistings: relistingsInOrder(relistings, lines),
    unresolved: relistings.unresolved.map(({ words, nearest }) => ({
      line: lines.at(startOf(words)),
      text: words.text,
      nearest,
    })),
    folded: passagesOf(text, spans, 'folded'),
    unplaced,
    questions: questions.map(({ message, at }) => ({ line: at === null ? null : lines.at(at), message })),
    holdsPlan: counts.measures + counts.projects + counts.indicators + counts.principles > 0,
  };
}

/** plan.yaml, with what a person must confirm and nothing else notes above it, and what had no place below. */
function planText(tree: YamlNode, questions: readonly Question[], unplaced: readonly Passage[]): string {
  const messages = questions.flatMap(({ message, isNoted }) => (isNoted ? [] : [message]));
  return questionComments(messages) + printYaml(tree) + unplacedComment(unplaced);
}

function nameOf(draft: Draft, options: ImportOptions): PlanName {
  if (options.name) return { text: options.name, from: 'option' };
  if (draft.title) return { text: draft.title.text, from: 'title' };
  return { text: options.fileName, from: 'file' };
}

function sectionPath(name: string, index: number): string {
  const words = asciiName([name]);
  const slug = words === null || words.startsWith('plan-') ? 'section' : words;
  return `${String(index + 1).padStart(2, '0')}-${slug}.yaml`;
}

function relistingsInOrder(
  { items, lines: byLine, cells }: Relistings,
  lines: LineCounter,
): ImportedRelisting[] {
  return [...items.values(), ...byLine.values(), ...cells.values()]
    .toSorted((a, b) => startOf(a.words) - startOf(b.words))
    .map(({ scope, words, original, likeness, equal, ambiguous }) => ({
      scope,
      line: lines.at(startOf(words)),
      words: words.text,
      original: original.text,
      likeness,
      equal,
      ambiguous,
    }));
}
