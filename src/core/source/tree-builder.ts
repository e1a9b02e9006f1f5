import { COLLECTION_STYLE, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { DocumentEvent, Event, ScalarEvent } from 'js-yaml';
import type { Fault } from './fault.ts';
import { CommaSplits, splitAtColon } from './inline-entries.ts';
import type { KnownKeys } from './line-start.ts';
import { brokenText } from './broken-text.ts';
import type { MendedText } from './mended-text.ts';
import type { Entry, ListNode, MapNode, ScalarNode, SourceNode } from './node.ts';
import type { SourceFile } from './source-file.ts';
import { lead } from './slips.ts';

/** Events into nodes, with the slips that only the structure shows: P106 is left to the model, P111, P112 and P113 are found here. */
export class TreeBuilder {
  readonly faults: Fault[] = [];
  #next = 0;
  readonly #file: SourceFile;
  readonly #text: string;
  readonly #original: (offset: number) => number;
  readonly #events: readonly Event[];
  readonly #keys: KnownKeys;
  readonly #splits: CommaSplits;

  constructor(file: SourceFile, mended: MendedText, events: readonly Event[], keys: KnownKeys) {
    this.#keys = keys;
    this.#file = file;
    this.#text = mended.text;
    this.#original = mended.original;
    this.#events = events;
    this.#splits = new CommaSplits(file);
  }

  document(): SourceNode | null {
    const first = this.#events[0];
    if (first?.type !== EVENT_ID.DOCUMENT) return null;
    this.#next = 1;
    const root = this.#node();
    this.faults.push(...this.#splits.faults());
    if (this.#events.length > this.#next + 1) this.#refuseSecond(first);
    return root;
  }

  #refuseSecond(first: DocumentEvent): void {
    const marks = this.#file.text.matchAll(/^\ufeff?(?:---|\.\.\.)(?=\s|$)/gmu);
    if (first.explicitStart) marks.next();
    const mark = marks.next().value;
    const end = mark ? mark.index + mark[0].length : 0;
    this.#refuse('documents', Math.max(0, end - 3), end);
  }

  #node(): SourceNode | null {
    const event = this.#events[this.#next];
    this.#next += 1;
    if (event === undefined) return null;
    if (event.type === EVENT_ID.SCALAR) {
      if (event.anchorStart >= 0 || event.tagStart >= 0) this.#refuseProperties(event);
      return event.valueStart < 0 ? null : this.#scalar(event);
    }
    if (event.type === EVENT_ID.ALIAS) {
      this.#refuse('alias', this.#original(event.anchorStart - 1), this.#original(event.anchorEnd));
      return null;
    }
    if (event.type !== EVENT_ID.MAPPING && event.type !== EVENT_ID.SEQUENCE) return null;
    if (event.anchorStart >= 0 || event.tagStart >= 0) this.#refuseProperties(event);
    const start = this.#original(event.start);
    return event.type === EVENT_ID.SEQUENCE
      ? this.#list(start)
      : this.#map(start, event.style === COLLECTION_STYLE.FLOW);
  }

  #scalar(event: ScalarEvent): ScalarNode {
    if (event.style === SCALAR_STYLE.PLAIN) return this.#plain(event);
    const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    const mark = isQuoted ? 1 : 0;
    const style = isQuoted ? 'quoted' : 'block';
    const text = getScalarValue(this.#text, event);
    const source = this.#file.text;
    const from = this.#original(event.valueStart - mark);
    const end = Math.min(this.#original(event.valueEnd + mark), source.length);
    const start = isQuoted ? from : from + lead(/^[ \r\n]*/u, source.slice(from, end)).length;
    if (isQuoted || (end > start && text.trim() !== '')) return { kind: 'scalar', text, style, start, end };
    const header = headerBefore(source, from);
    return { kind: 'scalar', text, style, start: header, end: header + 1 };
  }

  #plain(event: ScalarEvent): ScalarNode {
    const start = this.#original(event.valueStart);
    const end = Math.max(start, this.#original(event.valueEnd));
    const written = this.#text.slice(event.valueStart, event.valueEnd);
    if (event.fast) return { kind: 'scalar', text: written, style: 'plain', start, end };
    const text = getScalarValue(this.#text, event);
    /* Where a slip was mended in it, that slip comes first. */
    if (this.#file.text.slice(start, end) === written) {
      const broken = brokenText(this.#file.path, start, written, text);
      if (broken) this.faults.push(broken);
    }
    return { kind: 'scalar', text, style: 'plain', start, end };
  }

  #map(start: number, flow: boolean): MapNode {
    const entries: Entry[] = [];
    let end = start;
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      const key = this.#node();
      const value = this.#node();
      if (key?.kind !== 'scalar') this.#refuseKey(key ?? value ?? { start, end: start + 1 });
      else if (key.text === '<<' && key.style === 'plain') this.#refuse('merge', key.start, key.end);
      else if (flow && value === null) this.#keyAlone(entries, key);
      else entries.push({ key, value });
    }
    this.#next += 1;
    const last = entries.at(-1);
    if (last !== undefined) end = Math.max(start, last.value === null ? last.key.end : last.value.end);
    return { kind: 'map', entries, flow, start, end };
  }

  /** In a `{ }` a word without a colon is an entry whose colon is mistyped, the rest of a text that a comma split, or a key. */
  #keyAlone(entries: Entry[], key: ScalarNode): void {
    const split = splitAtColon(this.#file, this.#keys, entries.at(-1), key);
    if (split) {
      this.faults.push(split.fault);
      entries.push(split.entry);
      return;
    }
    const before = entries.at(-1);
    const whole = before ? this.#splits.rejoin(before.value, key) : null;
    if (before && whole) entries[entries.length - 1] = { key: before.key, value: whole };
    else entries.push({ key, value: null });
  }

  #list(start: number): ListNode {
    const items: (SourceNode | null)[] = [];
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      const item = this.#node();
      const whole = item === null ? null : this.#splits.rejoinAmount(items.at(-1), item);
      if (whole === null) items.push(item);
      else items[items.length - 1] = whole;
    }
    this.#next += 1;
    return { kind: 'list', items, start, end: Math.max(start, items.at(-1)?.end ?? start) };
  }

  #refuseKey(at: { start: number; end: number }): void {
    const place = { file: this.#file.path, start: at.start, end: Math.min(at.end, at.start + 1) };
    this.faults.push({ code: 'P101', place, reason: 'key-without-value' });
  }

  #refuseProperties(event: {
    anchorStart: number;
    anchorEnd: number;
    tagStart: number;
    tagEnd: number;
  }): void {
    const [kind, start, end] =
      event.anchorStart >= 0
        ? (['anchor', event.anchorStart - 1, event.anchorEnd] as const)
        : (['tag', event.tagStart, event.tagEnd] as const);
    this.#refuse(kind, this.#original(start), this.#original(end));
  }

  #refuse(kind: Fault<'P111'>['kind'], start: number, end: number): void {
    const place = { file: this.#file.path, start, end };
    this.faults.push({ code: 'P111', place, found: this.#file.text.slice(start, end), kind });
  }
}

/** Of a block without text there is only its `|` or `>` to point at, on the last line before it that is not blank. */
function headerBefore(text: string, offset: number): number {
  const written = text.slice(0, offset).trimEnd();
  const line = written.lastIndexOf('\n') + 1;
  return line + Math.max(0, written.slice(line).search(/[|>][-+\d]*(?:\s+#.*)?$/u));
}
