import { COLLECTION_STYLE, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { Event, ScalarEvent } from 'js-yaml';
import type { Fault } from './fault.ts';
import type { KnownKeys } from './line-start.ts';
import type { MendedText } from './mended-text.ts';
import type { Entry, ListNode, MapNode, ScalarNode, SourceNode } from './node.ts';
import type { SourceFile } from './source-file.ts';

/** Events into nodes, with the slips that only the structure shows: P106 is left to the model, P111 and P112 are found here. */
export class TreeBuilder {
  readonly faults: Fault[] = [];
  #next = 0;
  readonly #file: SourceFile;
  readonly #mended: MendedText;
  readonly #events: readonly Event[];
  readonly #keys: KnownKeys;

  constructor(file: SourceFile, mended: MendedText, events: readonly Event[], keys: KnownKeys) {
    this.#keys = keys;
    this.#file = file;
    this.#mended = mended;
    this.#events = events;
  }

  document(): SourceNode | null {
    const documents = this.#events.filter((event) => event.type === EVENT_ID.DOCUMENT);
    if (documents.length > 1) {
      const second = /^---/gmu;
      second.lastIndex = this.#file.text.startsWith('---') ? 3 : 0;
      const at = second.exec(this.#file.text)?.index ?? 0;
      this.faults.push({ code: 'P111', place: this.#place(at, at + 3), found: '---', kind: 'documents' });
    }
    this.#next = 1;
    return documents.length === 0 ? null : this.#node();
  }

  #node(): SourceNode | null {
    const event = this.#events[this.#next];
    this.#next += 1;
    if (!event) return null;
    if (event.type === EVENT_ID.SCALAR) {
      this.#refuseProperties(event);
      return this.#scalar(event);
    }
    if (event.type === EVENT_ID.ALIAS) {
      this.#refuse('alias', event.anchorStart - 1, event.anchorEnd);
      return null;
    }
    if (event.type === EVENT_ID.MAPPING) {
      this.#refuseProperties(event);
      return this.#map(event.start, event.style === COLLECTION_STYLE.FLOW);
    }
    if (event.type === EVENT_ID.SEQUENCE) {
      this.#refuseProperties(event);
      return this.#list(event.start);
    }
    return null;
  }

  #scalar(event: ScalarEvent): ScalarNode | null {
    if (event.valueStart < 0) return null;
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    const block = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
    const start = this.#mended.original(event.valueStart - (quoted ? 1 : 0));
    return {
      kind: 'scalar',
      text: getScalarValue(this.#mended.text, event),
      style: quoted ? 'quoted' : block ? 'block' : 'plain',
      start,
      end: Math.max(start, this.#mended.original(event.valueEnd + (quoted ? 1 : 0))),
    };
  }

  #map(start: number, flow: boolean): MapNode {
    const entries: Entry[] = [];
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      const key = this.#node();
      const value = this.#node();
      if (key?.kind !== 'scalar') {
        const at = key ?? { start: this.#mended.original(start), end: this.#mended.original(start) + 1 };
        this.faults.push({
          code: 'P101',
          place: this.#place(at.start, Math.min(at.end, at.start + 1)),
          reason: 'key-without-value',
        });
        continue;
      }
      if (key.text === '<<' && key.style === 'plain') this.#refuseAt('merge', key.start, key.end);
      else if (!flow || value !== null) entries.push({ key, value });
      else if (!this.#splitAtColon(entries, key) && !this.#rejoin(entries, key)) entries.push({ key, value });
    }
    this.#next += 1;
    const last = entries.at(-1);
    const from = this.#mended.original(start);
    return {
      kind: 'map',
      entries,
      flow,
      start: from,
      end: Math.max(from, last?.value?.end ?? last?.key.end ?? from),
    };
  }

  /**
   * `{合計:55}` `{ 市債：5 }`: within braces a colon without a space, or a wide one, divides nothing. A word the format does
   * not know is a key only where it cannot be the rest of a text that a comma split.
   */
  #splitAtColon(entries: Entry[], written: ScalarNode): boolean {
    const colon = /[:：]/u.exec(written.text)?.index ?? -1;
    const key = written.text.slice(0, colon).trimEnd();
    if (written.style !== 'plain' || colon < 1) return false;
    const before = entries.at(-1)?.value;
    const endsBefore =
      before?.kind !== 'scalar' || before.style !== 'plain' || /^[△▲-]?[\d,.]+\D{0,3}$/u.test(before.text);
    if (!endsBefore && !this.#keys.isKey(key)) return false;
    const at = written.start + colon;
    const place = this.#place(at, at + 1);
    const edits = [{ place, newText: ': ' }];
    if (written.text[colon] === '：')
      this.faults.push({ code: 'P105', place, found: '：', wanted: ':', edits });
    else this.faults.push({ code: 'P101', place, reason: 'no-space-after-colon', edits });
    const text = written.text.slice(colon + 1).trim();
    const start = written.end - text.length;
    entries.push({
      key: { ...written, text: key, end: at },
      value: text === '' ? null : { ...written, text, start },
    });
    return true;
  }

  /** `{ 合計: 1,316 }` and `{ 文: 第1, 第2 }`: a comma split the value; it is put together again and reported (P112). */
  #rejoin(entries: Entry[], rest: ScalarNode): boolean {
    const before = entries.at(-1);
    const value = before?.value;
    if (before === undefined || value?.kind !== 'scalar') return false;
    if (value.style !== 'plain' || rest.style !== 'plain') return false;
    const text = this.#file.text.slice(value.start, rest.end);
    if (/[:：]/u.test(this.#file.text.slice(rest.end, rest.end + 1))) return false;
    entries[entries.length - 1] = { key: before.key, value: { ...value, text, end: rest.end } };
    this.#splitByComma(value.start, value.end, rest.end);
    return true;
  }

  #list(start: number): ListNode {
    const items: (SourceNode | null)[] = [];
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      const item = this.#node();
      const before = items.at(-1);
      if (item?.kind === 'scalar' && before?.kind === 'scalar' && this.#isSplitAmount(before, item)) {
        items[items.length - 1] = {
          ...before,
          text: this.#file.text.slice(before.start, item.end),
          end: item.end,
        };
        this.#splitByComma(before.start, before.end, item.end);
      } else items.push(item);
    }
    this.#next += 1;
    const from = this.#mended.original(start);
    return { kind: 'list', items, start: from, end: Math.max(from, items.at(-1)?.end ?? from) };
  }

  #isSplitAmount(before: ScalarNode, item: ScalarNode): boolean {
    return (
      before.style === 'plain' &&
      item.style === 'plain' &&
      /^[△▲-]?\d{1,3}(?:,\d{3})*$/u.test(before.text) &&
      /^\d{3}\D*$/u.test(item.text) &&
      this.#file.text.slice(before.end, item.start) === ','
    );
  }

  #splitByComma(start: number, comma: number, end: number): void {
    const at = this.#file.text.indexOf(',', comma);
    const text = this.#file.text.slice(start, end);
    const edits = [{ place: this.#place(start, end), newText: `"${text.replace(/["\\]/gu, '\\$&')}"` }];
    const earlier = this.faults.findIndex(
      (fault) => fault.code === 'P112' && fault.edits?.[0]?.place.start === start,
    );
    if (earlier >= 0) {
      const first = this.faults[earlier] as Fault<'P112'>;
      this.faults[earlier] = { ...first, text, edits };
    } else this.faults.push({ code: 'P112', place: this.#place(at, at + 1), text, edits });
  }

  #refuseProperties(event: {
    anchorStart: number;
    anchorEnd: number;
    tagStart: number;
    tagEnd: number;
  }): void {
    if (event.anchorStart >= 0) this.#refuse('anchor', event.anchorStart - 1, event.anchorEnd);
    else if (event.tagStart >= 0) this.#refuse('tag', event.tagStart, event.tagEnd);
  }

  #refuse(kind: Fault<'P111'>['kind'], start: number, end: number): void {
    this.#refuseAt(kind, this.#mended.original(start), this.#mended.original(end));
  }

  #refuseAt(kind: Fault<'P111'>['kind'], start: number, end: number): void {
    this.faults.push({
      code: 'P111',
      place: this.#place(start, end),
      found: this.#file.text.slice(start, end),
      kind,
    });
  }

  #place(start: number, end: number) {
    return { file: this.#file.path, start, end };
  }
}
