import type { Diagnostic, Severity, Summary } from './diagnostic.ts';
import type { Language } from './said.ts';
import type { Sources } from './sources.ts';

/** What a law is, for printers that list the laws themselves. */
export interface LawText {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly title: string;
  readonly reason: string;
}

/** Everything a printer may need. Files are named as the person at the keyboard would, with `/` between. */
export interface Report {
  readonly ok: boolean;
  readonly summary: Summary;
  readonly diagnostics: readonly Diagnostic[];
  readonly language: Language;
  readonly sources: Sources;
  readonly laws: readonly LawText[];
  /** Where the help page of a law stands; null where there is none to be read. */
  readonly helpPage: (code: string) => string | null;
}

/** How a text for people is shown. */
export interface TextLook {
  /** Puts colour on a text; the plain one leaves it as it is. */
  readonly paint: Paint;
  /** Every diagnostic, however many there are. */
  readonly all: boolean;
}

export type Ink = Severity | 'strong' | 'faint';
export type Paint = (ink: Ink, text: string) => string;

export const COLOURLESS: TextLook = { paint: (_ink, text) => text, all: false };
