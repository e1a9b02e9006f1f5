// Made from the files of this folder: npm run laws
import type { Law } from './define-rule.ts';
import { readable } from './p101-readable.ts';
import { knownKey } from './p102-known-key.ts';
import { requiredKey } from './p103-required-key.ts';
import { valueForm } from './p104-value-form.ts';
import { halfWidthMarks } from './p105-half-width-marks.ts';
import { keyOnce } from './p106-key-once.ts';
import { indentation } from './p107-indentation.ts';
import { hash } from './p108-hash.ts';
import { characters } from './p109-characters.ts';
import { noCode } from './p110-no-code.ts';
import { plainYaml } from './p111-plain-yaml.ts';
import { comma } from './p112-comma.ts';
import { lineBreak } from './p113-line-break.ts';
import { imageIsThere } from './p114-image.ts';
import { uniqueId } from './p201-unique-id.ts';
import { referenceResolves } from './p202-reference.ts';
import { departmentIsKnown } from './p203-department.ts';
import { sdgTarget } from './p204-sdg-target.ts';
import { projectCodeOnce } from './p205-project-code.ts';
import { linkLeadsSomewhere } from './p206-link.ts';
import { idPresent } from './p207-id-present.ts';
import { checkDigitIsRight } from './p208-check-digit.ts';
import { uniqueAddress } from './p209-unique-address.ts';
import { departmentOnce } from './p210-department-once.ts';
import { yearInPeriod } from './p301-year-in-period.ts';
import { yearsInOrder } from './p302-years-in-order.ts';
import { numbersRun } from './p303-numbers.ts';
import { sentenceEnds } from './p304-sentence-ends.ts';
import { particleFits } from './p305-particle.ts';
import { sumOfYears } from './p401-sum-of-years.ts';
import { partsWithinTotal } from './p402-parts-within-total.ts';
import { partsMakeTotal } from './p403-parts-make-total.ts';
import { sharesMakeCost } from './p404-shares-make-cost.ts';
import { withinSection } from './p405-within-section.ts';
import { countsAreCounted } from './p406-counts.ts';
import { relistingOriginal } from './p501-relisting-original.ts';
import { oneOriginal } from './p502-one-original.ts';
import { sameWords } from './p503-same-words.ts';
import { unmarkedRepeat } from './p504-unmarked-repeat.ts';
import { relistingChain } from './p505-relisting-chain.ts';
import { relistingCircle } from './p506-relisting-circle.ts';
import { originalChanged } from './p507-original-changed.ts';
import { wordsOnce } from './p508-words-once.ts';
import { confirmGuess } from './p509-confirm-guess.ts';
import { nearRepeat } from './p510-near-repeat.ts';
import { relistingKeys } from './p511-relisting-keys.ts';
import { yearReported } from './p601-year-reported.ts';
import { stateAndWords } from './p602-state-and-words.ts';
import { indicatorJudged } from './p701-indicator-judged.ts';
import { printable } from './p801-printable.ts';

/** Every law, in the order of its code. */
export const LAWS: readonly Law[] = [
  readable,
  knownKey,
  requiredKey,
  valueForm,
  halfWidthMarks,
  keyOnce,
  indentation,
  hash,
  characters,
  noCode,
  plainYaml,
  comma,
  lineBreak,
  imageIsThere,
  uniqueId,
  referenceResolves,
  departmentIsKnown,
  sdgTarget,
  projectCodeOnce,
  linkLeadsSomewhere,
  idPresent,
  checkDigitIsRight,
  uniqueAddress,
  departmentOnce,
  yearInPeriod,
  yearsInOrder,
  numbersRun,
  sentenceEnds,
  particleFits,
  sumOfYears,
  partsWithinTotal,
  partsMakeTotal,
  sharesMakeCost,
  withinSection,
  countsAreCounted,
  relistingOriginal,
  oneOriginal,
  sameWords,
  unmarkedRepeat,
  relistingChain,
  relistingCircle,
  originalChanged,
  wordsOnce,
  confirmGuess,
  nearRepeat,
  relistingKeys,
  yearReported,
  stateAndWords,
  indicatorJudged,
  printable,
];
