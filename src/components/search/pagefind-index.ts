import { phraseOf } from '#views/search/tokens.ts';

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

/** The index at an address of this site; it is fetched when first asked. */
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
    const [first, ...others] = await Promise.all(
      words.map(async (word) => (await pagefind.search(phraseOf(word))).results),
    );
    const scores = others.map((results) => new Map(results.map(({ id, score }) => [id, score])));
    return (first ?? [])
      .filter(({ id }) => scores.every((score) => score.has(id)))
      .map((result) => ({
        result,
        score: scores.reduce((sum, score) => sum + (score.get(result.id) ?? 0), result.score),
      }))
      .sort((a, b) => b.score - a.score || (a.result.id < b.result.id ? -1 : 1))
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
