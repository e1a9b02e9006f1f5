import { isPriority } from '#core/link/linked.ts';
import type { Item, LinkedContent, LinkedPlan, LinkedSection } from '#core/link/linked.ts';
import { fold } from '#core/model/text.ts';
import { sectionLabel } from '#views/words.ts';

/** One PDF to be made of a plan. */
export interface PrintJob {
  readonly slug: string;
  /** Of the file, without its ending: `book`, `summary`, `book-marks`, `01-community`, `j109`. */
  readonly name: string;
  readonly what: PrintedThing;
}

export type PrintedThing =
  | { readonly kind: 'book'; readonly isForPrinter: boolean }
  | { readonly kind: 'summary' }
  | { readonly kind: 'section'; readonly section: LinkedSection }
  | { readonly kind: 'sheet'; readonly item: Item };

/** What is made of a plan where nothing else is asked for; with トンボ besides where 塗り足し is あり. */
export function jobsOf(plan: LinkedPlan, isForPrinter: boolean): readonly PrintJob[] {
  const job = (name: string, what: PrintedThing): PrintJob => ({ slug: plan.slug, name, what });
  const withMarks = isForPrinter || plan.plan.cover?.printing?.bleed === 'あり';
  return [
    job('book', { kind: 'book', isForPrinter: false }),
    ...(withMarks ? [job('book-marks', { kind: 'book', isForPrinter: true })] : []),
    job('summary', { kind: 'summary' }),
  ];
}

/**
 * A section or a sheet by itself, as someone names it: by its file (`01-community`), by what it is called (柱2, 分野(1)),
 * by its id (j109). Empty where the plans have none such; several where the name means one in more than one plan.
 */
export function jobsNamed(plans: LinkedContent['plans'], wanted: string): readonly PrintJob[] {
  const name = fold(wanted);
  return plans.flatMap((plan): readonly PrintJob[] => {
    const section = plan.sections.find(
      (one) => one.file.name === name || fold(sectionLabel(one)) === name || fold(one.label) === name,
    );
    if (section) return [{ slug: plan.slug, name: section.file.name, what: { kind: 'section', section } }];
    const item = plan.byId.get(name);
    return item && isPriority(item) ? [{ slug: plan.slug, name, what: { kind: 'sheet', item } }] : [];
  });
}
