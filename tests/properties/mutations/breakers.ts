import { AMOUNTS } from './amounts.ts';
import type { Breakers } from './breakage.ts';
import { KEYS } from './keys.ts';
import { PROGRESS } from './progress.ts';
import { REFERENCES } from './references.ts';
import { RELISTINGS } from './relistings.ts';
import { SLIPS } from './slips.ts';
import { YAML } from './yaml.ts';
import { YEARS } from './years.ts';

/** Every law and the slips that break it. */
export const BREAKERS: Breakers = {
  ...YAML,
  ...KEYS,
  ...SLIPS,
  ...REFERENCES,
  ...YEARS,
  ...AMOUNTS,
  ...RELISTINGS,
  ...PROGRESS,
};
