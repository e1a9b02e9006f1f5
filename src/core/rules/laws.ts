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
import { imageIsThere } from './p114-image.ts';
import { uniqueId } from './p201-unique-id.ts';
import { referenceResolves } from './p202-reference.ts';
import { departmentIsKnown } from './p203-department.ts';
import { sdgTarget } from './p204-sdg-target.ts';
import { idPresent } from './p207-id-present.ts';
import { uniqueAddress } from './p209-unique-address.ts';
import { yearInPeriod } from './p301-year-in-period.ts';
import { numbersRun } from './p303-numbers.ts';
import { sumOfYears } from './p401-sum-of-years.ts';
import { partsWithinTotal } from './p402-parts-within-total.ts';
import { partsMakeTotal } from './p403-parts-make-total.ts';
import { relistingOriginal } from './p501-relisting-original.ts';
import { oneOriginal } from './p502-one-original.ts';
import { sameWords } from './p503-same-words.ts';
import { unmarkedRepeat } from './p504-unmarked-repeat.ts';
import { relistingChain } from './p505-relisting-chain.ts';
import { relistingCircle } from './p506-relisting-circle.ts';
import { confirmGuess } from './p509-confirm-guess.ts';

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
  imageIsThere,
  uniqueId,
  referenceResolves,
  departmentIsKnown,
  sdgTarget,
  idPresent,
  uniqueAddress,
  yearInPeriod,
  numbersRun,
  sumOfYears,
  partsWithinTotal,
  partsMakeTotal,
  relistingOriginal,
  oneOriginal,
  sameWords,
  unmarkedRepeat,
  relistingChain,
  relistingCircle,
  confirmGuess,
];
