import { exactWord, withEquivalents } from './equivalents.ts';
import type { Equivalents, QueryWord } from './equivalents.ts';
import { FACETS } from './index-format.ts';
import type { FacetName } from './index-format.ts';
import { SORTS } from './narrowing.ts';
import type { Choices, Sort } from './narrowing.ts';
import { queryWords } from './searchable.ts';

/** What a reader asks the search page; the whole of it stands in the page's address. */
export interface Asked {
  readonly query: string;
  /** Only as written, no equivalents. */
  readonly exact: boolean;
  readonly choices: Choices;
  readonly sort: Sort;
}

export function askedIn(address: URLSearchParams): Asked {
  const choices = new Map(FACETS.map((name) => [name, new Set(address.getAll(name))] as const));
  return {
    query: address.get('q')?.trim() ?? '',
    exact: address.has('exact'),
    choices: new Map([...choices].filter(([, keys]) => keys.size > 0)),
    sort: SORTS.find((sort) => sort === address.get('sort')) ?? 'relevance',
  };
}

/** The part of the address behind `?`, without what goes without saying. */
export function addressOf({ query, exact, choices, sort }: Asked): string {
  const address = new URLSearchParams();
  if (query !== '') address.set('q', query);
  for (const name of FACETS) for (const key of choices.get(name) ?? []) address.append(name, key);
  if (sort !== 'relevance') address.set('sort', sort);
  if (exact) address.set('exact', '1');
  return address.toString();
}

export function wordsAsked({ query, exact }: Asked, equivalents: Equivalents): readonly QueryWord[] {
  return queryWords(query).map((word) => (exact ? exactWord(word) : withEquivalents(word, equivalents)));
}

/** The same with a value chosen that was not, or the other way round. */
export function toggled(asked: Asked, name: FacetName, key: string): Asked {
  const keys = new Set(asked.choices.get(name));
  if (!keys.delete(key)) keys.add(key);
  const choices = new Map(asked.choices);
  if (keys.size > 0) choices.set(name, keys);
  else choices.delete(name);
  return { ...asked, choices };
}
