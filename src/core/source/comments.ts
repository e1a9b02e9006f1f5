import { CST, Lexer } from 'yaml';

/** The comments of a YAML text, in order, with their `#`. */
export function commentsOf(text: string): readonly string[] {
  const comments: string[] = [];
  let before = '';
  for (const token of new Lexer().lex(text)) {
    /* A `#` within a text stands behind a mark of its own in the stream. */
    if (token.startsWith('#') && before !== CST.SCALAR) comments.push(token.trimEnd());
    before = token;
  }
  return comments;
}
