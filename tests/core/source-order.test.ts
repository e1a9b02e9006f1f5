import { expect, test } from 'vitest';
import { inSourceOrder } from '#core/model/cost.ts';
import { withSeparators } from '#core/model/text.ts';

test('財源は、どの予算でも見る順に並ぶ。市債は地方債、都支出金は県支出金のところ', () => {
  expect(inSourceOrder(['一般財源', '市債', 'その他', '都支出金', '国庫支出金'])).toEqual([
    '国庫支出金',
    '都支出金',
    '市債',
    'その他',
    '一般財源',
  ]);
});

test('計画だけの財源は、その他の前に、書かれた順のまま並ぶ', () => {
  expect(inSourceOrder(['一般財源', 'ふるさと応援基金', 'その他', '入湯税', '地方債'])).toEqual([
    '地方債',
    'ふるさと応援基金',
    '入湯税',
    'その他',
    '一般財源',
  ]);
});

test('桁の区切りは、整数の部分だけに入る', () => {
  expect(['0', '999', '1500', '1500.5', '12345678.12345', '0.12345'].map(withSeparators)).toEqual([
    '0',
    '999',
    '1,500',
    '1,500.5',
    '12,345,678.12345',
    '0.12345',
  ]);
});
