import { entity, reportForm } from './entity.ts';
import type { Field } from './entity.ts';
import type { Placed } from './placed.ts';
import { departmentName, list, text } from './fields.ts';
import { checkDigitOf } from './municipality-code.ts';
import { fold } from './text.ts';

/** 自治体 */
export interface Municipality extends Placed {
  readonly name: string | null;
  /** 団体コード: six digits, the last a check digit. */
  readonly code: string | null;
}

/** 問い合わせ */
export interface Contact extends Placed {
  readonly department: string | null;
  readonly phone: string | null;
  readonly mail: string | null;
}

export interface Site extends Placed {
  readonly name: string | null;
  readonly municipality: Municipality | null;
  /** 公開先: the base address; a path prefix works. */
  readonly url: string | null;
  readonly contact: Contact | null;
  readonly licence: string | null;
  /** 検索の言い換え: words that search takes for one another, beside those it knows. */
  readonly equivalents: readonly (readonly string[])[];
}

const CODE_FORM = '6桁の数字（検査数字を含む）';
const ADDRESS_FORM = 'https:// で始まるアドレス';

const code: Field<string | null> = {
  blank: null,
  shape: { kind: 'text', form: { pattern: '^\\s*\\p{N}{6}\\s*$', expected: CODE_FORM } },
  read(node, reading, label) {
    const digits = node.kind === 'scalar' ? fold(node.text) : '';
    if (/^\d{6}$/u.test(digits)) return digits;
    const whole = /^\d{5}$/u.test(digits) ? `${digits}${checkDigitOf(digits)}` : '';
    reportForm(reading, node, label, 'municipality-code', whole);
    return null;
  },
};

const address: Field<string | null> = {
  blank: null,
  shape: { kind: 'text', form: { pattern: '^\\s*https?://', expected: ADDRESS_FORM } },
  read(node, reading, label) {
    const url = node.kind === 'scalar' ? node.text.trim() : '';
    if (/^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/u.test(url) && URL.canParse(url)) return url;
    reportForm(reading, node, label, 'address');
    return null;
  },
};

export const site = entity<Site>(
  'site',
  {
    name: text,
    municipality: entity<Municipality>('municipality', { name: text, code }, { called: '自治体' }),
    url: address,
    contact: entity<Contact>(
      'contact',
      { department: departmentName, phone: text, mail: text },
      { called: '問い合わせ' },
    ),
    licence: text,
    equivalents: list(list(text)),
  },
  { called: 'サイト', requires: [['name']] },
);
