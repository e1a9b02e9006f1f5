import type { Breaker, Breakers } from './breakage.ts';
import { spliced, splicedAll } from './breakage.ts';
import { CHAPTERS, FILES, isReferredTo, PLAN_CHAPTERS, under, WRITTEN } from './sample.ts';
import { innerOf } from './written.ts';
import type { Written } from './written.ts';

const IDS = under('id').filter(({ value, path }) => /^[a-z]\d+$/u.test(value) && !path.includes('内容'));
const FREE_IDS = IDS.filter(({ value }) => !isReferredTo(value));
const LINE_IDS = under('id').filter(({ value }) => value === 'a');
const TARGETS = under('対象');

const DEPARTMENTS: readonly { file: Written['file']; at: number; name: string }[] = under('所管課').flatMap(
  (written) =>
    written.value.startsWith('[')
      ? innerOf(written).map(({ value, valueAt }) => ({ file: written.file, at: valueAt, name: value }))
      : [{ file: written.file, at: written.valueAt, name: written.value }],
);
const ITEM_DEPARTMENTS = DEPARTMENTS.filter(({ file }) => file.path.includes('/'));

/** One id in place of another; the later of two that are alike is the one reported. */
const takenId: Breaker = (draw) => {
  const id = draw.pick(FREE_IDS);
  const others = IDS.filter(
    ({ file, value }) => folder(file.path) === folder(id.file.path) && value !== id.value,
  );
  const other = draw.pick(others.filter(({ value }) => !isReferredTo(value)));
  const isLater =
    FILES.indexOf(id.file) > FILES.indexOf(other.file) ||
    (id.file === other.file && id.valueAt > other.valueAt);
  return splicedAll(
    { file: id.file, at: id.valueAt, to: id.lineEnd, text: `${isLater ? '‹P201›' : ''}${other.value}` },
    ...(isLater ? [] : [{ file: other.file, at: other.valueAt, text: '‹P201›' }]),
  );
};

function idInstead(...ids: readonly string[]): Breaker {
  return (draw) => {
    const { file, valueAt, lineEnd } = draw.pick(FREE_IDS);
    return spliced(file, { at: valueAt, to: lineEnd, text: `‹P201›${draw.pick(ids)}` });
  };
}

function inProse(text: string, chapters = CHAPTERS): Breaker {
  return (draw) => {
    const chapter = draw.pick(chapters);
    const { index } = draw.pick([...chapter.text.matchAll(/(?<=^\p{L}[^\n]*)。(?=\n)/gmu)]);
    return spliced(chapter, { at: index, text });
  };
}

function target(...wrong: readonly string[]): Breaker {
  return (draw) => {
    const targets = draw.pick(under('ターゲット'));
    const { value, valueAt } = draw.pick(innerOf(targets));
    return spliced(targets.file, {
      at: valueAt,
      to: valueAt + value.length,
      text: `‹P204›${draw.pick(wrong)}`,
    });
  };
}

function folder(path: string): string {
  return path.slice(0, path.indexOf('/'));
}

/** A folder of the sample under another name. */
function renamed(from: string, to: string): ReturnType<Breaker> {
  const own = FILES.filter(({ path }) => path.startsWith(`${from}/`));
  const moved = own.map(
    ({ path, text }, i) => [path.replace(from, to), i === 0 ? `‹P209›${text}` : text] as const,
  );
  return Object.fromEntries([...own.map(({ path }) => [path, null] as const), ...moved]);
}

