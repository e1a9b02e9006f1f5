import { entity } from './entity.ts';
import type { Placed } from './placed.ts';
import { list, oneOrMany, text } from './fields.ts';

/** 所管課: a department of the municipality, in the official order of departments.yaml. */
export interface Department extends Placed {
  readonly name: string | null;
  /** よみ */
  readonly reading: string | null;
  /** 部 it belongs to. */
  readonly division: string | null;
  /** 旧名称 */
  readonly formerNames: readonly string[];
}

export const department = entity<Department>(
  'department',
  { name: text, reading: text, division: text, formerNames: oneOrMany(text) },
  { called: '所管課', requires: [['name']] },
);

export const departments = list(department);
