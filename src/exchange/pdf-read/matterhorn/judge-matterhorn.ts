import type { Pdf } from '../open-pdf.ts';
import { CONDITIONS } from './conditions.ts';
import { annotationJudges } from './judge-annotations.ts';
import { contentJudges } from './judge-content.ts';
import { documentJudges } from './judge-document.ts';
import { elementJudges } from './judge-elements.ts';
import { fontDictJudges } from './judge-font-dicts.ts';
import { fontProgramJudges } from './judge-font-programs.ts';
import { languageJudges } from './judge-language.ts';
import { nestingJudges } from './judge-nesting.ts';
import type { Judges, Outcome, Place } from './outcome.ts';

export interface Verdict {
  id: string;
  demand: string;
  verdict: 'passed' | 'failed' | 'not covered';
  /** Why it is not covered, or 該当なし; '' where there is nothing to say. */
  note: string;
  /** The first places where it fails, and how many there are in all. */
  places: readonly Place[];
  count: number;
}

const MOST_PLACES = 5;
const ENCRYPTED = '暗号化してあるため、中を読めません';

/** The judge of every condition, by its id. */
export const JUDGES: Judges = {
  ...contentJudges,
  ...documentJudges,
  ...nestingJudges,
  ...languageJudges,
  ...elementJudges,
  ...annotationJudges,
  ...fontDictJudges,
  ...fontProgramJudges,
};

/**
 * Judges a file by every machine-decidable condition of the Matterhorn Protocol 1.1 (PDF/UA-1). 該当なし counts as
 * passed; what was not truly looked at is not covered. With `withoutClaim` a file that does not claim PDF/UA is not
 * blamed for it (06-002 alone): a claim is only given after an outside validation.
 */
export function judgeMatterhorn(pdf: Pdf, { withoutClaim = false } = {}): Verdict[] {
  return CONDITIONS.map(({ id, demand }) => {
    const verdict = { id, demand, places: [], count: 0 };
    if (pdf.encryption && !id.startsWith('26-'))
      return { ...verdict, verdict: 'not covered', note: ENCRYPTED };
    const judge = JUDGES[id];
    if (!judge) return { ...verdict, verdict: 'not covered', note: 'この検査では見ていません' };
    const outcome = judge(pdf);
    if (withoutClaim && id === '06-002' && outcome.failures.length > 0) {
      return { ...verdict, verdict: 'not covered', note: '外部の検証を受けるまでは、名乗りません' };
    }
    return { ...verdict, ...said(outcome) };
  });
}

function said({ failures, doubt, applies }: Outcome): Pick<Verdict, 'verdict' | 'note' | 'places' | 'count'> {
  const found = { places: failures.slice(0, MOST_PLACES), count: failures.length };
  if (failures.length > 0) return { verdict: 'failed', note: '', ...found };
  if (doubt !== null) return { verdict: 'not covered', note: doubt, ...found };
  return { verdict: 'passed', note: applies ? '' : '該当なし', ...found };
}
