/** Texts as the bytes a Japanese office may save them in; what an encoding has no sign for becomes 〓 (or ?). */
const TABLES = new Map<string, ReadonlyMap<string, readonly number[]>>();

export function encoded(text: string, encoding: 'shift_jis' | 'euc-jp'): Uint8Array {
  let table = TABLES.get(encoding);
  if (!table) TABLES.set(encoding, (table = tableOf(encoding)));
  const signs = table;
  return Uint8Array.from([...text].flatMap((sign) => signs.get(sign) ?? signs.get('〓') ?? [0x3f]));
}

export function utf16(text: string, order: 'le' | 'be', withMark: boolean): Uint8Array {
  const whole = withMark ? `\ufeff${text}` : text;
  return Uint8Array.from(
    Array.from({ length: whole.length }, (_, i) => whole.charCodeAt(i)).flatMap((unit) =>
      order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
    ),
  );
}

/** The text of bytes, as the shell reads a file. */
export function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** What a decoder reads, turned round: every sign of one or two bytes. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    const sign = decoder.decode(Uint8Array.from(bytes));
    if ([...sign].length === 1 && sign !== '\ufffd' && !table.has(sign)) table.set(sign, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) add([byte]);
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) add([lead, trail]);
  return table;
}
