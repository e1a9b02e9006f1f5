import { originalOf, wordsOf } from '../link/linked.ts';
import type {
  Item,
  LinkedContent,
  LinkedIndicator,
  LinkedLine,
  LinkedPlan,
  LinkedStatus,
  Relisting,
  Spot,
} from '../link/linked.ts';
import { withoutRelistingMark } from '../model/text.ts';

/** A value of which only what it says is left: no places, no names of files, no functions. */
export type Told = string | number | boolean | null | readonly Told[] | { readonly [key: string]: Told };

/**
 * What a content folder says once everything is tied: words as they will be read, 再掲 by the originals they lead to.
 * Two folders that say the same make the same pages, however they are written.
 */
export function statementOf(content: LinkedContent): Told {
  return new Telling(content).told();
}

class Telling {
  readonly #content: LinkedContent;
  readonly #linked = new Map<unknown, Item | LinkedIndicator>();
  /** Items and indicators by their order, which no fix changes; their ids may be new. */
  readonly #addresses = new Map<Item | LinkedIndicator, string>();

  constructor(content: LinkedContent) {
    this.#content = content;
    for (const plan of content.plans) {
      for (const [i, entry] of [...plan.items, ...plan.indicators].entries()) {
        this.#linked.set(entry.entity, entry);
        this.#addresses.set(entry, `${plan.slug} ${i}`);
      }
    }
  }

  told(): Told {
    const { site, departments, plans, pages } = this.#content;
    return {
      site: this.#plain(site),
      departments: this.#plain(departments.all),
      plans: plans.map((plan) => this.#plan(plan)),
      pages: this.#plain(pages),
    };
  }

  #plan({ slug, plan, sections }: LinkedPlan): Told {
    return {
      slug,
      cover: this.#plain(plan.cover),
      chapters: this.#plain(plan.chapters),
      sections: sections.map(({ section }) => this.#plain(section)),
    };
  }

  /** Any value of the model; items and indicators as they are linked. */
  #plain(value: unknown): Told {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    if (value === null || typeof value !== 'object') return null;
    const linked = this.#linked.get(value);
    if (linked) return this.#entry(linked);
    if (value instanceof Map) return [...value].map((entry) => this.#plain(entry));
    if (Array.isArray(value)) return value.map((element) => this.#plain(element));
    return this.#fields(value);
  }

  #fields(value: object): Record<string, Told> {
    const fields = Object.entries(value).filter(([name]) => name !== 'place' && name !== 'file');
    return Object.fromEntries(fields.map(([name, field]) => [name, this.#plain(field)]));
  }

  #entry(entry: Item | LinkedIndicator): Told {
    const own = this.#fields(entry.entity);
    const words = entry.kind === 'measure' ? 'text' : 'name';
    const linked = { ...own, [words]: entry.title, ...this.#relisting(entry.relisting) };
    if (entry.kind === 'indicator') return linked;
    return {
      ...linked,
      departments: entry.departments.map(({ written, department }) => department?.name ?? written),
      statuses: entry.statuses.map((status) => this.#status(status)),
    };
  }

  #status(linked: LinkedStatus): Told {
    const { time, state, stateWord, grade, lines, departments, relisting, from } = linked;
    return {
      time: this.#plain(time),
      ...{ state, stateWord, grade },
      lines: lines.map((line) => this.#line(line)),
      departments: departments.map(({ lines: own, ...department }) => ({
        ...this.#fields(department),
        lines: own.map((line) => this.#line(line)),
      })),
      ...this.#relisting(relisting),
      from: from && (this.#addresses.get(from) ?? null),
    };
  }

  #line({ line, text, relisting }: LinkedLine): Told {
    return { id: line.id, text, ...this.#relisting(relisting) };
  }

  /** What a 再掲 says besides its words: where it leads to, and of which wording it is a rewording. */
  #relisting(relisting: Relisting | null): Record<string, Told> {
    if (!relisting) return { relists: null, originalText: null, unconfirmed: false };
    const { reference, ownText, originalText, unconfirmed, outcome } = relisting;
    const original = originalOf(relisting);
    const isReworded = ownText !== null && (!original || ownText !== withoutRelistingMark(wordsOf(original)));
    return {
      relists: original ? this.#spot(original) : `${outcome.kind} ${reference?.written ?? ''}`,
      originalText: isReworded ? originalText : null,
      unconfirmed,
    };
  }

  #spot({ item, status, line }: Spot): Told {
    const entry = item.kind === 'indicator' ? null : item.entity;
    const statusAt = status && entry ? entry.statuses.indexOf(status) : null;
    const lines = status ? [status, ...status.byDepartment].flatMap((content) => content.lines) : [];
    return [this.#addresses.get(item) ?? null, statusAt, line && lines.indexOf(line)];
  }
}

/** Whether two statements are the same; an id may stand now where none stood. */
export function isSameStatement(before: Told, after: Told): boolean {
  if (before === null || after === null || typeof before !== 'object' || typeof after !== 'object')
    return before === after;
  const names = Object.keys(before);
  if (Array.isArray(before) !== Array.isArray(after) || names.length !== Object.keys(after).length)
    return false;
  return names.every((name) => {
    const [one, other] = [fieldOf(before, name), fieldOf(after, name)];
    return other !== undefined && ((name === 'id' && one === null) || isSameStatement(one ?? null, other));
  });
}

function fieldOf(value: Told & object, name: string): Told | undefined {
  return (value as Readonly<Record<string, Told>>)[name];
}
