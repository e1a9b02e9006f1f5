import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { commentsOf } from '../source/comments.ts';
import type { Comment } from '../source/comments.ts';
import { changedFindings } from './changed-findings.ts';
import type { Edits, TextEdit } from './edits.ts';
import { isSameTree } from './same-values.ts';
import type { Snapshot } from './snapshot.ts';
import { isSameStatement, statementOf } from './statement.ts';

/** Why a fix was not made. */
export type Refusal =
  /** Its edits overlap, or lie in a file that is not there. */
  | { readonly kind: 'unfit' }
  /** Many fixes of its law had been refused before. */
  | { readonly kind: 'untried' }
  /** The file cannot be read, so that nothing can be compared. */
  | { readonly kind: 'unreadable' | 'prose'; readonly file: string }
  | { readonly kind: 'breaks-file' | 'loses-comment'; readonly file: string }
  | { readonly kind: 'changes-plan' }
  | { readonly kind: 'remains'; readonly finding: Diagnostic }
  | { readonly kind: 'brings' | 'silences'; readonly finding: Diagnostic };

/**
 * The proof every fix has to pass, after it was made in memory: the findings it is for are gone, nothing new is found, its
 * files can be read. Null where it holds. `mended` are the findings the edits are for.
 */
export function refusalOfChoice(
  before: Snapshot,
  after: Snapshot,
  edits: Edits,
  mended: readonly Diagnostic[],
): Refusal | null {
  for (const file of edits.keys())
    if (isYaml(file) && before.read(file).readable && !after.read(file).readable)
      return { kind: 'breaks-file', file };
  const [finding] = changedFindings(before, after, edits, mended).come;
  if (!finding) return null;
  return { kind: mended.some(({ code }) => code === finding.code) ? 'remains' : 'brings', finding };
}

/**
 * The further proof of a safe fix: it silences nothing else, loses no comment, and the plan says the same as before. Either
 * its files read value by value as the compiler already understood them; or all plans, tied together, say the same.
 */
export function refusalOfSafeFix(
  before: Snapshot,
  after: Snapshot,
  edits: Edits,
  mended: readonly Diagnostic[],
): Refusal | null {
  const refusal = refusalOfChoice(before, after, edits, mended);
  if (refusal) return refusal;
  const codes = new Set(mended.map(({ code }) => code));
  const silenced = changedFindings(before, after, edits, mended).gone.find(({ code }) => !codes.has(code));
  if (silenced) return { kind: 'silences', finding: silenced };
  for (const [file, own] of edits)
    if (losesComment(before.text(file) ?? '', after.text(file) ?? '', own))
      return { kind: 'loses-comment', file };
  const isSame = [...edits.keys()].every((file) => isSameTree(before.read(file).root, after.read(file).root));
  if (isSame || isSameStatement(statementOf(before.compiled.content), statementOf(after.compiled.content)))
    return null;
  return { kind: 'changes-plan' };
}

/** What forbids a safe fix before it is tried: without a tree to compare nothing can be proven. */
export function refusalBeforehand(before: Snapshot, edits: Edits): Refusal | null {
  for (const file of edits.keys()) {
    if (!isYaml(file)) return { kind: 'prose', file };
    if (!before.read(file).readable) return { kind: 'unreadable', file };
  }
  return null;
}

function isYaml(file: string): boolean {
  return /\.ya?ml$/iu.test(file);
}

/** A comment may become text where it was meant as text (`合言葉 #1`), but what an edit takes away of it, the edit writes again. */
function losesComment(before: string, after: string, edits: readonly TextEdit[]): boolean {
  const [was, is] = [commentsOf(before), commentsOf(after)];
  return was.some(
    ({ text, start }) =>
      edits.some((edit) => !writesAgain(edit, text, start)) && countOf(text, is) < countOf(text, was),
  );
}

function countOf(text: string, comments: readonly Comment[]): number {
  return comments.filter((comment) => comment.text === text).length;
}

function writesAgain({ start, end, newText }: TextEdit, comment: string, at: number): boolean {
  const taken = comment.slice(Math.max(0, start - at), Math.max(0, end - at));
  return unquoted(newText).includes(taken);
}

function unquoted(text: string): string {
  return text.replace(/\\(["\\])/gu, '$1');
}
