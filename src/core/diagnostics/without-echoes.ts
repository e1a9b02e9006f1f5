import { countUpTo } from '../source/count-up-to.ts';
import type { Fault } from '../source/fault.ts';
import type { Place } from '../source/source-file.ts';
import type { Finding } from './diagnostic.ts';

interface Slip {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/**
 * One slip, one diagnostic: what another law says of the very value that a slip spoilt is the slip's echo, and so is what
 * is missed, or does not add up, where something could not be read.
 */
export function withoutEchoes(findings: readonly Finding[], faults: readonly Fault[]): readonly Finding[] {
  if (faults.length === 0) return findings;
  const spoilt = spoiltStretches(faults);
  const unread = unreadPlaces(faults);
  const refusals = refusalPlaces(faults);
  return findings.filter(({ code, place, ofWhole }) => {
    if (refusals.has(place)) return true;
    if (ofWhole && isIncomplete(place, unread.get(place.file))) return false;
    const slips = spoilt.get(place.file);
    return !slips || !isWithinAnother(slips, code, place.start);
  });
}

/** What no mending of slips made readable is no echo of them, wherever it stands. */
function refusalPlaces(faults: readonly Fault[]): ReadonlySet<Place> {
  return new Set(faults.filter(({ code, edits }) => code === 'P101' && !edits).map(({ place }) => place));
}

/** Slips that keep a value, or what stands under a key, from being read. */
const UNREAD: ReadonlySet<string> = new Set(['P102', 'P104', 'P111']);

/** By file and in order, where something could not be read. */
function unreadPlaces(faults: readonly Fault[]): ReadonlyMap<string, readonly number[]> {
  const unread = new Map<string, number[]>();
  for (const { code, place } of faults) {
    if (!UNREAD.has(code)) continue;
    const starts = unread.get(place.file);
    if (starts) starts.push(place.start);
    else unread.set(place.file, [place.start]);
  }
  for (const starts of unread.values()) starts.sort((a, b) => a - b);
  return unread;
}

function isIncomplete(place: Place, unread: readonly number[] | undefined): boolean {
  if (!unread) return false;
  const { start, end } = place.whole ?? place;
  const upTo = (limit: number): number => countUpTo(unread.length, (i) => unread[i] ?? 0, limit);
  return upTo(end) > upTo(start - 1);
}

/** By file, in the order of their beginnings. */
function spoiltStretches(faults: readonly Fault[]): ReadonlyMap<string, readonly Slip[]> {
  const spoilt = new Map<string, Slip[]>();
  for (const { code, edits = [] } of faults) {
    for (const { place } of edits) {
      const { file, start, end } = place;
      const slips = spoilt.get(file);
      if (slips) slips.push({ code, start, end });
      else spoilt.set(file, [{ code, start, end }]);
    }
  }
  for (const slips of spoilt.values()) slips.sort((a, b) => a.start - b.start);
  return spoilt;
}

/** Stretches that overlap are few and short: behind the last one that begins before the offset only neighbours are looked at. */
function isWithinAnother(slips: readonly Slip[], code: string, offset: number): boolean {
  const begun = countUpTo(slips.length, (i) => slips[i]?.start ?? 0, offset);
  for (let i = begun - 1; i >= Math.max(0, begun - NEIGHBOURS); i -= 1) {
    const slip = slips[i];
    if (slip && slip.code !== code && offset < slip.end) return true;
  }
  return false;
}

const NEIGHBOURS = 8;
