import type { Department } from '../model/department.ts';
import type { StatusTime } from '../model/fiscal-year.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Measure, Project } from '../model/item.ts';
import type { Content } from '../model/read-content.ts';
import type { Plan, SectionFile } from '../model/plan.ts';
import type { Reference } from '../model/reference.ts';
import type { Group, Section } from '../model/section.ts';
import type { Site } from '../model/site.ts';
import type { Status, StatusLine } from '../model/status.ts';
import type { State } from '../model/terms.ts';
import type { Place } from '../source/source-file.ts';

/** Everything a content folder says, with all that refers to something tied to what it means. Views, laws, book and data read this. */
export interface LinkedContent {
  readonly site: Site | null;
  readonly departments: DepartmentIndex;
  readonly plans: readonly LinkedPlan[];
  /** Pages of the city's own, which belong to no plan. */
  readonly pages: Content['pages'];
  /** Pictures and other files beside the text, by their path below the content folder; null where nobody looked. */
  readonly assets: ReadonlySet<string> | null;
}

export interface DepartmentIndex {
  /** Whether departments.yaml is there, and can be read. */
  readonly list: Content['departmentList'];
  /** In the official order. */
  readonly all: readonly Department[];
  resolve(name: string): { readonly department: Department; readonly former: boolean } | null;
  /** A name that no other department bears: with its 部 in front where two are called alike. Null where it has no name. */
  readonly nameOf: (department: Department) => string | null;
}

export interface LinkedPlan {
  readonly slug: string;
  readonly plan: Plan;
  readonly sections: readonly LinkedSection[];
  /** In the order of the paper. */
  readonly items: readonly Item[];
  readonly indicators: readonly LinkedIndicator[];
  /** Items and indicators by id; of an id used twice the first. */
  readonly byId: ReadonlyMap<string, Item | LinkedIndicator>;
  /** Every 再掲 of the plan, in the order it is written. */
  readonly relistings: readonly Relisting[];
}

export interface LinkedSection {
  readonly plan: LinkedPlan;
  readonly file: SectionFile;
  readonly section: Section;
  /** `柱2`, `分野(1)`: how people call it; its title where it has no number. */
  readonly label: string;
  readonly title: string;
  readonly lists: readonly ItemList[];
  readonly items: readonly Item[];
  /** Its own, its groups' and its items'. */
  readonly indicators: readonly LinkedIndicator[];
}

/** One list on paper: the measures or projects of a section or of one of its groups. Numbering is by list. */
export interface ItemList {
  readonly kind: 'measure' | 'project';
  /** The groups it stands in, the outermost first; empty: directly in the section. */
  readonly groups: readonly Group[];
  readonly items: readonly Item[];
}

export interface ItemBase {
  readonly section: LinkedSection;
  readonly groups: readonly Group[];
  /** Its id; null where it has none (P207). */
  readonly id: string | null;
  /** ③ as printed, or by its order in its list; null for a project that prints none. */
  readonly number: string | null;
  /** Its own words without a mark, or the original's where it only points at it. */
  readonly title: string;
  /** 柱2④（s204）: how messages call it. */
  readonly label: string;
  readonly departments: readonly DepartmentMention[];
  /** 再掲: this item stands elsewhere too, and that is its original. */
  readonly relisting: Relisting | null;
  /** Items and lines that are 再掲 of this one. */
  readonly relistedBy: readonly Relisting[];
  /** Its 取組状況 by time, with those that come along with a 再掲. */
  readonly statuses: readonly LinkedStatus[];
}

export interface MeasureItem extends ItemBase {
  readonly kind: 'measure';
  readonly entity: Measure;
}

export interface ProjectItem extends ItemBase {
  readonly kind: 'project';
  readonly entity: Project;
}

export type Item = MeasureItem | ProjectItem;

export interface LinkedIndicator {
  readonly kind: 'indicator';
  readonly id: string | null;
  readonly entity: Indicator;
  readonly section: LinkedSection;
  /** The item it measures; null: the section or group. */
  readonly item: Item | null;
  readonly title: string;
  readonly relisting: Relisting | null;
}

