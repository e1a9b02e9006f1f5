import type { Breaker, Breakers } from './breakage.ts';
import { spliced } from './breakage.ts';
import type { Draw } from './draw.ts';
import { besides, CHAPTERS, FILES, LINES, PLAN_CHAPTERS, SENTENCES, WRITTEN } from './sample.ts';
import { innerOf } from './written.ts';
import type { Written } from './written.ts';

const KEYS = WRITTEN.filter(({ key }) => key !== '');
/** Plain values; an id or the name of a 所管課 may be pointed at, and spoils more than its own line. */
const VALUES = KEYS.filter(
  ({ file, key, value }) => key !== 'id' && file.path !== 'departments.yaml' && /^[^"{[|]/u.test(value),
);
/** Keys that follow another of their mapping: the first decides for all that follow it. */
const FOLLOWING = VALUES.filter((written) => {
  const own = besides(written);
  return (own[own.indexOf(written) - 1]?.value ?? '') !== '';
});
const BODIES = WRITTEN.filter(({ value }) => value === '|');
const SHEETS = FILES.filter(({ path }) => path.endsWith('.yaml'));

/** A value with something before it. */
function begun(values: readonly Written[], text: string): Breaker {
  return (draw) => {
    const { file, valueAt } = draw.pick(values);
    return spliced(file, { at: valueAt, text });
  };
}

/** A paragraph of its own, or words behind those of a paragraph, in a chapter. */
function inProse(text: string, chapters = CHAPTERS): Breaker {
  return (draw) => {
    const chapter = draw.pick(chapters);
    const places = [...chapter.text.matchAll(/(?<=^\p{L}[^\n]*)。(?=\n)|\n\n(?=\p{L})/gmu)];
    const { index, 0: found } = draw.pick(places);
    if (found === '。') return spliced(chapter, { at: index, text });
    return spliced(chapter, { at: index + 2, text: `${text}\n\n` });
  };
}

function inParagraphs(text: string): Breaker {
  return (draw) => {
    const chapter = draw.pick(CHAPTERS);
    const { index } = draw.pick([...chapter.text.matchAll(/(?<=\n\n)(?=\p{L})/gu)]);
    return spliced(chapter, { at: index, text: `${text}\n\n` });
  };
}

/** Letters of other scripts, pictures and letters of mathematics that no font of the book has. */
function unprintable(draw: Draw): string {
  return `‹P801›${draw.pick(['东', '챶', 'ก', '🧿', '𝟢', '東\u20e4'])}`;
}

function inBodies(text: string): Breaker {
  return (draw) => {
    const { file, valueAt, end } = draw.pick(BODIES);
    const body = file.text.slice(valueAt, end);
    const { index } = draw.pick([...body.matchAll(/(?<=[、。])(?=\p{L})/gu)]);
    return spliced(file, { at: valueAt + index, text });
  };
}

export const YAML: Breakers = {
  P101: {
    'a colon and a space in a sentence': (draw) => {
      const { file, valueAt, value } = draw.pick(SENTENCES);
      return spliced(file, { at: valueAt + 1 + draw.below(value.length - 2), text: '‹P101›: ' });
    },
    'no space behind a colon': (draw) => {
      const { file, key, keyAt } = draw.pick(VALUES);
      return spliced(file, { at: keyAt + key.length, to: keyAt + key.length + 2, text: '‹P101›:' });
    },
    'no space behind a colon within braces': (draw) => {
      const flow = draw.pick(
        KEYS.filter(
          (written) => !written.key.endsWith('の語') && innerOf(written).some(({ key }) => key !== ''),
        ),
      );
      const { key, keyAt } = draw.pick(innerOf(flow));
      return spliced(flow.file, { at: keyAt + key.length, to: keyAt + key.length + 2, text: '‹P101›:' });
    },
    'no space behind a hyphen': (draw) => {
      const { file, lineAt, column } = draw.pick(WRITTEN.filter(({ dashed }) => dashed));
      return spliced(file, { at: lineAt + column - 2, to: lineAt + column, text: '‹P101›-' });
    },
    'a sentence that begins with @': begun([...SENTENCES, ...LINES], '‹P101›@'),
    'a sentence that begins with `': begun([...SENTENCES, ...LINES], '‹P101›`'),
    'a sentence that goes on behind a quotation': (draw) => {
      const { file, valueAt, value } = draw.pick(SENTENCES);
      const at = valueAt + 1 + draw.below(value.length - 2);
      return spliced(file, { at: valueAt, text: '"' }, { at, text: '"‹P101›' });
    },
    'a bracket that is never closed': (draw) => {
      const { file, valueAt, lineEnd } = draw.pick(KEYS.filter(({ value }) => /^[{[]/u.test(value)));
      return spliced(file, { at: valueAt, text: '‹P101›' }, { at: lineEnd - 1, to: lineEnd, text: '' });
    },
    'a quotation that is never closed': begun(SENTENCES, '‹P101›"'),
    'a key indented by a space too many': (draw) => {
      const { file, lineAt, keyAt } = draw.pick(FOLLOWING);
      return spliced(file, { at: lineAt, to: keyAt, text: `${' '.repeat(keyAt - lineAt + 1)}‹P101›` });
    },
    'a key indented by a space too few': (draw) => {
      const { file, lineAt, keyAt } = draw.pick(FOLLOWING.filter(({ column }) => column >= 2));
      return spliced(file, { at: lineAt, to: keyAt, text: `${' '.repeat(keyAt - lineAt - 1)}‹P101›` });
    },
    'a key without its colon': (draw) => {
      const { file, key, keyAt, valueAt } = draw.pick(FOLLOWING);
      return spliced(file, { at: keyAt, text: '‹P101›' }, { at: keyAt + key.length, to: valueAt, text: ' ' });
    },
    '< before a word in prose': inProse('‹P101›<例'),
  },
  P106: {
    'a line written twice': (draw) => {
      const { file, key, value, lineEnd, column } = draw.pick(VALUES);
      return spliced(file, { at: lineEnd, text: `\n${' '.repeat(column)}‹P106›${key}: ${value}` });
    },
    'a year written again in another form': (draw) => {
      const years = draw.pick(KEYS.filter(({ value }) => /^\{ 令和\d年度: /u.test(value)));
      const nth = Number(/\d/u.exec(draw.pick(innerOf(years)).key)?.[0]);
      const again = draw.pick([`R${nth}`, `${2018 + nth}`, `令和${nth}(${2018 + nth})年度`]);
      return spliced(years.file, { at: years.lineEnd - 2, text: `, ‹P106›${again}: 1` });
    },
    'a 財源 written again under another name': (draw) => {
      const { file, lineEnd, value } = draw.pick(
        KEYS.filter(({ key, value: v }) => key === '財源' && v !== ''),
      );
      const again = value.includes('地方債')
        ? draw.pick(['市債', '町債', '地方債'])
        : value.includes('県支出金')
          ? draw.pick(['都支出金', '県支出金'])
          : '一般財源';
      return spliced(file, { at: lineEnd - 2, text: `, ‹P106›${again}: 1` });
    },
  },
  P109: {
    'a control character in a value': (draw) => {
      const { file, valueAt, lineEnd } = draw.pick([...SENTENCES, ...LINES]);
      const sign = draw.pick(['\u0007', '\u001b', '\u007f', '\u0084', '\uffff']);
      return spliced(file, { at: valueAt + draw.below(lineEnd - valueAt), text: `‹P109›${sign}` });
    },
    'a character of the private use area anywhere in a line': (draw) => {
      const { file, keyAt, lineEnd } = draw.pick(WRITTEN);
      const at = keyAt + draw.below(lineEnd - keyAt + 1);
      return spliced(file, { at, text: `‹P109›${draw.pick(['\ue000', '\uf8ff', '\u{f0000}'])}` });
    },
    'a character of the private use area in prose': inProse('‹P109›\ue123'),
    'a file that is not UTF-8': (draw) => {
      const { path, text } = draw.pick(FILES);
      const at = text.search(/[^\p{ASCII}]/u);
      return {
        [path]: `${text.slice(0, at)}‹P109›${text.slice(at).replace(/[^\p{ASCII}]/gu, '\ufffd\ufffd')}`,
      };
    },
    'a file in UTF-16': (draw) => {
      const { path, text } = draw.pick(FILES);
      const bytes = new Uint8Array(
        new Uint16Array(Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))).buffer,
      );
      const decoded = new TextDecoder('utf-8').decode(bytes);
      const at = decoded.search(/[\ufffd\0]/u);
      return { [path]: `${decoded.slice(0, at)}‹P109›${decoded.slice(at)}` };
    },
  },
  P801: {
    'a character that no font has in a value': (draw) => {
      const { file, valueAt, value } = draw.pick([...SENTENCES, ...LINES]);
      const at = valueAt + 1 + draw.below(value.length - 1);
      return spliced(file, { at, text: unprintable(draw) });
    },
    'a character that no font has in prose': (draw) => inProse(unprintable(draw))(draw),
    'a character that no font has in Markdown of a sheet': (draw) => inBodies(unprintable(draw))(draw),
  },
  P110: {
    import: inParagraphs("‹P110›import { a } from './a.js'"),
    export: inParagraphs('‹P110›export const a = 1'),
    'an expression': inProse('‹P110›{1 + 1}'),
    'an expression that never ends': inProse('‹P110›{ひとつ'),
    HTML: inProse('‹P110›<b>大切</b>'),
    'a script': inProse('‹P110›<script>alert(1)</script>'),
    'an unknown part': inProse('‹P110›<Itme id="x" />'),
    'a part with another attribute': inProse('<Budget ‹P110›onclick="a" />', PLAN_CHAPTERS),
    'a link that runs code': inProse('‹P110›[ここ](javascript:alert(1))'),
    'HTML in Markdown of a sheet': inBodies('‹P110›<b>大切</b>'),
    'a link that runs code in Markdown of a sheet': inBodies('‹P110›[ここ](javascript:alert(1))'),
  },
  P111: {
    'a value that begins with &': begun(VALUES, '‹P111›&'),
    'a value that begins with *': begun(VALUES, '‹P111›*'),
    'a value that begins with !': begun(VALUES, '‹P111›!'),
    'a line of a list that begins with &': begun(LINES, '‹P111›&'),
    'an anchor before braces': begun(
      KEYS.filter(({ value }) => /^[{[]/u.test(value)),
      '‹P111›&a ',
    ),
    'a merge key': (draw) => {
      const { file, lineEnd, column } = draw.pick(VALUES);
      return spliced(file, { at: lineEnd, text: `\n${' '.repeat(column)}‹P111›<<: あ` });
    },
    'a second document': (draw) => {
      const file = draw.pick(SHEETS);
      return spliced(file, { at: file.text.length, text: '‹P111›---\n分野: もう一つ\n' });
    },
  },
};
