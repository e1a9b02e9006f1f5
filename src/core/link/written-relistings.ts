import type { Status, StatusLine } from '../model/status.ts';
import { hasRelistingMark, ownMark, withoutRelistingMark } from '../model/text.ts';
import { bySection } from './by-section.ts';
import type { Item, LinkedIndicator, LinkedPlan, Relisting, Spot } from './linked.ts';
import { wordsOf } from './linked.ts';

/** A written 再掲 of which nobody has asked yet what it leads to. */
export type WrittenRelisting = Omit<Relisting, 'outcome'>;

/** Every 再掲 of a plan, in the order it is written: by its reference, or by the mark of a pasted text. */
export function writtenRelistings(plan: LinkedPlan): readonly WrittenRelisting[] {
  const printed = printedMark(plan);
  const found: WrittenRelisting[] = [];
  for (const section of plan.sections) {
    for (const { position, status, line } of relistedIn(section, printed)) {
      const item = section.items[position];
      if (!item) continue;
      if (line && status) found.push(relistingOfLine(item, status, line, printed));
      else if (status) found.push(relistingOfCell(item, status));
      else found.push(relistingOfEntry('item', item, printed));
    }
  }
  for (const indicator of plan.indicators)
    if (isRelisted(indicator, printed)) found.push(relistingOfEntry('indicator', indicator, printed));
  return found;
}

interface Written {
  /** Of its item in the section. */
  readonly position: number;
  readonly status: Status | null;
  readonly line: StatusLine | null;
}

const relistedIn = bySection(({ items }, printed: string | null): readonly Written[] => {
  const found: Written[] = [];
  for (const [position, item] of items.entries()) {
    if (isRelisted(item, printed)) found.push({ position, status: null, line: null });
    for (const status of item.entity.statuses) {
      if (status.relists) found.push({ position, status, line: null });
      for (const line of linesIn(status))
        if (line.relists !== null || (line.text !== null && hasRelistingMark(line.text, printed)))
          found.push({ position, status, line });
    }
  }
  return found;
});

/** The mark a plan prints instead of the usual ones (再掲の印); null where it prints one of those. */
export function printedMark({ plan }: LinkedPlan): string | null {
  return ownMark(plan.cover?.relistingMark ?? null);
}

/** The words of a spot without the mark that makes it a pasted 再掲. */
export function unmarkedWords(spot: Spot): string {
  return withoutRelistingMark(wordsOf(spot), printedMark(spot.item.section.plan));
}

/** Lines of a status and of its parts by department. */
export function linesIn(status: Status): readonly StatusLine[] {
  return status.byDepartment.length === 0
    ? status.lines
    : [status, ...status.byDepartment].flatMap(({ lines }) => lines);
}

/** Whether a spot is itself a 再掲 by the mark of its words. */
export function isMarked(spot: Spot, printed: string | null): boolean {
  return !spot.status || spot.line ? hasRelistingMark(wordsOf(spot), printed) : false;
}

function isRelisted(entry: Item | LinkedIndicator, printed: string | null): boolean {
  const { entity } = entry;
  if (entity.relists) return true;
  const words = 'text' in entity ? entity.text : entity.name;
  return words !== null && hasRelistingMark(words, printed);
}

function relistingOfEntry(
  level: 'item' | 'indicator',
  item: Item | LinkedIndicator,
  printed: string | null,
): WrittenRelisting {
  const { entity } = item;
  const words = 'text' in entity ? entity.text : entity.name;
  return {
    level,
    from: { item, status: null, line: null },
    reference: entity.relists,
    ownText: words && withoutRelistingMark(words, printed),
    originalText: entity.originalText,
    unconfirmed: entity.unconfirmed,
    place: entity.relists ? entity.at('relists') : entity.at(item.kind === 'measure' ? 'text' : 'name'),
  };
}

function relistingOfCell(item: Item, status: Status): WrittenRelisting {
  return {
    level: 'cell',
    from: { item, status, line: null },
    reference: status.relists,
    ownText: null,
    originalText: null,
    unconfirmed: status.unconfirmed,
    place: status.at('relists'),
  };
}

function relistingOfLine(
  item: Item,
  status: Status,
  line: StatusLine,
  printed: string | null,
): WrittenRelisting {
  return {
    level: 'line',
    from: { item, status, line },
    reference: line.relists,
    ownText: line.text === null ? null : withoutRelistingMark(line.text, printed),
    originalText: line.originalText,
    unconfirmed: line.unconfirmed,
    place: line.at(line.relists ? 'relists' : 'text'),
  };
}
