import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a browser may show of a site: its pages, what its styles put in, and the words of its scripts and of what they fetch. */
const SHOWN = /\.(?:html|css|js)$|^search[/\\]index[/\\](?:facts\.json$|[^/\\]+[/\\]shown[/\\])/u;
/** Of a script only its words are shown, not the marks it compares. */
const WORDS = /[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/gu;

/** The characters that can come into sight on a finished site, each once, in the order of their code points. */
export function charactersOfSite(site: string): string {
  const seen = new Uint8Array(0x11_0000);
  // Latin is there for whoever types.
  seen.fill(1, 0x20, 0x7f);
  for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    if (!SHOWN.test(file)) continue;
    const text = readFileSync(path.join(site, file), 'utf8');
    mark(file.endsWith('.js') ? (text.match(WORDS) ?? []).join('') : text, seen);
  }
  const codes: number[] = [];
  for (const [code, isSeen] of seen.entries()) if (isSeen === 1 && code >= 0x20) codes.push(code);
  return codes.map((code) => String.fromCodePoint(code)).join('');
}

function mark(text: string, seen: Uint8Array): void {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0xd800 || code > 0xdbff) seen[code] = 1;
    else {
      seen[text.codePointAt(i) ?? code] = 1;
      i += 1;
    }
  }
}
