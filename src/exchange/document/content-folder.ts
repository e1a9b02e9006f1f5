import { parseDocument } from 'yaml';
import { labelOf } from '#core/model/terms.ts';
import { newDepartmentsFile, withDepartments } from './departments-file.ts';
import { freeName } from './folder-name.ts';
import type { ImportedPlan, PlanFile } from './import-document.ts';
import type { ImportedDepartment } from './imported-departments.ts';
import { printYaml } from './yaml-print.ts';
import { map, scalar } from './yaml-tree.ts';

/** What a content folder holds already. */
export interface ExistingFolder {
  readonly hasSite: boolean;
  /** Null where there is none. */
  readonly departments: string | null;
  /** The folders within it, each with the 計画名 its plan.yaml says, where it has one. */
  readonly folders: ReadonlyMap<string, string | null>;
}

/** 計画名 of a plan.yaml; null where it says none, or cannot be read. */
export function planNameOf(text: string): string | null {
  const name: unknown = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    logLevel: 'silent',
  }).get(labelOf('plan', 'name'));
  return typeof name === 'string' ? name : null;
}

export const EMPTY_FOLDER: ExistingFolder = { hasSite: false, departments: null, folders: new Map() };

/**
 * A folder for each plan, in their order. No two of them share one. A plan without a name in letters or figures gets
 * plan-1, plan-2 …: the first free one, or the one its namesake stands in already.
 */
export function planFolders(plans: readonly ImportedPlan[], existing: ExistingFolder): string[] {
  const taken = new Set<string>();
  return plans.map(({ slug, name }) => {
    const folder = slug === null ? numberedFolder(name.text, taken, existing) : freeName(slug, taken);
    taken.add(folder);
    return folder;
  });
}

function numberedFolder(name: string, taken: ReadonlySet<string>, existing: ExistingFolder): string {
  for (let n = 1; ; n += 1) {
    const folder = `plan-${String(n)}`;
    if (taken.has(folder)) continue;
    if (!existing.folders.has(folder) || existing.folders.get(folder) === name) return folder;
  }
}

export interface SharedFiles {
  /** site.yaml and departments.yaml, as far as they are to be written. */
  readonly files: readonly PlanFile[];
  /** Departments nobody had written down before. */
  readonly newDepartments: number;
  /** True where departments.yaml stands there and nothing can be added to it safely. */
  readonly departmentsUnreadable: boolean;
}

/** What stands beside the plans: site.yaml if there is none, departments.yaml with the departments read. */
export function sharedFiles(
  plans: readonly ImportedPlan[],
  siteName: string,
  existing: ExistingFolder,
): SharedFiles {
  const read = distinct(plans.flatMap((plan) => plan.departments));
  const files: PlanFile[] = existing.hasSite
    ? []
    : [{ path: 'site.yaml', text: printYaml(map([[labelOf('site', 'name'), scalar(siteName)]])) }];
  const before = existing.departments;
  const after = before === null ? newDepartmentsFile(read) : withDepartments(before, read);
  if (after !== null && after !== before) files.push({ path: 'departments.yaml', text: after });
  const count = (text: string | null): number =>
    text?.match(new RegExp(`(?:^|[-{,\\s])${labelOf('department', 'name')}\\s*:`, 'gu'))?.length ?? 0;
  return {
    files,
    newDepartments: count(after) - count(before),
    departmentsUnreadable: before !== null && after === null,
  };
}

function distinct(departments: readonly ImportedDepartment[]): ImportedDepartment[] {
  const found = new Map<string, ImportedDepartment>();
  for (const department of departments) {
    const key = `${department.division ?? ''}\n${department.name}`;
    if (!found.has(key)) found.set(key, department);
  }
  return [...found.values()];
}
