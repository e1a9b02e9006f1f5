/** The standard structure types of ISO 32000-1, 14.8.4. */
export const STANDARD_TYPES: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private ' +
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot ' +
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** The standard type a type is, or is mapped to by however many steps; null where it is none, or goes round. */
export function standardType(type: string, roleMap: ReadonlyMap<string, string>): string | null {
  const seen = new Set<string>();
  let at: string | undefined = type;
  while (at !== undefined && !seen.has(at)) {
    if (STANDARD_TYPES.has(at)) return at;
    seen.add(at);
    at = roleMap.get(at);
  }
  return null;
}
