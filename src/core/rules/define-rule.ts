import type { Finding, Severity } from '../diagnostics/diagnostic.ts';
import type { Said } from '../diagnostics/said.ts';
import type { LinkedContent } from '../link/linked.ts';
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
  readonly message: string | Said;
  /** The one thing to do. */
  readonly help: string | Said;
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

/** A law over the linked content: `find` yields facts, `say` puts a fact into words. */
export function defineRule<F extends Fact>(
  rule: RuleText & { find(content: LinkedContent): Iterable<F>; say(fact: F): Words },
): Law {
  return {
    ...rule,
    *findings(content) {
      for (const fact of rule.find(content)) yield finding(rule, fact, rule.say(fact));
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
