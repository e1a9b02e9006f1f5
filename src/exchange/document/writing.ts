import type { MoneyUnit } from '#core/model/money.ts';
import type { Claims } from './claims.ts';
import type { Ids } from './ids.ts';
import type { Relistings } from './relistings.ts';
import type { Words } from './words.ts';

/** What the rooms that write share: what was resolved, and the units and years of the whole plan. */
export interface Writing {
  readonly ids: Ids;
  readonly relistings: Relistings;
  readonly claims: Claims;
  /** 金額の単位, with the words it was first printed in. */
  readonly unit: { readonly unit: MoneyUnit; readonly words: Words | null } | null;
}
