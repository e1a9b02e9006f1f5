/** Runs in the browser while someone is writing: shows over the page what the check says of the last save. */
import { ASK_EVENT, REPORT_EVENT } from './events.ts';
import type { OverlayDiagnostic, OverlayPlace, OverlayReport } from './overlay-report.ts';

const STYLE = `
:host([hidden]) { display: none; }
:host(:not([hidden])) { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; color-scheme: light dark; }
section { font: 400 1rem/1.75 system-ui, 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans JP', sans-serif;
  color: light-dark(#1a1a1c, #f2f2f2); background: light-dark(#fff, #1a1a1c); border-top: 0.25rem solid var(--mark);
  box-shadow: 0 -0.25rem 1.5rem rgb(0 0 0 / 0.25); max-block-size: 50vh; overflow: auto; overscroll-behavior: contain; }
section.error { --mark: light-dark(#ce0000, #ff7171); } section.warning { --mark: light-dark(#8c5a00, #ffc966); }
header { position: sticky; inset-block-start: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: baseline;
  padding: 0.5rem 1.25rem; background: inherit; border-block-end: 1px solid light-dark(#d8d8db, #4d4d4f); }
h2 { font-size: 1.125rem; margin: 0; color: var(--mark); } header p { margin: 0; flex: 1; }
button { font: inherit; min-block-size: 2.75rem; padding: 0 1rem; border: 1px solid currentcolor; border-radius: 0.5rem;
  background: none; color: inherit; cursor: pointer; }
button:focus-visible, a:focus-visible { outline: 0.25rem solid light-dark(#000, #fff); outline-offset: 2px; }
ol { list-style: none; margin: 0; padding: 0 1.25rem 1rem; } ol > li { padding-block: 0.75rem; border-block-end: 1px solid light-dark(#d8d8db, #4d4d4f); }
p { margin: 0; } .message { font-weight: 700; } .message b { color: var(--mark); } li.warning { --mark: light-dark(#8c5a00, #ffc966); }
.excerpt { margin: 0.25rem 0; padding: 0.25rem 0.75rem; font-family: 'BIZ UDGothic', 'Noto Sans Mono CJK JP', monospace;
  white-space: pre-wrap; overflow-wrap: anywhere; background: light-dark(#f2f2f2, #333336); border-radius: 0.25rem; }
mark { color: inherit; background: none; border-block-end: 0.1875rem solid var(--mark); font-weight: 700; }
a { color: light-dark(#0017c1, #9db7f9); } ul { margin: 0.25rem 0 0; padding-inline-start: 1.25rem; }
`;

class ReportOverlay extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });
  #isFolded = sessionStorage.getItem(FOLDED) !== null;

  show(report: OverlayReport): void {
    const total = report.errors + report.warnings;
    this.hidden = total === 0;
    /* The end of the page stays in reach of scrolling. */
    document.documentElement.style.paddingBlockEnd = total === 0 ? '' : this.#isFolded ? '5rem' : '50vh';
    const section = element('section', {
      class: report.errors > 0 ? 'error' : 'warning',
      'aria-label': '計画の点検',
    });
    section.append(this.#header(report));
    if (!this.#isFolded) section.append(listOf(report, total));
    this.#root.replaceChildren(element('style', {}, STYLE), section);
  }

  #header(report: OverlayReport): HTMLElement {
    const header = element('header');
    const counts = [
      report.errors > 0 ? `誤り${String(report.errors)}件` : '',
      report.warnings > 0 ? `注意${String(report.warnings)}件` : '',
    ];
    const status = element('p', { role: 'status' });
    if (report.isHeldBack)
      status.textContent = 'ページは、誤りのなかったときのものです。直して保存すると新しくなります。';
    const fold = element('button', { type: 'button', 'aria-expanded': String(!this.#isFolded) });
    fold.textContent = this.#isFolded ? 'ひらく' : 'たたむ';
    fold.addEventListener('click', () => {
      this.#isFolded = !this.#isFolded;
      if (this.#isFolded) sessionStorage.setItem(FOLDED, '');
      else sessionStorage.removeItem(FOLDED);
      this.show(report);
      this.#root.querySelector('button')?.focus();
    });
    header.append(element('h2', {}, counts.filter((count) => count !== '').join('、')), status, fold);
    return header;
  }
}

const FOLDED = 'keikaku:report-is-folded';

function listOf({ shown }: OverlayReport, total: number): HTMLElement {
  const list = element('ol');
  list.append(...shown.map(entryOf));
  if (total > shown.length)
    list.append(
      element(
        'li',
        {},
        `ほかに${String(total - shown.length)}件あります。npm run check ですべて見られます。`,
      ),
    );
  return list;
}

function entryOf(diagnostic: OverlayDiagnostic): HTMLElement {
  const { severity, code, message, help, related } = diagnostic;
  const entry = element('li', { class: severity });
  const head = element('p', { class: 'message' });
  head.append(element('b', {}, `${severity === 'error' ? '誤り' : '注意'} ${code}`), ` ${message}`);
  entry.append(head, ...placeOf(diagnostic), element('p', {}, help));
  if (related.length > 0) {
    const list = element('ul');
    for (const other of related) {
      const item = element('li', {}, other.message);
      item.append(...placeOf(other));
      list.append(item);
    }
    entry.append(list);
  }
  return entry;
}

function placeOf({ place, opens, line: [before, meant, after] }: OverlayPlace): HTMLElement[] {
  const where = element('p');
  const link = element('a', { href: `/__open-in-editor?file=${encodeURIComponent(opens)}` }, place);
  link.title = 'エディターで開く';
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void fetch(link.getAttribute('href') ?? '');
  });
  where.append(link);
  if (`${before}${meant}${after}`.trim() === '') return [where];
  const excerpt = element('p', { class: 'excerpt' });
  excerpt.append(before, element('mark', {}, meant), after);
  return [where, excerpt];
}

function element<T extends keyof HTMLElementTagNameMap>(
  name: T,
  attributes: Readonly<Record<string, string>> = {},
  text = '',
): HTMLElementTagNameMap[T] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== '') made.textContent = text;
  return made;
}

if (import.meta.hot) {
  customElements.define('keikaku-report', ReportOverlay);
  const overlay = new ReportOverlay();
  overlay.hidden = true;
  document.body.append(overlay);
  import.meta.hot.on(REPORT_EVENT, (report: OverlayReport) => overlay.show(report));
  import.meta.hot.send(ASK_EVENT, {});
}
