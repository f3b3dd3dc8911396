import { type RuleSaying } from '../says/rule-says.js';
import { type Parameter } from '../terms/parameters.js';
import { type Severity, type Term } from '../terms/term.js';
import { type JudgedCall, type Player } from './view.js';

/** One way in which calls do not keep to an agreement, or cost more for it. */
export interface Breach {
  /** The rule's id, such as `rest`. */
  readonly rule: string;
  /** `RULES.REST`. */
  readonly code: string;
  readonly severity: Severity;
  readonly agreement: string;
  /** Null: the agreement itself is what is missing. */
  readonly parameter: Parameter | null;
  readonly clause: string | null;
  /** Local date of the last of the calls. */
  readonly date: string;
  readonly locationId: string;
  /** Ids of the calls concerned, in time. */
  readonly calls: readonly string[];
  /** Players concerned; empty: the call as a whole. */
  readonly who: readonly Player[];
  /** By how much, in `unit`. */
  readonly amount: number;
  readonly unit: 'minutes' | 'seconds' | 'musicians' | 'calls';
  /** What the message is worded from. */
  readonly figures: object;
  readonly message: string;
  /** The figure that says so, with its source and standing. */
  readonly term: Term | null;
}

/** Business sentence and check of one rule. */
export interface ComplianceRule<T> {
  readonly id: string;
  readonly sentence: string;
  check(subject: T): readonly Breach[];
}

type Said = Pick<Breach, 'amount' | 'unit'> &
  RuleSaying &
  Partial<Pick<Breach, 'who' | 'severity' | 'parameter'>>;

/** A breach of the last of some calls' agreement. */
export function breachOf(
  rule: string,
  calls: readonly JudgedCall[],
  term: Term | null,
  said: Said,
): readonly Breach[] {
  const last = calls.at(-1);
  if (last === undefined) return [];
  return [
    {
      rule,
      severity: term?.severity ?? 'hard',
      agreement: last.agreement,
      parameter: term?.parameter ?? null,
      clause: term?.clause ?? null,
      date: last.date,
      locationId: last.locationId,
      calls: calls.map(({ id }) => id),
      who: [],
      term,
      ...said,
    },
  ];
}
