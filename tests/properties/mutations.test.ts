import { describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import { LAWS } from '#core/rules/laws.ts';
import { BREAKERS } from './mutations/breakers.ts';
import { ASSETS, FILES } from './mutations/sample.ts';
import { complaintOf } from './mutations/verdict.ts';
import { SEED } from './seed.ts';

/** Breakages of each kind. */
const RUNS = 5;

test('there is nothing to say of the sample city itself', () => {
  expect(compile(FILES, { assets: ASSETS }).diagnostics).toEqual([]);
});

test('every law is broken here', () => {
  expect(Object.keys(BREAKERS).sort()).toEqual(LAWS.map(({ code }) => code));
});

describe('a slip in the sample city is reported where it was made, and nothing else is', () => {
  const kinds = LAWS.flatMap(({ code }) =>
    Object.entries(BREAKERS[code] ?? {}).map(([slip, breaker]) => ({ code, slip, breaker })),
  );
  test.each(kinds)('$code $slip', ({ breaker }) => {
    const complaints = Array.from({ length: RUNS }, (_, run) => complaintOf(breaker, SEED + run));
    expect(complaints.filter((complaint) => complaint !== null).join('\n')).toBe('');
  });
});
