import type { Said } from '#core/diagnostics/said.ts';
import type { WriteRefusal } from './write.ts';

/** Why a file was not written, and what to do. */
export const NOT_WRITTEN: Readonly<Record<WriteRefusal, Said>> = {
  gone: {
    ja: '調べている間に、なくなりました。',
    en: 'It disappeared while it was being checked.',
  },
  outside: {
    ja: '計画のフォルダーの外にあるファイルへのリンクだからです。',
    en: 'It is a link to a file outside the content folder.',
  },
  'read-only': {
    ja: '書き込みが許されていません。ほかのソフトで開いていれば閉じ、読み取り専用であれば解除してください。',
    en: 'It may not be written. Please close it elsewhere, or lift its write protection.',
  },
  'not-utf-8': {
    ja: '文字コードが UTF-8 ではありません。',
    en: 'It is not in UTF-8.',
  },
  'changed-meanwhile': {
    ja: '調べている間に、ほかで書き換えられました。もう一度お試しください。',
    en: 'It was changed elsewhere in the meantime. Please try again.',
  },
  'disk-full': {
    ja: 'ディスクに空きがありません。',
    en: 'The disk is full.',
  },
  failed: {
    ja: '書き込みの途中で失敗しました。元のままです。',
    en: 'Writing failed. It is as it was.',
  },
};
