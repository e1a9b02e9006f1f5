import { expect, test } from 'vitest';
import { assetsFromPlan, linksFromPlan } from '#views/text-links.ts';

const PLAN = '/plans/rei/';

test.each([
  ['<a href="assets/x.pdf">あ</a>', '<a href="/plans/rei/assets/x.pdf">あ</a>'],
  ['<a href="./assets/x.pdf" title="い">あ</a>', '<a href="/plans/rei/assets/x.pdf" title="い">あ</a>'],
  ['<a href="../assets/x.pdf">あ</a>', '<a href="../assets/x.pdf">あ</a>'],
  ['<a href="#j101">あ</a>', '<a href="#j101">あ</a>'],
  ['href="assets/x.pdf"', 'href="assets/x.pdf"'],
])('分野のページの文 %s', (html, expected) => {
  expect(assetsFromPlan(html, PLAN)).toBe(expected);
});

test.each([
  ['<a href="assets/x.pdf">あ</a>', '<a href="/plans/rei/assets/x.pdf">あ</a>'],
  ['<a href="./01-a/#j101">あ</a>', '<a href="/plans/rei/01-a/#j101">あ</a>'],
  ['<a href="../hoka/">あ</a>', '<a href="/plans/rei/../hoka/">あ</a>'],
  ['<a href="https://example.jp/">あ</a>', '<a href="https://example.jp/">あ</a>'],
  ['<a href="mailto:a@example.jp">あ</a>', '<a href="mailto:a@example.jp">あ</a>'],
  ['<a href="/data/rei.json">あ</a>', '<a href="/data/rei.json">あ</a>'],
  ['<a href="#Text-1">あ</a>', '<a href="#Text-1">あ</a>'],
])('ホームに載る概要 %s', (html, expected) => {
  expect(linksFromPlan(html, PLAN)).toBe(expected);
});
