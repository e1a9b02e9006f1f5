import type { Department } from '../model/department.ts';
import type { Content } from '../model/read-content.ts';
import type { DepartmentIndex, DepartmentMention } from './linked.ts';
import { fold } from '../model/text.ts';
import type { Place } from '../source/source-file.ts';

/** Departments by their names, their former names, and 部＋課 as one word. */
export function indexDepartments({ departments, departmentList }: Content): DepartmentIndex {
  const byName = new Map<string, { department: Department; former: boolean }>();
  const add = (name: string | null, department: Department, former: boolean): void => {
    const key = spaceless(name ?? '');
    if (key !== '' && !byName.has(key)) byName.set(key, { department, former });
  };
  for (const department of departments) {
    add(department.name, department, false);
    if (department.division) add(department.division + (department.name ?? ''), department, false);
  }
  for (const department of departments)
    for (const name of department.formerNames) add(name, department, true);
  /* A plan names the same few departments many times. */
  const asked = new Map<string, ReturnType<DepartmentIndex['resolve']>>();
  const resolve: DepartmentIndex['resolve'] = (name) => {
    let answer = asked.get(name);
    if (answer === undefined) asked.set(name, (answer = byName.get(spaceless(name)) ?? null));
    return answer;
  };
  return { list: departmentList, all: departments, resolve, nameOf: uniqueNames(departments) };
}

function uniqueNames(departments: readonly Department[]): DepartmentIndex['nameOf'] {
  const bearers = Map.groupBy(departments, ({ name }) => spaceless(name ?? ''));
  return ({ name, division }) => {
    if (name === null || division === null) return name;
    return (bearers.get(spaceless(name))?.length ?? 0) > 1 ? division + name : name;
  };
}

const DIVIDERS = /[\s\u3000、，,／/]+/u;

/**
 * The departments a text names. Several on paper are divided by spaces, 、 ／ or line breaks; the whole text is looked up
 * first, since names may contain a space; ・ never divides, since names contain it.
 */
export function mentionsOf(
  written: string,
  place: Place,
  index: DepartmentIndex,
): readonly DepartmentMention[] {
  const whole = index.resolve(written);
  const parts = whole || !DIVIDERS.test(written) ? [] : written.split(DIVIDERS).filter((part) => part !== '');
  if (parts.length <= 1) return [mention(written.trim(), place, index)];
  let at = 0;
  return parts.map((part) => {
    at = written.indexOf(part, at) + part.length;
    return mention(part, new PartPlace(place, written.length, at - part.length, part.length), index);
  });
}

/** A part of a text in place; the whole where the text is not written to the letter (quotes with escapes, `|` blocks). */
class PartPlace implements Place {
  readonly file: string;
  readonly #whole: Place;
  readonly #length: number;
  readonly #from: number;
  readonly #size: number;

  constructor(whole: Place, length: number, from: number, size: number) {
    this.file = whole.file;
    this.#whole = whole;
    this.#length = length;
    this.#from = from;
    this.#size = size;
  }

  get start(): number {
    return this.#whole.start + (this.#isLiteral() ? this.#from : 0);
  }

  get end(): number {
    return this.#isLiteral() ? this.start + this.#size : this.#whole.end;
  }

  #isLiteral(): boolean {
    return this.#whole.end - this.#whole.start === this.#length;
  }
}

function mention(written: string, place: Place, index: DepartmentIndex): DepartmentMention {
  const found = index.resolve(written);
  const department = found?.department ?? null;
  return {
    written,
    department,
    name: department && index.nameOf(department),
    former: found?.former ?? false,
    place,
  };
}

function spaceless(name: string): string {
  return fold(name).replace(/\s+/gu, '');
}
