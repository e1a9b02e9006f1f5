import { eraSpan } from '#core/model/fiscal-year.ts';
import { DATA_TABLES } from '#core/model/data-tables.ts';
import type { DataTable } from '#core/model/data-tables.ts';
import { labelOf, NOT_WRITTEN } from '#core/model/terms.ts';
import { contentsOfView } from '../contents.ts';
import type { ContentsProps } from '../contents.ts';
import { dataFiles } from './data-files.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { licenceProps } from './licences.ts';
import type { LicenceProps } from './licences.ts';
import { planLink } from '../links.ts';
import { planName } from '../words.ts';
import type { Link } from '../words.ts';

export interface DataPageProps {
  readonly frame: FrameProps;
  readonly title: string;
  readonly lead: string;
  readonly contents: ContentsProps;
  readonly plans: readonly {
    readonly link: Link;
    readonly facts: readonly { readonly label: string; readonly text: string }[];
    /** The format stands apart, since several files of a plan bear the same. */
    readonly files: readonly (Link & { readonly format: string })[];
  }[];
  readonly schema: Link;
  readonly licence: LicenceProps | null;
  /** How to credit each plan. */
  readonly credits: readonly string[];
  readonly tables: readonly (TableProps & { readonly anchor: string; readonly title: string })[];
}

/** A table of data files as it explains itself. */
interface TableProps {
  readonly columns: readonly { readonly head: string; readonly says: string }[];
}

/** What data there is and how it may be used; `tables` are those the files are written from. */
export function dataPage(edition: Edition, tables: Readonly<Record<DataTable, TableProps>>): DataPageProps {
  const { content, at } = edition;
  const title = '公開データについて';
  const lead = '計画に書かれていることを、表計算ソフトやプログラムで読める形で公開しています。';
  const files = content.plans.map((plan) => ({ plan, files: dataFiles(plan, at) }));
  const used = new Set(files.flatMap((one) => one.files.map(({ table }) => table)));
  const names = (Object.keys(DATA_TABLES) as DataTable[]).filter((name) => used.has(name));
  const { site } = content;
  const owner = site?.municipality?.name ?? site?.name ?? '';
  const licence = site?.licence ?? null;
  const shown = names.map((name) => ({
    ...{ anchor: `Table_${name}`, title: DATA_TABLES[name], columns: tables[name].columns },
  }));
  return {
    frame: frame(edition, { address: at.openData, title, description: lead }),
    title,
    lead,
    contents: contentsOf(title, at.openData, shown),
    plans: files.map(({ plan, files: own }) => {
      const { cover } = plan.plan;
      return {
        link: planLink(plan, at),
        facts: [
          {
            label: labelOf('plan', 'period'),
            text: cover?.period ? eraSpan(cover.period) : NOT_WRITTEN,
          },
          { label: labelOf('plan', 'asOf'), text: cover?.asOf ?? NOT_WRITTEN },
        ],
        files: own.map((file) => ({ text: file.title, href: file.href, format: file.format })),
      };
    }),
    schema: { text: 'JSONの形の定め（JSON Schema）', href: at.dataSchema },
    licence: licence === null ? null : licenceProps(licence),
    credits: content.plans.map(
      (plan) => `出典：${owner}「${planName(plan)}」${licence === null ? '' : `（${licence}）`}`,
    ),
    tables: shown,
  };
}

function contentsOf(
  title: string,
  href: string,
  tables: readonly { readonly anchor: string; readonly title: string }[],
): ContentsProps {
  return contentsOfView({ text: title, href }, [
    { anchor: 'Files', title: 'ファイル' },
    { anchor: 'Licence', title: '利用条件' },
    { anchor: 'Form', title: 'データの約束' },
    { anchor: 'Columns', title: 'CSVの列', within: tables },
    { anchor: 'Contact', title: '問い合わせ' },
  ]);
}
