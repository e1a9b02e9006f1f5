import { describe, expect, test } from 'vitest';
import { decodeDocument } from '#exchange/document/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...hex: string[]): Uint8Array =>
  Uint8Array.from(hex.join('').match(/../gu) ?? [], (byte) => parseInt(byte, 16));

/** 「計画のまち」 in the encodings Japanese files come in. */
const ENCODED = {
  'UTF-8': utf8('計画のまち'),
  Shift_JIS: bytes('8c76', '89e6', '82cc', '82dc', '82bf'),
  'EUC-JP': bytes('b7d7', 'b2e8', 'a4ce', 'a4de', 'a4c1'),
  'ISO-2022-JP': bytes('1b2442', '3757', '3268', '244e', '245e', '2441', '1b2842'),
  'UTF-16': bytes('fffe', '088a', '3b75', '6e30', '7e30', '6130'),
} as const;

describe('文書の文字コード', () => {
  test.each(Object.entries(ENCODED))('%s を読む', (encoding, written) => {
    expect(decodeDocument(written)).toEqual({ kind: 'text', text: '計画のまち', encoding });
  });

  test('頭の BOM は文に入らない', () => {
    expect(decodeDocument(utf8('\ufeff計画'))).toMatchObject({ text: '計画' });
    expect(decodeDocument(bytes('feff', '8a08', '753b'))).toMatchObject({ text: '計画', encoding: 'UTF-16' });
  });

  test.each([
    ['何もない', new Uint8Array(), 'empty'],
    ['空白だけ', utf8(' \r\n　\n'), 'empty'],
    ['Word や Excel', bytes('504b0304', '14000600'), 'office'],
    ['古い Word', bytes('d0cf11e0a1b11ae1', '0000'), 'old-office'],
    ['PDF', utf8('%PDF-1.7\n'), 'pdf'],
    ['リッチテキスト', utf8('{\\rtf1\\ansi'), 'rtf'],
    ['NUL のあるもの', utf8('計画\0表'), 'binary'],
    ['画像', bytes('89504e470d0a1a0a', '0000000d', 'ffffffff'), 'binary'],
  ])('%s は、文書でないと分かる', (_, written, what) => {
    expect(decodeDocument(written)).toEqual({ kind: 'no-text', what });
  });
});
