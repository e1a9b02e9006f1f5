import { isElement, type Element } from './structure-tree.ts';

/** What an element must stand in, or else it is one of the second kind. */
const HOME: Readonly<Record<string, readonly [parents: RegExp, otherwise: string]>> = {
  LI: [/^L$/u, 'Div'],
  Lbl: [/^LI$/u, 'Span'],
  LBody: [/^LI$/u, 'Div'],
  TR: [/^Table$/u, 'Div'],
  TH: [/^TR$/u, 'Div'],
  TD: [/^TR$/u, 'Div'],
  RB: [/^Ruby$/u, 'Span'],
  RT: [/^Ruby$/u, 'Span'],
  RP: [/^Ruby$/u, 'Span'],
};

/** Last corrections that need to see the whole: headings that skip no level, and parts that stand where they belong. */
export function putInOrder(document: Element): void {
  const levelOf = unskipped();
  const visit = (element: Element): void => {
    for (const kid of element.kids) {
      if (!isElement(kid)) continue;
      const home = HOME[kid.type];
      if (home && !home[0].test(element.type)) kid.type = home[1];
      const level = /^H([1-9])$/u.exec(kid.type)?.[1];
      if (level !== undefined) kid.type = `H${levelOf(Number(level))}`;
      visit(kid);
    }
  };
  visit(document);
}

/** Heading levels one after another, each at most one below the one before; the first is 1. */
export function unskipped(): (level: number) => number {
  let last = 0;
  return (level) => {
    last = Math.max(1, Math.min(level, last + 1, 6));
    return last;
  };
}
