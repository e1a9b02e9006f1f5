import type { Breaker, Breakers, Broken } from './breakage.ts';
import { spliced } from './breakage.ts';
import type { Draw } from './draw.ts';
import { LINES, SENTENCES, WRITTEN } from './sample.ts';
import { innerOf } from './written.ts';
import type { Written } from './written.ts';

const KEYS = WRITTEN.filter(({ key }) => key !== '');
const FLOWS = WRITTEN.filter((written) => innerOf(written).some(({ key }) => key !== ''));
/** Behind a text, a word of the author's own with a colon in full width may as well be the rest of that text (P112). */
const CLEAR_FLOWS = FLOWS.filter(({ key }) => !key.endsWith('の語'));
const PLAIN = [...SENTENCES, ...LINES];
const INDENTED = WRITTEN.filter(({ column, dashed }) => column - (dashed ? 2 : 0) >= 2);

/** The colon behind a key, and the space behind that, written otherwise. */
function colon(written: string): Breaker {
  return (draw) => {
    const { file, key, keyAt, value } = draw.pick(KEYS);
    const at = keyAt + key.length;
    return spliced(file, { at, to: at + 1 + (value === '' ? 0 : 1), text: written });
  };
}

/** The colon of one `key: value` within braces, written otherwise. */
function innerColon(written: string): Breaker {
  return (draw) => {
    const flow = draw.pick(CLEAR_FLOWS);
    const { key, keyAt } = draw.pick(innerOf(flow));
    return spliced(flow.file, { at: keyAt + key.length, to: keyAt + key.length + 2, text: written });
  };
}

/** One step of an indentation replaced, or the whole of it. */
function indentation(space: string): Breaker {
  return (draw) => {
    const { file, lineAt, column, dashed } = draw.pick(INDENTED);
    const steps = (column - (dashed ? 2 : 0)) / 2;
    const first = draw.below(steps);
    const count = 1 + draw.below(steps - first);
    const at = lineAt + first * 2;
    return spliced(file, { at, to: at + count * 2, text: `‹P107›${space.repeat(count)}` });
  };
}

/** A place between two letters of a sentence. */
function inside(draw: Draw, { value, valueAt }: Written): number {
  const places = [...value.matchAll(/(?<=[\p{L}\p{N}])(?=[\p{L}\p{N}])/gu)].map(({ index }) => index);
  return valueAt + draw.pick(places);
}

function insertedIn(written: readonly Written[], text: string): Breaker {
  return (draw) => {
    const one = draw.pick(written);
    return spliced(one.file, { at: inside(draw, one), text });
  };
}

function lineBreak(draw: Draw): Broken {
  const one = draw.pick(PLAIN);
  const at = inside(draw, one);
  return spliced(one.file, { at, text: `\n${' '.repeat(one.column + 2)}‹P113›` });
}

export const SLIPS: Breakers = {
  P105: {
    'a colon typed in full width': colon('‹P105›：'),
    'a colon in full width and a space': colon('‹P105›： '),
    'a full-width space behind a colon': (draw) => {
      const { file, valueAt } = draw.pick(KEYS.filter(({ value }) => value !== ''));
      return spliced(file, { at: valueAt - 1, to: valueAt, text: '‹P105›　' });
    },
    'a full-width space before a colon': (draw) => {
      const { file, key, keyAt } = draw.pick(KEYS);
      return spliced(file, { at: keyAt + key.length, text: '‹P105›　' });
    },
    'a colon in full width within braces': innerColon('‹P105›：'),
    'a colon in full width and a space within braces': innerColon('‹P105›： '),
    'a hyphen in full width': (draw) => {
      const { file, column, lineAt } = draw.pick(WRITTEN.filter(({ dashed }) => dashed));
      return spliced(file, { at: lineAt + column - 2, to: lineAt + column - 1, text: '‹P105›－' });
    },
    'a full-width space behind a hyphen': (draw) => {
      const { file, column, lineAt } = draw.pick(WRITTEN.filter(({ dashed }) => dashed));
      return spliced(file, { at: lineAt + column - 1, to: lineAt + column, text: '‹P105›　' });
    },
    'brackets in full width': (draw) => {
      const { file, value, valueAt } = draw.pick(WRITTEN.filter((written) => written.value.startsWith('[')));
      const wide = value.replaceAll(', ', '、').replace('[', '［').replace(']', '］');
      return spliced(file, { at: valueAt, to: valueAt + value.length, text: `‹P105›${wide}` });
    },
  },
  P107: {
    'an indentation in full-width spaces': indentation('　'),
    'an indentation in tabs': indentation('\t'),
  },
  P108: {
    'a # behind a space in a sentence': insertedIn(PLAIN, ' ‹P108›#'),
    'a sentence that begins with #': (draw) => {
      const { file, valueAt } = draw.pick(PLAIN);
      return spliced(file, { at: valueAt, text: '‹P108›#' });
    },
    'any value that begins with #': (draw) => {
      const { file, valueAt } = draw.pick(
        KEYS.filter(
          ({ file, key, value }) =>
            key !== 'id' && file.path !== 'departments.yaml' && /^[^"{[|]/u.test(value),
        ),
      );
      return spliced(file, { at: valueAt, text: '‹P108›#' });
    },
  },
  P112: {
    'a comma in an amount within braces': (draw) => {
      const amounts = FLOWS.flatMap(({ file, ...flow }) =>
        innerOf({ file, ...flow }).flatMap((inner) =>
          /^\d{4,}$/u.test(inner.value) ? [{ file, inner }] : [],
        ),
      );
      const { file, inner } = draw.pick(amounts);
      return spliced(file, { at: inner.valueAt + inner.value.length - 3, text: '‹P112›,' });
    },
    'a comma in a text within braces': (draw) => {
      const flow = draw.pick(WRITTEN.filter(({ key }) => key === 'その他の欄'));
      const inner = draw.pick(innerOf(flow));
      return spliced(flow.file, {
        at: inner.valueAt + 1 + draw.below(inner.value.length - 1),
        text: '‹P112›, ',
      });
    },
    'two commas in a text within braces': (draw) => {
      const flow = draw.pick(WRITTEN.filter(({ key }) => key === 'その他の欄'));
      const { value, valueAt } = draw.pick(innerOf(flow));
      const first = 1 + draw.below(value.length - 2);
      const second = first + 1 + draw.below(value.length - first - 1);
      return spliced(
        flow.file,
        { at: valueAt + first, text: '‹P112›,' },
        { at: valueAt + second, text: ',' },
      );
    },
  },
  P113: {
    'a line break in a sentence': lineBreak,
  },
};
