import type { LinkedContent } from '#core/link/linked.ts';
import { eraYear } from '#core/model/fiscal-year.ts';
import { keysOf, TERMS } from '#core/model/terms.ts';
import type { Noun } from '#core/model/terms.ts';

/** All words a content folder was read to say: every text of the model, the years it holds as people write them, and the keys of the format. */
export function haystackOf(content: LinkedContent): string {
  const words: string[] = keys();
  const seen = new Set<unknown>();
  const waiting: unknown[] = [
    content.site,
    content.departments.all,
    ...content.plans.map(({ plan }) => plan),
  ];
  for (let value = waiting.pop(); waiting.length > 0 || value !== undefined; value = waiting.pop()) {
    if (typeof value === 'string') words.push(value);
    else if (typeof value === 'number') words.push(String(value), eraYear(value));
    else if (value === true) words.push('true');
    else if (value instanceof Map)
      waiting.push(...Array.from<unknown>(value.keys()), ...Array.from<unknown>(value.values()));
    else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value);
      waiting.push(...Object.values<unknown>(value as Readonly<Record<string, unknown>>));
    }
  }
  return bare(words.join('\n'));
}

/** Letters and digits alone, in one width: what stands between them is a matter of writing, not of content. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}\p{S}\n]/gu, '');
}

function keys(): string[] {
  return Object.keys(TERMS).flatMap((noun) =>
    Object.keys(TERMS[noun as Noun]).flatMap((field) => keysOf(noun as Noun, field)),
  );
}
