import { CST, Lexer } from 'yaml';

export interface Comment {
  /** With its `#`, without the line end. */
  readonly text: string;
  readonly start: number;
}

/** The comments of a YAML text, in order. */
export function commentsOf(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let before = '';
  let start = 0;
  for (const token of new Lexer().lex(text)) {
    if (MARKS.has(token)) {
      before = token;
      continue;
    }
    /* A `#` within a text stands behind a mark of its own in the stream. */
    if (token.startsWith('#') && before !== CST.SCALAR) comments.push({ text: token.trimEnd(), start });
    before = token;
    start += token.length;
  }
  return comments;
}

/** What the lexer puts into its stream and no text holds. */
const MARKS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);
