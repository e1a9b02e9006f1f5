/**
 * Every kind of page, by the file in `src/pages` that makes it, with examples of the sample city: several where pages of
 * one kind show different things.
 */
export const PAGE_KINDS: Readonly<Record<string, readonly string[]>> = {
  'index.astro': [''],
  '404.astro': ['404.html'],
  'guide/index.astro': ['guide/'],
  'revisions/index.astro': ['revisions/'],
  'data/index.astro': ['data/'],
  'search/index.astro': ['search/', 'search/?q=協議会'],
  // A site of this size has none: index-of-names.test.ts.
  'search/[names]/index.astro': [],
  'departments/index.astro': ['departments/'],
  'departments/[name]/index.astro': ['departments/企画政策課/'],
  '[page]/index.astro': ['accessibility/', 'accessibility-test/'],
  '[plan]/index.astro': ['jisshi/', 'kyodo/'],
  '[plan]/[chapter]/index.astro': ['jisshi/00-introduction/', 'jisshi/90-closing/'],
  '[plan]/[section]/index.astro': [
    'jisshi/02-children-learning/',
    'kyodo/01-community/',
    // 所管課別の取組状況
    'kyodo/04-shared-challenges/',
    // 再掲
    'kyodo/05-foundation/',
  ],
  '[plan]/[section]/[id].astro': ['jisshi/02-children-learning/j206/'],
  '[plan]/budget/index.astro': ['jisshi/budget/'],
  '[plan]/indicators/index.astro': ['jisshi/indicators/', 'kyodo/indicators/'],
  '[plan]/states/index.astro': ['jisshi/states/', 'kyodo/states/'],
  '[plan]/years/index.astro': ['jisshi/years/', 'kyodo/years/'],
  '[plan]/years/[year]/index.astro': ['jisshi/years/2023/', 'kyodo/years/2023/'],
  '[plan]/history/[section]/index.astro': [
    'jisshi/history/01-civic-autonomy/',
    'kyodo/history/04-shared-challenges/',
  ],
  '[plan]/departments/index.astro': ['jisshi/departments/', 'kyodo/departments/'],
  '[plan]/sdgs/index.astro': ['jisshi/sdgs/'],
  '[plan]/relistings/index.astro': ['jisshi/relistings/', 'kyodo/relistings/'],
};

export const EXAMPLES: readonly string[] = Object.values(PAGE_KINDS).flat();