/** A 所管課 as an item names it. */
export interface DepartmentMention {
  readonly written: string;
  /** Null where departments.yaml does not know it. */
  readonly department: Department | null;
  /** Its present name, as `nameOf` has it. */
  readonly name: string | null;
  /** Written by a name the department no longer bears. */
  readonly former: boolean;
  readonly place: Place;
}

export interface LinkedStatus {
  readonly time: StatusTime | null;
  /** As the content writes it. */
  readonly status: Status;
  readonly state: State | null;
  readonly stateWord: string | null;
  readonly grade: string | null;
  readonly lines: readonly LinkedLine[];
  /** 所管課別 */
  readonly departments: readonly LinkedDepartmentStatus[];
  /** 再掲 of a whole cell. */
  readonly relisting: Relisting | null;
  /** The item whose status this is, where it came along with a 再掲 of the item; null: written here. */
  readonly from: Item | null;
  /** Cells that are 再掲 of this one. */
  readonly relistedBy: readonly Relisting[];
}

/** What one department reports of a status. */
export interface LinkedDepartmentStatus {
  readonly department: string;
  readonly state: State | null;
  readonly stateWord: string | null;
  readonly grade: string | null;
  readonly lines: readonly LinkedLine[];
}

export interface LinkedLine {
  readonly line: StatusLine;
  /** Its own words without a mark, or the original's. */
  readonly text: string;
  readonly relisting: Relisting | null;
  readonly relistedBy: readonly Relisting[];
}

/** Where a 再掲 or its original stands: an item, a status of it, a line of that; or an indicator. */
export interface Spot {
  readonly item: Item | LinkedIndicator;
  readonly status: Status | null;
  readonly line: StatusLine | null;
}

/** Relisting 再掲: one written 再掲, and what became of it. */
export interface Relisting {
  readonly level: 'item' | 'cell' | 'line' | 'indicator';
  readonly from: Spot;
  /** Null where the text bears a mark and no reference: resolved by its words. */
  readonly reference: Reference | null;
  /** Its own words, without the mark; null where it only points. */
  readonly ownText: string | null;
  /** 元の文 */
  readonly originalText: string | null;
  readonly unconfirmed: boolean;
  readonly place: Place;
  readonly outcome: RelistingOutcome;
}

export type RelistingOutcome =
  | { readonly kind: 'found'; readonly original: Spot }
  | { readonly kind: 'nothing'; readonly nearest: { readonly spot: Spot; readonly words: string } | null }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Spot[] }
  | { readonly kind: 'self' }
  /** What it points at is itself a 再掲 that leads nowhere: that one is told. */
  | { readonly kind: 'broken'; readonly next: Spot }
  | { readonly kind: 'chain'; readonly next: Spot; readonly original: Spot }
  | { readonly kind: 'circle'; readonly through: readonly Spot[] };

/** 重点事業, which have a sheet of their own, 個票. */
export function isPriority(item: Item | LinkedIndicator | null): item is ProjectItem {
  return item?.kind === 'project' && item.entity.priority !== null;
}

/** The original a 再掲 leads to, also through a chain; null where it leads nowhere. */
export function originalOf(relisting: Relisting | null): Spot | null {
  if (relisting?.outcome.kind === 'found' || relisting?.outcome.kind === 'chain')
    return relisting.outcome.original;
  return null;
}

/** The item that is the original of a relisted item; null for an item that is no 再掲, or whose original cannot be found. */
export function originalItem(item: Item): Item | null {
  const original = originalOf(item.relisting)?.item;
  return original && original.kind !== 'indicator' ? original : null;
}

/** The words of a spot, as written. */
export function wordsOf(spot: Spot): string {
  if (spot.line) return spot.line.text ?? '';
  if (spot.item.kind === 'measure') return spot.item.entity.text ?? '';
  return spot.item.entity.name ?? '';
}
