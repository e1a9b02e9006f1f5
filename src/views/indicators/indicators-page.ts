import type { LinkedIndicator, LinkedPlan } from '#core/link/linked.ts';
import { labelOf } from '#core/model/terms.ts';
import { achievementOf, VERDICTS } from './achievement.ts';
import type { Verdict } from './achievement.ts';
import { contentsOfView } from '../contents.ts';
import type { ContentsProps } from '../contents.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { indicatorSheet } from './indicator-sheet.ts';
import type { IndicatorSheetProps } from './indicator-sheet.ts';
import { indicatorsOf } from './indicators.ts';
import { verdictProps } from './verdicts.ts';
import type { VerdictProps } from './verdicts.ts';
import { planName, sectionLabel, sectionName, wordsOf } from '../words.ts';
import type { Link, Say } from '../words.ts';

export interface IndicatorsPageProps {
  readonly frame: FrameProps;
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  readonly contents: ContentsProps;
  readonly summary: IndicatorSummaryProps;
  /** How 達成率 is worked out, and what it cannot say. */
  readonly method: { readonly formula: string; readonly texts: readonly string[] };
  readonly parts: readonly {
    readonly anchor: string;
    readonly title: string;
    /** The way to the section itself. */
    readonly section: Link;
    readonly indicators: readonly IndicatorSheetProps[];
  }[];
}

/** How many indicators stand where; one that is 再掲 counts where its original stands. */
export interface IndicatorSummaryProps {
  readonly caption: string;
  readonly heads: readonly [verdict: string, count: string, rule: string];
  readonly rows: readonly { readonly verdict: VerdictProps; readonly count: number; readonly rule: string }[];
  readonly total: number;
  readonly note: string | null;
}

/** `shownBy`: what makes the calculation known, for it is not the city's. */
export function indicatorsPage(
  plan: LinkedPlan,
  edition: Edition,
  shownBy: 'site' | 'book' = 'site',
): IndicatorsPageProps {
  const { at } = edition;
  const say = wordsOf(plan);
  const title = say(labelOf('section', 'indicators'));
  const address = at.view(plan.slug, 'indicators');
  const lead = `${planName(plan)}が掲げる${title}の、目標とこれまでの実績です。`;
  const parts = plan.sections.flatMap((section) => {
    const indicators = indicatorsOf(section);
    if (indicators.length === 0) return [];
    const anchor = `Section_${section.file.name}`;
    const name = sectionName(section);
    return {
      anchor,
      title: name,
      section: {
        text: `${sectionLabel(section) || `「${section.title}」`}の本文を読む`,
        href: at.section(section),
      },
      indicators: indicators.map((one) => indicatorSheet(one, edition)),
    };
  });
  return {
    frame: frame(edition, { address, title, description: lead, plan, way: 'indicators' }),
    label: planName(plan),
    title,
    lead,
    contents: contentsOfView({ text: title, href: address }, [
      { anchor: 'Summary', title: '全体の状況' },
      ...parts.map((part) => ({ anchor: part.anchor, title: part.title })),
      { anchor: 'Method', title: '計算のしかた' },
    ]),
    summary: summaryOf(plan.indicators, title, say),
    method: methodOf(say, shownBy),
    parts,
  };
}

function summaryOf(indicators: readonly LinkedIndicator[], title: string, say: Say): IndicatorSummaryProps {
  const own = indicators.filter(({ relisting }) => relisting === null);
  const counts = Map.groupBy(own, ({ entity }) => achievementOf(entity).verdict);
  const relisted = indicators.length - own.length;
  const rules = rulesOf(say);
  return {
    caption: `${title}の状況`,
    heads: ['状況', '件数', 'どのようなものか'],
    rows: VERDICTS.map((verdict) => ({
      verdict: verdictProps(verdict),
      count: counts.get(verdict)?.length ?? 0,
      rule: rules[verdict],
    })),
    total: own.length,
    note: relisted === 0 ? null : `再掲の${String(relisted)}件は、元の${title}で数えています。`,
  };
}

function rulesOf(say: Say): Record<Verdict, string> {
  const word = (field: 'baseline' | 'targets' | 'actuals'): string => say(labelOf('indicator', field));
  const [baseline, target, actual] = [word('baseline'), word('targets'), word('actuals')];
  return {
    reached: `最新の${actual}が${target}に届いている（維持を目指すものは、${target}と同じ）`,
    nearer: `${target}には届かないが、${baseline}より近づいている`,
    unmoved: `${target}に届かず、${baseline}と同じ`,
    farther: `${target}に届かず、${baseline}より遠ざかっている`,
    differs: `維持を目指すもので、${target}を上回るか下回っている（良し悪しは判断しない）`,
    unknown: `判断に要る値の記載がないか、数で書かれていない`,
  };
}

function methodOf(say: Say, shownBy: 'site' | 'book'): IndicatorsPageProps['method'] {
  const word = (field: 'baseline' | 'targets' | 'actuals' | 'direction'): string =>
    say(labelOf('indicator', field));
  const [baseline, target, actual] = [word('baseline'), word('targets'), word('actuals')];
  const formula = `達成率（%）＝（${actual} − ${baseline}）÷（${target} − ${baseline}）× 100`;
  return {
    formula,
    texts: [
      `増加や減少を目指すものは、${baseline}から${target}までの道のりのうち、どこまで進んだかを達成率とします。100%で目標に届き、遠ざかったときはマイナスになります。1%に満たない端数は切り下げます。届いていないものを100%と示さないためです。`,
      `維持を目指すものと、${target}が${baseline}と同じものには、達成率がありません。値が言葉で書かれているものは、${target}と同じ言葉になったときだけ達成とします。`,
      `${actual}は最も新しい年度、${target}は最も先の年度、${baseline}は最も古い年度のものを使います。記載のない値や${word('direction')}を、推し量ることはありません。`,
      `この計算は、計画に書かれた値から${shownBy === 'site' ? 'このサイトが行う' : 'この冊子のために行った'}もので、市の評価ではありません。`,
    ],
  };
}
