import type { Claims } from './claims.ts';
import { cut, trimmed } from './words.ts';
import type { Words } from './words.ts';

const LABEL = '(?:事業|事務事業)?(?:ＣＤ|CD|コード|番号|ｺｰﾄﾞ)';
const CODE = '[0-9０-９A-Za-zＡ-Ｚａ-ｚ]+(?:[-－‐.][0-9０-９A-Za-zＡ-Ｚａ-ｚ]+)*';
const BEFORE = new RegExp(
  `^([(（【\\[]?${LABEL}[\\s\\u3000]*[:：]?[\\s\\u3000]*)(${CODE})([)）】\\]]?[\\s\\u3000]+|[)）】\\]])(.+)$`,
  'su',
);
const BEHIND = new RegExp(
  `^(.+?)([\\s\\u3000]*[(（【\\[]${LABEL}[\\s\\u3000]*[:：]?[\\s\\u3000]*)(${CODE})([)）】\\]])$`,
  'su',
);

/** Takes `事業CD:0-1-1-1 ` or `（事業コード：0-1-1-1）` off a name cell. */
export function splitCode(words: Words, claims: Claims): { code: Words | null; rest: Words } {
  const before = BEFORE.exec(words.text);
  if (before) {
    const [, label = '', code = '', gap = ''] = before;
    const from = label.length;
    claims.structure(cut(words, 0, from), 'label');
    claims.structure(cut(words, from + code.length, from + code.length + gap.length), 'delimiter');
    return {
      code: cut(words, from, from + code.length),
      rest: trimmed(cut(words, from + code.length + gap.length)),
    };
  }
  const behind = BEHIND.exec(words.text);
  if (!behind) return { code: null, rest: words };
  const [, name = '', label = '', code = ''] = behind;
  const from = name.length + label.length;
  claims.structure(cut(words, name.length, from), 'label');
  claims.structure(cut(words, from + code.length), 'label');
  return { code: cut(words, from, from + code.length), rest: trimmed(cut(words, 0, name.length)) };
}
