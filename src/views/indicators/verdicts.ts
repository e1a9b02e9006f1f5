import type { Verdict } from './achievement.ts';

/** A verdict on an indicator, and the word for it. */
export interface VerdictProps {
  readonly verdict: Verdict;
  readonly word: string;
}

const WORDS: Record<Verdict, string> = {
  reached: '達成',
  nearer: '前進',
  unmoved: '横ばい',
  farther: '後退',
  differs: '目標と異なる',
  unknown: '判断できない',
};

export function verdictProps(verdict: Verdict): VerdictProps {
  return { verdict, word: WORDS[verdict] };
}
