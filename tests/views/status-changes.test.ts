import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparable } from '#core/model/text.ts';
import { isUnchanged, lineChanges, statusChanges } from '#views/progress/status-changes.ts';
import type { LineChange } from '#views/progress/status-changes.ts';
import '../properties/seed.ts';

/* Few words, so that lines repeat, move and differ by a little. */
const word = fc.constantFrom('相談会を開いた', '月1回', '月2回', '夜間に', '案内を配った', '、', '。', ' ');
const line = fc.array(word, { maxLength: 6 }).map((words) => words.join(''));
const lines = fc.array(line, { maxLength: 8 });

function earlier(changes: readonly LineChange[]): readonly string[] {
  return changes.flatMap((change) => (change.kind === 'new' ? [] : [change.before]));
}

function later(changes: readonly LineChange[]): readonly string[] {
  return changes.flatMap((change) => (change.kind === 'gone' ? [] : [change.after]));
}

test('前の記載に変化を当てると、後の記載が順序どおりに得られ、前の行は一つも失われない', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changes = lineChanges(before, after);
      expect(later(changes)).toEqual(after);
      expect([...earlier(changes)].sort()).toEqual([...before].sort());
    }),
  );
});

test('書き換えの印は、前の文と後の文を一字も変えずに含む', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      for (const change of lineChanges(before, after)) {
        if (change.kind !== 'reworded') continue;
        const text = (leftOut: 'added' | 'removed'): string =>
          change.segments.flatMap((segment) => (segment.kind === leftOut ? [] : [segment.text])).join('');
        expect(text('added')).toBe(change.before);
        expect(text('removed')).toBe(change.after);
      }
    }),
  );
});

test('同じ文は、並びが変わっても同じと読み、両方にある限り新しいともなくなったともしない', () => {
  fc.assert(
    fc.property(lines, fc.array(fc.nat()), (before, keys) => {
      const moved = before
        .map((text, i) => ({ text, key: keys[i] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ text }) => text);
      expect(lineChanges(before, moved).map(({ kind }) => kind)).toEqual(before.map(() => 'same'));
    }),
  );
});

test('一つの文が、なくなった行と新しい行の両方に数えられることはない', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changes = lineChanges(before, after);
      const gone = changes.flatMap((one) => (one.kind === 'gone' ? [comparable(one.before)] : []));
      const fresh = changes.flatMap((one) => (one.kind === 'new' ? [comparable(one.after)] : []));
      expect(gone.filter((text) => fresh.includes(text))).toEqual([]);
    }),
  );
});

test('似た行は書き換えとして結び、似ていない行は別のものとする', () => {
  const changes = lineChanges(
    ['月1回の相談会を、市役所で開いている。', '案内の冊子を配った。'],
    ['月2回の相談会を、市役所で開いている。', '港の倉庫を貸し出した。'],
  );
  expect(changes.map(({ kind }) => kind)).toEqual(['reworded', 'new', 'gone']);
  expect(changes[0]).toMatchObject({
    segments: [
      { kind: 'same', text: '月' },
      { kind: 'removed', text: '1' },
      { kind: 'added', text: '2' },
      { kind: 'same', text: '回の相談会を、市役所で開いている。' },
    ],
  });
});

test('二つの行に似た行は、いちばん似ているものと一度だけ結ばれる', () => {
  const changes = lineChanges(
    ['町内会の役員が集まる会議を開いた。'],
    ['町内会の若い役員が集まる勉強の会議を開いた。', '町内会の役員が集まる会議を2回開いた。'],
  );
  expect(changes.map(({ kind }) => kind)).toEqual(['new', 'reworded']);
});

test('状態が書かれていないことと、状態が変わったことを混ぜない', () => {
  const blank = { state: null, grade: null, lines: [] };
  expect(statusChanges(blank, { ...blank, state: '検討中' }).state).toEqual({
    before: null,
    after: '検討中',
  });
  expect(isUnchanged(statusChanges(blank, blank))).toBe(true);
  expect(statusChanges({ ...blank, grade: '◎' }, { ...blank, grade: '◎' }).grade).toBeNull();
});
