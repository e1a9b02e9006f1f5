import { inject } from 'vitest';

/* Its server answers once the site is there: sample-site.ts. */
const { ok } = await fetch(inject('sampleSite').ready);
if (!ok) throw new Error('見本の市のサイトが組み立てられませんでした。');
