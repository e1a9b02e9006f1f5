import { visible } from './visible-text.ts';

/** What Markdown reads as mark-up: anywhere, and at the beginning of a line. */
const MARKUP = /[\\`*_{}[\]<>&|~$!#^]|^[-+=]|(?<=^\d{1,9})[.)]/gu;
/** @name, #12, !3, $4, %5, &6, ~label, ^7, :emoji:, https://, www., GH-8: what the sites link or call, also where Markdown is escaped. */
const CALLS = /(?:[@#!$%&~^:](?=[\w"'/])|www(?=\.)|GH(?=-\d))/giu;

/**
 * A text as plain text of a Markdown comment on GitHub, GitLab or Gitea: it makes no mark-up, no HTML, no link, and calls
 * or refers to nobody and nothing. A space without width stands where something would be called.
 */
export function escapeMarkdown(text: string): string {
  return visible(text).replace(CALLS, '$&\u200b').replace(MARKUP, '\\$&').replaceAll('\u200b', '&#8203;');
}

/** A text in a code span that it cannot leave. */
export function codeSpan(text: string): string {
  const shown = visible(text);
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/gu), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$/u.test(shown) ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
}
