import { fold } from './text.ts';

/**
 * Finds a word by a slip of one letter: one left out, doubled, changed, or two that changed places. Each word is filed under
 * itself less each of its letters, so that asking costs the same however many words there are.
 */
export class WordIndex {
  readonly #words = new Map<string, string>();

  constructor(words: Iterable<string>) {
    for (const word of words)
      for (const form of formsOf(word)) if (!this.#words.has(form)) this.#words.set(form, word);
  }

  /** A word that differs from this one by a letter or by its width or case; null where there is none. */
  nearest(word: string): string | null {
    for (const form of formsOf(word)) {
      const found = this.#words.get(form);
      if (found !== undefined) return found;
    }
    return null;
  }
}

/** Longer words are no ids; what follows is not looked at. */
const LONGEST = 40;

function formsOf(word: string): string[] {
  const whole = fold(word).toLowerCase().slice(0, LONGEST);
  const forms = [whole];
  for (let i = 0; i < whole.length; i += 1) forms.push(whole.slice(0, i) + whole.slice(i + 1));
  return forms;
}
