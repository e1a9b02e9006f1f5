import { Scanner } from './scanner.ts';
import { utf16 } from './text-strings.ts';
import { isArray, isDict, Name, Operator, PdfString, type Value } from './values.ts';

/** Codes `low` to `high` mean `to` and what follows it: a CID, or the last UTF-16 unit of a text. */
interface Range<T> {
  low: number;
  high: number;
  to: T;
}

/** Registry, ordering and supplement of a character collection. */
export interface SystemInfo {
  registry: string;
  ordering: string;
  supplement: number;
}

/** A CMap (ISO 32000-1, 9.7.5; Adobe 5014), to CIDs or to Unicode. */
export interface CMap {
  codespaces: { bytes: number; low: number; high: number }[];
  cids: Range<number>[];
  texts: Range<string>[];
  writingMode: number;
  /** The name of the CMap it goes on from. */
  uses: string | null;
}

const BLOCK = /^(?:end(?:codespacerange|(?:bf|cid)(?:char|range)))$/u;

/** Reads a CMap program. What it cannot read, it passes over. */
export function readCMap(data: Uint8Array): CMap {
  const map: CMap = { codespaces: [], cids: [], texts: [], writingMode: 0, uses: null };
  const scanner = new Scanner(data);
  let operands: Value[] = [];
  for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
    if (!(token instanceof Operator)) {
      operands.push(token);
      continue;
    }
    const [before, last] = operands.slice(-2);
    if (BLOCK.test(token.name)) addBlock(map, token.name, operands);
    else if (token.name === 'usecmap' && last instanceof Name) map.uses = last.name;
    else if (
      token.name === 'def' &&
      before instanceof Name &&
      before.name === 'WMode' &&
      typeof last === 'number'
    ) {
      map.writingMode = last;
    }
    operands = [];
  }
  return map;
}

function addBlock(map: CMap, name: string, operands: readonly Value[]): void {
  const step = name === 'endcodespacerange' || name.endsWith('char') ? 2 : 3;
  for (let at = 0; at + step <= operands.length; at += step) {
    const [first, second, third] = operands.slice(at, at + step);
    if (!(first instanceof PdfString)) continue;
    const low = codeOf(first.raw);
    const high =
      step === 3 || name === 'endcodespacerange'
        ? second instanceof PdfString
          ? codeOf(second.raw)
          : low
        : low;
    const to = step === 3 ? third : second;
    if (name === 'endcodespacerange') map.codespaces.push({ bytes: first.raw.length, low, high });
    else if (name.startsWith('endcid') && typeof to === 'number') map.cids.push({ low, high, to });
    else if (to instanceof PdfString) map.texts.push({ low, high, to: utf16(to.raw.padStart(2, '\0')) });
    else if (isArray(to)) {
      to.forEach((item, index) => {
        if (item instanceof PdfString)
          map.texts.push({ low: low + index, high: low + index, to: utf16(item.raw) });
      });
    }
  }
}

/** The text a code means; null where the map does not say. */
export function textOfCode(map: CMap, code: number): string | null {
  const range = map.texts.find(({ low, high }) => code >= low && code <= high);
  return range ? following(range.to, code - range.low) : null;
}

export function cidOfCode(map: CMap, code: number): number | null {
  const range = map.cids.find(({ low, high }) => code >= low && code <= high);
  return range ? range.to + code - range.low : null;
}

/** Whether some code of the map means this very character. */
export function mapsTo(map: CMap, unit: number): boolean {
  return map.texts.some(({ low, high, to }) => {
    const last = to.charCodeAt(to.length - 1);
    const before = [...to.slice(0, -1)].some((char) => char.charCodeAt(0) === unit);
    return before || (last <= unit && last + high - low >= unit);
  });
}

function following(text: string, steps: number): string {
  if (steps === 0) return text;
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + steps);
}

function codeOf(raw: string): number {
  return Array.from(raw).reduce((code, char) => code * 256 + char.charCodeAt(0), 0);
}

/** What a CIDSystemInfo dictionary says. */
export function systemInfo(value: Value): SystemInfo | null {
  if (!isDict(value)) return null;
  const [registry, ordering, supplement] = ['Registry', 'Ordering', 'Supplement'].map((key) =>
    value.get(key),
  );
  if (!(registry instanceof PdfString) || !(ordering instanceof PdfString)) return null;
  return {
    registry: registry.raw,
    ordering: ordering.raw,
    supplement: typeof supplement === 'number' ? supplement : 0,
  };
}

/** The predefined CMaps of ISO 32000-1, Table 118, by the ordering of their character collection. */
const PREDEFINED: Readonly<Record<string, string>> = {
  GB1: 'GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16',
  CNS1: 'B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 UniCNS-UTF16',
  Japan1:
    '83pv-RKSJ 90ms-RKSJ 90msp-RKSJ 90pv-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16',
  Korea1: 'KSC-EUC KSCms-UHC KSCms-UHC-HW KSCpc-EUC UniKS-UCS2 UniKS-UTF16',
};
const orderings = new Map<string, string>([
  ['H', 'Japan1'],
  ['V', 'Japan1'],
  ['Identity-H', 'Identity'],
  ['Identity-V', 'Identity'],
]);
for (const [ordering, list] of Object.entries(PREDEFINED)) {
  for (const name of list.split(' ')) for (const way of 'HV') orderings.set(`${name}-${way}`, ordering);
}
// These three are written horizontally only.
for (const none of ['83pv-RKSJ-V', '90pv-RKSJ-V', 'KSCpc-EUC-V']) orderings.delete(none);

/** The ordering of a predefined CMap; null for a name that is none. */
export function predefinedOrdering(name: string | null): string | null {
  return name === null ? null : (orderings.get(name) ?? null);
}
