/**
 * Runs in the browser that prints: a page that is wider than its paper makes Chromium print the whole book smaller. A table
 * in a text that asks for more than an upright page is set smaller; where that is not enough, on a turned page, with the
 * headings right above it; and where even that is not, its figures are broken. Its columns of figures ask for all of
 * their width, those of words for no more than eight letters. Styles give the steps, and the lengths as `--text-width`.
 */
export function fitTables(): void {
  const MOST = 8;
  const lengthOf = (name: string): number => {
    const ruler = document.createElement('div');
    ruler.style.width = `var(${name})`;
    document.body.append(ruler);
    const { width } = ruler.getBoundingClientRect();
    ruler.remove();
    return width;
  };
  const [upright, turned] = [lengthOf('--text-width'), lengthOf('--turned-width')];
  const asked = (table: HTMLTableElement): number => {
    table.classList.add('being-measured');
    const most = MOST * parseFloat(getComputedStyle(table).fontSize);
    const widths = [...(table.tBodies[0]?.rows[0]?.cells ?? [])].map((cell) =>
      cell.classList.contains('number') ? cell.offsetWidth : Math.min(cell.offsetWidth, most),
    );
    table.classList.remove('being-measured');
    return widths.reduce((sum, width) => sum + width, 0);
  };
  for (const table of document.querySelectorAll<HTMLTableElement>('.prose table')) {
    const fits = (room: number, step?: string): boolean => {
      if (step !== undefined) table.classList.add(step);
      return asked(table) <= room;
    };
    if (fits(upright) || fits(upright, 'tight')) continue;
    const block = table.closest('.table-region') ?? table;
    const page = document.createElement('div');
    page.className = 'wide';
    block.before(page);
    page.append(block);
    for (let head = page.previousElementSibling; head?.matches('h2, h3, h4, h5, h6');) {
      page.prepend(head);
      head = page.previousElementSibling;
    }
    table.classList.remove('tight');
    if (fits(turned) || fits(turned, 'tight')) continue;
    table.classList.add('tightest');
  }
}
