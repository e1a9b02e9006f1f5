/* It comes without types; `font-files.ts` says which it has. */
declare module 'subset-font';
