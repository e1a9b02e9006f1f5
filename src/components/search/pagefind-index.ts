import { phraseOf, titlePhraseOf } from '#views/search/tokens.ts';

/** What a record of the index tells. */
export interface Found {
  readonly url: string;
  readonly title: string;
  /** Plan and section. */
  readonly place: string;
  readonly departments: string;
  /** The original texts, unspoilt. */
  readonly texts: readonly string[];
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<{ url: string; meta: Record<string, string | undefined> }>;
}

interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly PagefindResult[] }>;
}

/** A record that holds every word looked for, not fetched yet. */
export type Candidate = () => Promise<Found>;

/** The index at an address of this site; it is fetched when first asked. What is called by the words comes before what mentions them. */
export function searchIndex(address: string): (words: readonly string[]) => Promise<readonly Candidate[]> {
  let loading: Promise<Pagefind> | null = null;
  const load = async (): Promise<Pagefind> => {
    const pagefind = (await import(/* @vite-ignore */ `${address}pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: '/' });
    await pagefind.init();
    return pagefind;
  };
  return async (words) => {
    loading ??= load();
    const pagefind = await loading.catch((error: unknown) => {
      loading = null;
      throw error;
    });
    const ask = async (phrase: string): Promise<ReadonlyMap<string, PagefindResult>> =>
      new Map((await pagefind.search(phrase)).results.map((result) => [result.id, result]));
    const texts = await Promise.all(words.map((word) => ask(phraseOf(word))));
    const titles = await Promise.all(words.map((word) => ask(titlePhraseOf(word))));
    const sum = (all: readonly ReadonlyMap<string, PagefindResult>[], id: string): number =>
      all.reduce((total, results) => total + (results.get(id)?.score ?? 0), 0);
    return [...(texts[0]?.values() ?? [])]
      .filter(({ id }) => texts.every((results) => results.has(id)))
      .map((result) => ({
        result,
        called: titles.filter((results) => results.has(result.id)).length,
        score: sum(texts, result.id),
      }))
      .sort((a, b) => b.called - a.called || b.score - a.score || (a.result.id < b.result.id ? -1 : 1))
      .map(
        ({ result }) =>
          async () =>
            foundOf(await result.data()),
      );
  };
}

function foundOf({ url, meta }: Awaited<ReturnType<PagefindResult['data']>>): Found {
  const { title = '', place = '', departments = '', text = '' } = meta;
  return { url, title, place, departments, texts: text.split('\n') };
}
