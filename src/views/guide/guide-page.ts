import { contentsOfView } from '../contents.ts';
import type { ContentsProps } from '../contents.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { guideParts } from './guide-parts.ts';
import type { GuidePart } from './guide-part.ts';

export interface GuidePageProps {
  readonly frame: FrameProps;
  readonly title: string;
  readonly lead: string;
  readonly contents: ContentsProps;
  readonly parts: readonly GuidePart[];
}

/** 計画の見方: how to read the plans and this site. */
export function guidePage(edition: Edition): GuidePageProps {
  const title = '計画の見方';
  const lead = '計画に出てくる言葉と数字の読み方、このサイトの使い方をまとめました。';
  const parts = guideParts(edition);
  const { guide } = edition.at;
  return {
    frame: frame(edition, { address: guide, title, description: lead }),
    title,
    lead,
    contents: contentsOfView(
      { text: title, href: guide },
      parts.map(({ anchor, title: text }) => ({ anchor, title: text })),
    ),
    parts,
  };
}
