import { describe, expect, test } from 'vitest';
import { UsageError } from '#shell/command-line.ts';
import { readFixing } from '#shell/fix/arguments.ts';

const NOTHING = { fix: false, 'dry-run': false, ask: false };

describe('何を直すかの指定', () => {
  test('何もなければ、調べるだけ', () => {
    expect(readFixing(NOTHING, [], 'json')).toBeNull();
  });

  test('--fix は、どの書式とも使える', () => {
    expect(readFixing({ ...NOTHING, fix: true }, [], 'sarif')).toEqual({ kind: 'safe', dryRun: false });
  });

  test('--accept のコードと番号は、全角や小文字でもよい', () => {
    const values = { ...NOTHING, accept: 'ｐ504', choice: '２', 'dry-run': true };
    expect(readFixing(values, ['content/rei/01-a.yaml:12'], 'text')).toEqual({
      kind: 'accept',
      code: 'P504',
      place: 'content/rei/01-a.yaml:12',
      choice: 2,
      dryRun: true,
    });
  });

  const accept = { ...NOTHING, accept: 'P504' };
  const misuses: [said: string, ...Parameters<typeof readFixing>][] = [
    ['「--fix」と「--accept」は、一緒には使えません。', { ...accept, fix: true }, ['a:1'], 'text'],
    ['「--fix」と「--ask」は、一緒には使えません。', { ...NOTHING, fix: true, ask: true }, [], 'text'],
    ['「--dry-run」は「--fix」か「--accept」と', { ...NOTHING, 'dry-run': true }, [], 'text'],
    ['「--dry-run」は「--fix」か「--accept」と', { ...NOTHING, ask: true, 'dry-run': true }, [], 'text'],
    ['「--dry-run」は「--format」と一緒には', { ...NOTHING, fix: true, 'dry-run': true }, [], 'json'],
    ['「--ask」は「--format」と一緒には', { ...NOTHING, ask: true }, [], 'json'],
    ['「--choice」は「--accept」と', { ...NOTHING, choice: '2' }, [], 'text'],
    ['1から始まる番号です', { ...accept, choice: '零' }, ['a:1'], 'text'],
    ['「b:2」は要りません。', accept, ['a:1', 'b:2'], 'text'],
    ['コードと場所が要ります', accept, [], 'text'],
    ['「content」は要りません。', { ...NOTHING, fix: true }, ['content'], 'text'],
  ];
  test.each(misuses)('使い方の誤り: %s', (said, values, words, format) => {
    expect(() => readFixing(values, words, format)).toThrow(UsageError);
    expect(() => readFixing(values, words, format)).toThrow(said);
  });
});
