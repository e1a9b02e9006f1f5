declare module 'keikaku:chapter-bodies' {
  type Body = import('astro').MarkdownInstance<object>;
  export const bodies: Readonly<Record<string, () => Promise<Body>>>;
}
