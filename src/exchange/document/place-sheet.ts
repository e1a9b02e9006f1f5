import { labelOf } from '#core/model/terms.ts';
import { comparable, fold } from '#core/model/text.ts';
import type { Claims } from './claims.ts';
import { itemsOf } from './draft.ts';
import type { DraftCost, DraftProject, DraftSection } from './draft.ts';
import { costOf } from './item-field.ts';
import { splitCode } from './project-code.ts';
import type { Sheet } from './sheet.ts';
import { joined } from './words.ts';
import type { Words } from './words.ts';

const ON_SHEET = '個票';

/**
 * Puts a sheet where it belongs: the project that stands in a table of the section already (same code or same name),
 * or a project of its own. What only repeats the table is folded; what says it otherwise is kept beside it.
 * 重点 is said only where the paper says it: `priority`.
 */
export function placeSheet(sheet: Sheet, section: DraftSection, priority: boolean, claims: Claims): void {
  const coded =
    sheet.name && !sheet.code ? splitCode(sheet.name, claims) : { code: sheet.code, rest: sheet.name };
  const name = coded.rest ?? coded.code;
  if (!name) return;
  const known = itemsOf(section).find(
    (item): item is DraftProject => item.kind === 'project' && isSame(item, coded.code, name),
  );
  const project = known ?? newProject(section, name);
  if (known && coded.rest) repeat(project, 'words', '事業名', coded.rest, claims);
  if (coded.code && coded.code !== name) repeat(project, 'code', '事業CD', coded.code, claims);
  if (sheet.description) repeat(project, 'description', '事業内容', sheet.description, claims);
  if (sheet.number) project.others.push({ key: '番号', words: sheet.number });
  placeDepartments(project, sheet, claims);
  project.statuses.push(...sheet.statuses);
  for (const cost of sheet.costs) placeCost(project, cost, claims);
  project.others.push(...sheet.others);
  placePriority(project, sheet, priority);
}

function placeCost(project: DraftProject, cost: DraftCost, claims: Claims): void {
  const target = costOf(project, cost.kind);
  target.years.push(...cost.years);
  const { total } = cost;
  if (!total) return;
  const known = target.total;
  if (!known) target.total = total;
  else if (known.unit === total.unit && fold(known.digits.text) === fold(total.digits.text))
    claims.fold(total.digits, known.digits);
  else {
    const words = total.unitWords ? joined([total.digits, total.unitWords], '') : total.digits;
    const comment = '個票の額は、一覧の額と異なります。';
    project.others.push({ key: `${labelOf('project', cost.kind)}（${ON_SHEET}）`, words, comment });
  }
}

function isSame(project: DraftProject, code: Words | null, name: Words): boolean {
  if (code && project.code) return fold(code.text) === fold(project.code.text);
  return comparable(project.words.text) === comparable(name.text);
}

function newProject(section: DraftSection, words: Words): DraftProject {
  const project: DraftProject = {
    kind: 'project',
    number: null,
    mark: null,
    whole: words,
    departments: [],
    statuses: [],
    indicators: [],
    others: [],
    code: null,
    words,
    description: null,
    costs: [],
    priority: null,
  };
  section.projects.push(project);
  return project;
}

function repeat(
  project: DraftProject,
  field: 'words' | 'code' | 'description',
  key: string,
  words: Words,
  claims: Claims,
): void {
  const known = project[field];
  if (!known) project[field] = words;
  else if (known === words) return;
  else if (comparable(known.text) === comparable(words.text)) claims.fold(words, known);
  else
    project.others.push({
      key: `${key}（${ON_SHEET}）`,
      words,
      comment: `個票の${key}は、一覧の${key}と異なります。`,
    });
}

function placeDepartments(project: DraftProject, sheet: Sheet, claims: Claims): void {
  if (project.departments.length === 0) {
    project.departments = sheet.departments;
    return;
  }
  const others: Words[] = [];
  for (const department of sheet.departments) {
    const known = project.departments.find((found) => fold(found.name.text) === fold(department.name.text));
    if (known) claims.fold(department.name, known.name);
    else others.push(department.name);
  }
  if (others.length > 0)
    project.others.push({
      key: `所管課（${ON_SHEET}）`,
      words: joined(others, '、'),
      comment: '個票の所管課は、一覧の所管課と異なります。',
    });
}

function placePriority(project: DraftProject, sheet: Sheet, priority: boolean): void {
  if (priority) {
    project.priority ??= { goal: null, notes: null, steps: [] };
    project.priority.goal ??= sheet.goal;
    project.priority.notes ??= sheet.notes;
    project.priority.steps.push(...sheet.steps);
    return;
  }
  if (sheet.goal) project.others.push({ key: '事業目標', words: sheet.goal });
  if (sheet.notes) project.others.push({ key: '特記事項', words: sheet.notes });
  for (const step of sheet.steps)
    project.others.push({ key: `事業工程（${step.years.join('・')}）`, words: step.activity });
}
