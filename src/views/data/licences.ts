/** What 利用条件 of a site allow, as far as their name is one we know. */
export interface LicenceProps {
  readonly name: string;
  /** Where its text stands; null for one we do not know. */
  readonly address: string | null;
  /** The address it is known by to machines, which is no explanation of it. */
  readonly permanent: string | null;
  readonly allows: readonly string[];
}

const FREE = [
  '誰でも、営利・非営利を問わず、複製・加工・再配布ができます。申込みや許可は要りません。',
  '出典を書いてください。加工したときは、加工したことも書いてください。',
  'この市が作成した、または内容を保証したように見せる使い方はできません。',
];

const KNOWN: readonly (Pick<LicenceProps, 'address' | 'permanent'> & { readonly pattern: RegExp })[] = [
  {
    pattern: /^CC[ -]?BY(?: 4\.0)?$/iu,
    address: 'https://creativecommons.org/licenses/by/4.0/deed.ja',
    permanent: 'https://creativecommons.org/licenses/by/4.0/',
  },
  {
    pattern: /^公共データ利用規約/u,
    address: 'https://www.digital.go.jp/resources/open_data/public_data_license_v1.0',
    permanent: 'https://www.digital.go.jp/resources/open_data/public_data_license_v1.0',
  },
];

export function licenceProps(name: string): LicenceProps {
  const plain = name.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  const known = KNOWN.find(({ pattern }) => pattern.test(plain));
  if (known) return { name, address: known.address, permanent: known.permanent, allows: FREE };
  return { name, address: null, permanent: null, allows: ['使える範囲は、この利用条件の定めによります。'] };
}
