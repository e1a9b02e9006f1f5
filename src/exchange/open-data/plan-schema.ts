import { z } from 'zod';
import { planRecord } from './schema.ts';

/** `data/<plan>.json` as JSON Schema (draft 2020-12), for those who read the data by machine. */
export const planSchema = { title: '計画のデータ', ...z.toJSONSchema(planRecord) };
