import { isAnnotation, isElement, newElement, type Element, type Kid } from './structure-tree.ts';

/**
 * Where an element may stand: `inline` among words, `block` among paragraphs, `flow` in either company (a cell, the body of
 * a list item).
 */
export type Setting = 'inline' | 'block' | 'flow';

const WORDS = new Set([
  'Span',
  'Link',
  'Em',
  'Strong',
  'Code',
  'Quote',
  'Reference',
  'Annot',
  'Ruby',
  'Lbl',
  'Form',
]);

/** Stands in any company and makes no paragraph of its own. */
const EITHER = new Set(['Figure', 'Formula', 'Note']);

function isWords(kid: Kid): boolean {
  return !isElement(kid) || WORDS.has(kid.type) || EITHER.has(kid.type);
}

/** An element of which the browser does not say what it is. */
export function isNameless(kid: Kid): kid is Element {
  return isElement(kid) && kid.type === 'NonStruct';
}

/**
 * The kids of an element with every nameless one given a name or dissolved: words become paragraphs among blocks and join
 * their neighbours among words; a box with one thing in it is that thing, a box with several a Div.
 */
export function settled(kids: readonly Kid[], setting: Setting): Kid[] {
  if (setting === 'inline') return kids.flatMap((kid) => (isNameless(kid) ? dissolved(kid) : [kid]));
  if (setting === 'block') return paragraphs(kids.flatMap(named));
  const hasBareWords = kids.some((kid) => !isNameless(kid) && isWords(kid) && !isEither(kid));
  const onlyBox = kids.length === 1;
  if (!hasBareWords && !onlyBox) return paragraphs(kids.flatMap(named));
  return kids.flatMap((kid) => (isNameless(kid) ? (isSentence(kid) ? dissolved(kid) : named(kid)) : [kid]));
}

function isEither(kid: Kid): boolean {
  return isElement(kid) && EITHER.has(kid.type);
}

/** Words in a row; a box of nothing but other nameless boxes is no sentence, for each of them may be one. */
function isSentence({ kids }: Element): boolean {
  const isBoxOfBoxes = kids.length > 1 && kids.every(isNameless);
  if (isBoxOfBoxes || kids.every(isEither)) return false;
  return kids.every((kid) => (isNameless(kid) ? isSentence(kid) : isWords(kid)));
}

/** Among words a nameless element matters only for its language. */
function dissolved(element: Element): Kid[] {
  const kids = settled(element.kids, 'inline');
  return element.lang === null ? kids : [{ ...element, type: 'Span', kids }];
}

/** Among blocks a nameless element is a paragraph or a box. */
function named(kid: Kid): Kid[] {
  if (!isNameless(kid)) return [kid];
  if (isSentence(kid)) return [{ ...kid, type: 'P', kids: settled(kid.kids, 'inline') }];
  const kids = settled(kid.kids, 'block');
  if (kids.length <= 1 && kid.lang === null) return kids;
  return [{ ...kid, type: 'Div', kids }];
}

/** Words that stand bare among blocks, each run of them in a paragraph. */
function paragraphs(kids: readonly Kid[]): Kid[] {
  const found: Kid[] = [];
  let run: Kid[] = [];
  const close = (): void => {
    if (run.every(isEither)) found.push(...run);
    else found.push(newElement('P', run));
    run = [];
  };
  for (const kid of kids) {
    if (isWords(kid) && !(isEither(kid) && run.length === 0)) run.push(kid);
    else {
      close();
      found.push(kid);
    }
  }
  close();
  return found;
}

/** A link that leads nowhere is words. */
export function hasAnnotation({ kids }: Element): boolean {
  return kids.some((kid) => (isElement(kid) ? hasAnnotation(kid) : isAnnotation(kid)));
}
