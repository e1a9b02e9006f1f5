import type { Item, LinkedPlan, LinkedSection } from '../link/linked.ts';
import { listNumber } from '../model/list-number.ts';
import { sourceOf, writtenForm } from '../model/placed.ts';
import type { SourceEdit } from '../source/fault.ts';

const LETTERS = { measure: 's', project: 'j' } as const;

/**
 * Ids for items that have none, as the format gives them: kind, section, serial (s204, j109), two digits, and three from
 * the hundredth on. They come after those a section has, so that nothing published is renumbered; whatever the plan has
 * ever called so, in 欠番, a reference or a comment, is left alone.
 */
export class NewIds {
  readonly #plan: LinkedPlan;
  readonly #used: Set<string>;
  readonly #last = new Map<string, number>();

  constructor(plan: LinkedPlan) {
    this.#plan = plan;
    this.#used = new Set([...plan.byId.keys(), ...(plan.plan.cover?.retiredIds ?? [])]);
    for (const { parts } of plan.plan.chapters) for (const { id } of parts) this.#used.add(id?.text ?? '');
    const written = [plan.plan.cover, ...plan.sections.map(({ section }) => section)];
    for (const entity of written) {
      const text = (entity && sourceOf(entity)?.text) ?? '';
      for (const [id] of text.matchAll(/[sj]\d+/gu)) this.#used.add(id);
    }
  }

  /** An id for an item of a section; never the same twice. */
  next({ kind, section }: Item): string {
    const start = `${LETTERS[kind]}${String(this.#numberOf(section))}`;
    let serial = this.#last.get(start) ?? lastSerial(section, start);
    let id: string;
    do {
      serial += 1;
      id = `${start}${String(serial).padStart(2, '0')}`;
    } while (this.#used.has(id));
    this.#last.set(start, serial);
    this.#used.add(id);
    return id;
  }

  /** The printed numbers where all sections have one and none the same; otherwise their order. */
  #numberOf(section: LinkedSection): number {
    const { sections } = this.#plan;
    const printed = sections.map((one) => listNumber(one.section.number ?? ''));
    const isUsable =
      printed.every((number) => number !== null && number > 0) && new Set(printed).size === printed.length;
    const order = sections.indexOf(section);
    return isUsable ? (printed[order] ?? order + 1) : order + 1;
  }
}

function lastSerial({ items }: LinkedSection, start: string): number {
  let last = 0;
  for (const { id } of items) {
    const serial = id?.startsWith(start) ? id.slice(start.length) : '';
    if (/^\d{2,3}$/u.test(serial)) last = Math.max(last, Number(serial));
  }
  return last;
}

/**
 * Writes `id: …` as the first line of an item, or in the empty place of an `id:` that stands there. Null where the line is
 * not plainly a list entry or an opening brace: then a person must do it.
 */
export function idEdit(item: Item, id: string): SourceEdit | null {
  const written = writtenForm(item.entity);
  if (written?.node.kind !== 'map') return null;
  const { text, path: file } = written.source;
  const { entries } = written.node;
  const own = entries.find(({ key }) => key.text === 'id');
  if (own?.value) {
    const { start, end } = own.value;
    return /^(?:""|'')$/u.test(text.slice(start, end)) ? { place: { file, start, end }, newText: id } : null;
  }
  if (own) {
    const after = /^:[ \t]*(?=\r?\n|[,}]|$)/u.exec(text.slice(own.key.end, own.key.end + 80))?.[0];
    if (after === undefined) return null;
    return { place: { file, start: own.key.end, end: own.key.end + after.length }, newText: `: ${id}` };
  }
  const at = entries[0]?.key.start ?? -1;
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, Math.max(0, at));
  const place = { file, start: at, end: at };
  if (at < 0 || entries[0]?.key.end === at) return null;
  if (written.node.flow) return /\{[ \t]*$/u.test(before) ? { place, newText: `id: ${id}, ` } : null;
  if (!/^ *(?:- +)*$/u.test(before)) return null;
  const newline = text.indexOf('\n', at);
  const lineEnd = text[newline - 1] === '\r' ? '\r\n' : '\n';
  return { place, newText: `id: ${id}${lineEnd}${' '.repeat(before.length)}` };
}
