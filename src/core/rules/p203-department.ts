import { bySection } from '../link/by-section.ts';
import { mentionsOf } from '../link/departments.ts';
import type { DepartmentIndex, DepartmentMention, LinkedContent } from '../link/linked.ts';
import type { Placed } from '../model/placed.ts';
import { nearestWord } from '../model/text.ts';
import { WordIndex } from '../model/word-index.ts';
import type { Place } from '../source/source-file.ts';
import { defineRule } from './define-rule.ts';
import type { Fact, Words } from './define-rule.ts';

interface DepartmentFact extends Fact {
  readonly written: string;
  /** The present name of a department written by a former one. */
  readonly present: string | null;
  /** Null where there is no departments.yaml at all. */
  readonly nearest: ((written: string) => string | null) | null;
  /** The departments that a ・ joins, where all of them are known. */
  readonly joined?: readonly string[] | null;
}

export const departmentIsKnown = defineRule<DepartmentFact>({
  code: 'P203',
  name: 'department-is-known',
  severity: 'error',
  title: '所管課が組織の一覧にある',
  reason: '一覧にない所管課の項目は、所管課別の一覧から漏れます。',
  example: {
    'departments.yaml': `
- 名称: 地域共生課
  旧名称: [市民相談課]
`,
    'rei/01-rei.yaml': `
分野: 市民自治
事業:
  - id: j101
    事業名: 広聴事業
    所管課: 地域共存課  # ← P203
  - id: j102
    事業名: 相談事業
    所管課: 市民相談課  # ← P203
`,
  },
  *find(content) {
    const { list } = content.departments;
    if (list === 'unreadable') return;
    if (list === 'missing') {
      const first = firstMention(content);
      if (first) yield { place: first.place, written: first.written, present: null, nearest: null };
      return;
    }
    const nearest = nearestAmong(content.departments);
    for (const { written, department, former, place } of mentions(content, doubted(content.departments))) {
      if (!department)
        yield { place, written, present: null, nearest, joined: joinedIn(written, content.departments) };
      else if (former) yield { place, written, present: department.name, nearest, severity: 'warning' };
    }
  },
  say({ place, written, present, nearest, joined = null }) {
    if (!nearest) {
      return {
        message: {
          ja: '組織の一覧 departments.yaml がないため、所管課を確かめられません。',
          en: 'There is no departments.yaml, so no 所管課 can be checked.',
        },
        help: {
          ja: 'content に departments.yaml を作り、「- 名称: 課の名前」を組織の順に並べてください。',
          en: 'Make a departments.yaml in content, and list “- 名称: …” in the official order.',
        },
      };
    }
    if (present !== null) {
      return {
        message: {
          ja: `「${written}」は旧名称です。現在は「${present}」です。`,
          en: `“${written}” is a former name. It is now “${present}”.`,
        },
        help: { ja: `「${present}」に直してください。`, en: `Make it “${present}”.` },
        fixes: renaming(place, written, present),
      };
    }
    const message = {
      ja: `所管課「${written}」は departments.yaml にありません。`,
      en: `The 所管課 “${written}” is not in departments.yaml.`,
    };
    if (joined) {
      const list = `[${joined.join(', ')}]`;
      return {
        message,
        help: {
          ja: `二つ以上の課は「${list}」のように並べてください（「・」は課の名の一部として読まれます）。`,
          en: `Please list several as “${list}” (a “・” is read as a part of a name).`,
        },
      };
    }
    const near = nearest(written);
    return {
      message,
      help:
        near === null
          ? {
              ja: 'departments.yaml に書き足すか、課の名前を確かめてください。',
              en: 'Add it to departments.yaml, or check its name.',
            }
          : {
              ja: `「${near}」の書き誤りでしたら直してください。新しい課であれば departments.yaml に書き足してください。`,
              en: `If “${near}” was meant, please correct it. If it is new, add it to departments.yaml.`,
            },
      fixes: near === null ? [] : renaming(place, written, near),
    };
  },
});

function joinedIn(written: string, departments: DepartmentIndex): readonly string[] | null {
  const parts = written.split('・').map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => departments.resolve(part)) ? parts : null;
}

/** Only where the name stands to the letter, and the other needs no quotes. */
function renaming(place: Place, written: string, name: string): NonNullable<Words['fixes']> {
  if (place.end - place.start !== written.length || !/^[\p{L}\p{N}・ー（）]+$/u.test(name)) return [];
  const title = { ja: `「${name}」に直す`, en: `Make it “${name}”` };
  return [{ title, safe: false, edits: [{ place, newText: name }] }];
}

/** Names that differ by more than a letter are looked for among all, so many times at most: names that nobody knows may be many. */
const MOST_SEARCHES = 100;

function nearestAmong({ all }: DepartmentIndex): (written: string) => string | null {
  const names = all.flatMap(({ name }) => name ?? []);
  const found = new Map<string, string | null>();
  let index: WordIndex | null = null;
  return (written) => {
    let near = found.get(written);
    if (near === undefined) {
      near = (index ??= new WordIndex(names)).nearest(written);
      near ??= found.size < MOST_SEARCHES ? nearestWord(written, names) : null;
      found.set(written, near);
    }
    return near;
  };
}

/** Whether a text as written names any department that is not simply known; the same few texts come again and again. */
function doubted(departments: DepartmentIndex): (written: string) => boolean {
  const known = new Map<string, boolean>();
  return (written) => {
    let isDoubted = known.get(written);
    if (isDoubted === undefined) {
      const named = mentionsOf(written, { file: '', start: 0, end: 0 }, departments);
      isDoubted = named.some(({ department, former }) => !department || former);
      known.set(written, isDoubted);
    }
    return isDoubted;
  };
}

/** The 所管課 of the texts asked for, as they are written; what comes along with a 再掲 is told of its original. */
function mentions(
  { site, plans, departments }: LinkedContent,
  isAsked: (written: string) => boolean,
): readonly DepartmentMention[] {
  const found: DepartmentMention[] = [];
  const ask = (written: string, entity: Placed, ...path: readonly (string | number)[]): void => {
    if (isAsked(written)) found.push(...mentionsOf(written, entity.at(...path), departments));
  };
  const contact = site?.contact;
  if (contact?.department != null) ask(contact.department, contact, 'department');
  for (const section of plans.flatMap(({ sections }) => sections)) {
    if (!namesIn(section).some(isAsked)) continue;
    for (const { entity } of section.items) {
      entity.departments.forEach((name, i) => {
        ask(name, entity, 'departments', i);
      });
      for (const { byDepartment } of entity.statuses)
        for (const part of byDepartment) ask(part.department, part);
    }
    for (const { entity } of section.indicators)
      entity.departments.forEach((name, i) => {
        ask(name, entity, 'departments', i);
      });
  }
  return found;
}

/** The different texts that name departments in a section: few, and mostly the same ones. */
const namesIn = bySection(({ items, indicators }): readonly string[] => {
  const names = new Set<string>();
  for (const { entity } of [...items, ...indicators]) {
    for (const name of entity.departments) names.add(name);
    if ('statuses' in entity)
      for (const { byDepartment } of entity.statuses)
        for (const { department } of byDepartment) names.add(department);
  }
  return [...names];
});

/** The first of all in the order of the record: by file, then by place. */
function firstMention(content: LinkedContent): DepartmentMention | null {
  let first: DepartmentMention | null = null;
  for (const mention of mentions(content, () => true)) {
    const { file, start } = mention.place;
    if (!first || file < first.place.file || (file === first.place.file && start < first.place.start))
      first = mention;
  }
  return first;
}
