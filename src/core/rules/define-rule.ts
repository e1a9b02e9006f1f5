import type { Finding, Severity } from '../diagnostics/diagnostic.ts';
import type { Said } from '../diagnostics/said.ts';
import { bySection } from '../link/by-section.ts';
import type { LinkedContent, LinkedSection } from '../link/linked.ts';
import type { PlanCover } from '../model/plan.ts';
import type { Fault, FaultCode } from '../source/fault.ts';
import type { Place } from '../source/source-file.ts';

/** What a law found, before it is put into words. */
export interface Fact {
  readonly place: Place;
  /** Where a fact weighs less than its law. */
  readonly severity?: Severity;
}

/** What a fact says to a person. */
export interface Words {
  /** A full polite sentence quoting the author's words. */
  readonly message: Said;
  /** The one thing to do. */
  readonly help: Said;
  readonly related?: NonNullable<Finding['related']>;
  readonly fixes?: NonNullable<Finding['fixes']>;
}

interface RuleText {
  /** Permanent: staff read it over the telephone. */
  readonly code: string;
  /** What holds where the law is kept: `relisting-names-an-original`. */
  readonly name: string;
  readonly severity: Severity;
  /** It says what is missing or does not add up: that can be said only where all of the entity could be read. */
  readonly ofWhole?: true;
  /** The law in one line of Japanese. */
  readonly title: string;
  /** Why it is a law. */
  readonly reason: string;
  /**
   * A section, or files by their path, that break the law. A line where it must report ends in `  # ← CODE`; the marks
   * are taken off before the example is compiled. The test runs it, the help page shows it.
   */
  readonly example: string | Readonly<Record<string, string>>;
}

export interface Law extends RuleText {
  findings(content: LinkedContent, faults: readonly Fault[]): Iterable<Finding>;
}

interface Rule<F extends Fact> extends RuleText {
  find?(content: LinkedContent): Iterable<F>;
  /**
   * For a law that can be judged by one section and plan.yaml alone. It may look at nothing else, not even at what a 再掲
   * in the section leads to: as long as neither is changed it is not asked again.
   */
  findIn?(section: LinkedSection): Iterable<F>;
  say(fact: F): Words;
}

/** A law over the linked content: `find` and `findIn` yield facts, `say` puts a fact into words. */
export function defineRule<F extends Fact>(rule: Rule<F>): Law {
  const say = (fact: F): Finding => finding(rule, fact, rule.say(fact));
  const foundIn = bySection<readonly Finding[], [cover: PlanCover | null]>((section) =>
    Array.from(rule.findIn?.(section) ?? [], say),
  );
  return {
    ...rule,
    *findings(content) {
      if (rule.find) for (const fact of rule.find(content)) yield say(fact);
      if (!rule.findIn) return;
      for (const { plan, sections } of content.plans)
        for (const section of sections) for (const found of foundIn(section, plan.cover)) yield found;
    },
  };
}

/** A law the reader finds while reading; here are its words. */
export function defineReadingRule<C extends FaultCode>(
  rule: RuleText & { readonly code: C; say(fault: Fault<C>): Words },
): Law {
  return {
    ...rule,
    *findings(_content, faults) {
      for (const fault of faults)
        if (fault.code === rule.code) yield finding(rule, fault, rule.say(fault as unknown as Fault<C>));
    },
  };
}

function finding(rule: RuleText, fact: Fact, words: Words): Finding {
  return {
    code: rule.code,
    rule: rule.name,
    severity: fact.severity ?? rule.severity,
    place: fact.place,
    ofWhole: rule.ofWhole ?? false,
    ...words,
  };
}