export const REFERENCES: Breakers = {
  P114: {
    'a picture without words': inProse('‹P114›![](assets/umi.png)'),
    'a picture whose file is missing': inProse('‹P114›![海の写真](assets/umi.png)'),
    'a picture of another site': inProse('‹P114›![海の写真](https://example.jp/umi.png)'),
  },
  P201: {
    'the id of another item': takenId,
    'an id in capitals or beginning with a digit': idInstead('S999', '1-2', 'j_999', 'ｊ999', '事業1'),
    'an id that was retired': (draw) => {
      const { file, valueAt, lineEnd } = draw.pick(
        FREE_IDS.filter((id) => id.file.path.startsWith('jisshi/')),
      );
      return spliced(file, { at: valueAt, to: lineEnd, text: '‹P201›j212' });
    },
    'the id of another line of the same year': (draw) => {
      const { file, valueAt, column, end, value } = draw.pick(LINE_IDS);
      const again = `${' '.repeat(column - 2)}- id: ‹P201›${value}\n${' '.repeat(column)}文: 説明会を開いた。\n`;
      const line = WRITTEN.findLast(
        (written) =>
          written.file === file &&
          written.column === column &&
          written.valueAt > valueAt &&
          written.lineAt <= end,
      );
      return spliced(file, { at: line && line.lineAt < valueAt + 200 ? line.lineEnd + 1 : end, text: again });
    },
  },
  P202: {
    'a revision of nothing': (draw) => {
      const targets = draw.pick(TARGETS);
      const { value, valueAt } = draw.pick(innerOf(targets));
      const wrong = draw.pick(['j999', 'j20', 'jisshi:j999', 'mirai:j101', '放課後の居場所']);
      return spliced(targets.file, { at: valueAt, to: valueAt + value.length, text: `‹P202›${wrong}` });
    },
    'a part of nothing': (draw) => {
      const chapter = draw.pick(CHAPTERS.filter(({ text }) => text.includes(' id="')));
      const { index, 0: id } = draw.pick([...chapter.text.matchAll(/(?<= id=")[^"]+/gu)]);
      return spliced(chapter, {
        at: index,
        to: index + id.length,
        text: `‹P202›${draw.pick(['j999', 's999', 'J305'])}`,
      });
    },
  },
  P203: {
    'a 所管課 misspelt': (draw) => {
      const { file, at, name } = draw.pick(DEPARTMENTS);
      const wrong = name.length > 3 ? name.slice(0, 1) + name.slice(2) : `${name}係`;
      return spliced(file, { at, to: at + name.length, text: `‹P203›${wrong}` });
    },
    'a 所管課 by its former name': (draw) => {
      const { file, at, name } = draw.pick(
        ITEM_DEPARTMENTS.filter((d) => ['企画政策課', '地域共生課'].includes(d.name)),
      );
      const former = name === '企画政策課' ? '企画課' : '市民相談課';
      return spliced(file, { at, to: at + name.length, text: `‹P203›${former}` });
    },
    'a 所管課 of 所管課別 misspelt': (draw) => {
      const { file, key, keyAt } = draw.pick(WRITTEN.filter(({ path }) => path.at(-1) === '所管課別'));
      return spliced(file, { at: keyAt, to: keyAt + key.length, text: `‹P203›${key.slice(1)}` });
    },
    'no departments.yaml': () => {
      const [first] = ITEM_DEPARTMENTS;
      return first
        ? { 'departments.yaml': null, ...spliced(first.file, { at: first.at, text: '‹P203›' }) }
        : {};
    },
  },
  P204: {
    'a target that does not exist': target('17.20', '18.1', '0.1', '4.8', '5.d', '16.06'),
    'a goal instead of a target': target('16', 'ゴール16', '16.', '16-6'),
  },
  P205: {
    'the 事業CD of another project': (draw) => {
      const codes = under('事業CD');
      const one = draw.below(codes.length - 1);
      const [first, second] = [codes[one], codes[one + 1 + draw.below(codes.length - 1 - one)]];
      if (!first || !second) return {};
      return spliced(second.file, { at: second.valueAt, to: second.lineEnd, text: `‹P205›${first.value}` });
    },
    'the 事業CD of another project in full width': (draw) => {
      const [first, ...others] = under('事業CD');
      const second = draw.pick(others);
      const wide = (first?.value ?? '').replace(/[\d-]/gu, (c) =>
        c === '-' ? '－' : String.fromCharCode(c.charCodeAt(0) + 0xfee0),
      );
      return spliced(second.file, { at: second.valueAt, to: second.lineEnd, text: `‹P205›${wide}` });
    },
  },
  P206: {
    'a link to no heading of the chapter': inProse('[ここ](‹P206›#nai-midashi)'),
    'a link to no page': inProse('[ここ](‹P206›../../nai-keikaku/)', PLAN_CHAPTERS),
    'a link to no chapter': inProse('[ここ](‹P206›../99-nai/)'),
  },
  P207: {
    'an item without its id': (draw) => {
      const { file, keyAt, lineEnd, column } = draw.pick(FREE_IDS);
      return spliced(file, { at: keyAt, to: lineEnd + 1 + column, text: '‹P207›' });
    },
    'an item whose id is empty': (draw) => {
      const { file, keyAt, lineEnd } = draw.pick(FREE_IDS);
      return spliced(file, { at: keyAt, to: lineEnd, text: '‹P207›id:' });
    },
  },
  P208: {
    'a code with a digit changed': (draw) => {
      const code = draw.pick(under('団体コード'));
      const at = code.valueAt + 3 + draw.below(4);
      const digit = (Number(code.file.text[at]) + 1 + draw.below(8)) % 10;
      return spliced(
        code.file,
        { at: code.valueAt, text: '‹P208›' },
        { at, to: at + 1, text: String(digit) },
      );
    },
    'a code with two digits exchanged': (draw) => {
      const code = draw.pick(under('団体コード'));
      return spliced(code.file, {
        at: code.valueAt,
        to: code.lineEnd,
        text: `‹P208›${draw.pick(['"480272"', '"842072"', '"482702"'])}`,
      });
    },
  },
  P209: {
    'a chapter of the same name as a section': (draw) => {
      const { path } = draw.pick(FILES.filter((file) => /\/\d+[^/]*\.yaml$/u.test(file.path)));
      return { [path.replace('.yaml', '.mdx')]: '‹P209›# もう一つ\n' };
    },
    'a folder of a name that cannot be an address': (draw) =>
      renamed(draw.pick(['jisshi', 'kyodo']), draw.pick(['実施計画', 'Plan', '1-plan'])),
    'a folder of a name that the site keeps': (draw) =>
      renamed(draw.pick(['jisshi', 'kyodo']), draw.pick(['search', 'data', '404'])),
  },
  P210: {
    'a department listed again': (draw) => {
      const file = FILES.find(({ path }) => path === 'departments.yaml');
      const entries = file ? file.text.split(/^(?=- )/mu).filter((entry) => entry.startsWith('- ')) : [];
      const again = draw.pick(entries).replace('名称: ', '名称: ‹P210›');
      return { 'departments.yaml': `${file?.text.trimEnd() ?? ''}\n${again.trimEnd()}\n` };
    },
  },
};
