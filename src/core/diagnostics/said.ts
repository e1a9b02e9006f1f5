/** Languages a report can be given in. */
export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same said in each language, side by side where it is written, so that one is never changed without the other. */
export type Said = Readonly<Record<Language, string>>;
