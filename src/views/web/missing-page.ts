import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { planLink } from '../links.ts';
import type { Link } from '../words.ts';

export interface MissingPageProps {
  readonly frame: FrameProps;
  readonly title: string;
  readonly lead: string;
  readonly ways: readonly Link[];
}

/** What an address that leads nowhere shows, with the ways on. */
export function missingPage(edition: Edition): MissingPageProps {
  const { content, at } = edition;
  const title = 'ページが見つかりません';
  return {
    frame: frame(edition, { is: 'missing', address: at.file('404.html'), title, description: title }),
    title,
    lead: 'アドレスが変わったか、打ち間違いがあるようです。上の検索か、次のページからお探しください。',
    ways: [{ text: 'ホーム', href: at.home }, ...content.plans.map((plan) => planLink(plan, at))],
  };
}
