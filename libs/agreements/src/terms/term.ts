/**
 * The terms of agreements: one dated figure each. Whoever needs figures asks `termsOn(agreement, date)` (`terms-on.ts`)
 * and then `figure(parameter, query)`, which answers the `Term` itself, so that every result can carry its receipt:
 * value, unit, source, confidence, and the standing that says whether the figure is old or stands in for another.
 * What each parameter means, its unit and the keys it may be narrowed by stand in `parameters.ts`. A figure that is
 * not known has no term; it is never nought.
 */
import { type Parameter, type Unit } from './parameters.js';
import { type When } from './when.js';

/** How a term binds: `hard` may not be broken, `cost` may be bought, `warn` is said aloud and left to the user. */
export const SEVERITIES = ['hard', 'cost', 'warn'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * What stands behind a figure: an agreement's text, an edition of it that is no longer in force, another agreement's
 * figure in its place, custom, a law, somebody's own contract, or only a figure to plan with.
 */
export const SOURCES = [
  'agreement',
  'old-edition',
  'proxy',
  'practice',
  'statute',
  'deal',
  'planning-figure',
] as const;
export type Source = (typeof SOURCES)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What must be said with a figure wherever it is shown; `current` needs no word. */
export type Standing = 'current' | 'old' | 'proxy' | 'planning-figure';

/** A figure as a file of an agreement holds it. */
export interface TermLine {
  readonly parameter: Parameter;
  readonly value: number;
  readonly unit: Unit;
  /** ISO 4217, with unit `minor` only. */
  readonly currency?: string;
  readonly when?: When;
  /** `YYYY-MM-DD`, local. */
  readonly validFrom: string;
  /** Exclusive; null: still in force as far as is known. */
  readonly validTo: string | null;
  readonly severity: Severity;
  readonly source: Source;
  readonly confidence: Confidence;
  /** The year the figure is of; null: not known. */
  readonly year?: number | null;
  /** Where it stands in the agreement's text. */
  readonly clause?: string | null;
  readonly note?: string;
}

/** A rule set: what a file of `data/` holds, and what one's own file holds. */
export interface AgreementFile {
  readonly id: string;
  readonly name: string;
  /** Where it is used, in words. */
  readonly scope: string;
  /** The first `call-minutes` is the usual call. */
  readonly terms: readonly TermLine[];
}

/** One dated figure of an agreement, with all that must be said about it. */
export interface Term {
  readonly agreement: string;
  readonly parameter: Parameter;
  readonly value: number;
  readonly unit: Unit;
  readonly currency: string | null;
  readonly when: When;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly severity: Severity;
  readonly source: Source;
  readonly confidence: Confidence;
  readonly standing: Standing;
  readonly year: number | null;
  readonly clause: string | null;
  readonly note: string;
  /** Whose figure it is: shipped with the program, the organisation's own, or one production's. */
  readonly origin: Origin;
}

export type Origin = 'shipped' | 'own' | 'production';

export interface Agreement {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  readonly origin: Origin;
  readonly terms: readonly Term[];
}

const STANDINGS: Readonly<Record<Source, Standing>> = {
  agreement: 'current',
  statute: 'current',
  practice: 'current',
  deal: 'current',
  'old-edition': 'old',
  proxy: 'proxy',
  'planning-figure': 'planning-figure',
};

export const termOf = (agreement: string, line: TermLine, origin: Origin): Term => ({
  agreement,
  parameter: line.parameter,
  value: line.value,
  unit: line.unit,
  currency: line.currency ?? null,
  when: line.when ?? {},
  validFrom: line.validFrom,
  validTo: line.validTo,
  severity: line.severity,
  source: line.source,
  confidence: line.confidence,
  standing: STANDINGS[line.source],
  year: line.year ?? null,
  clause: line.clause ?? null,
  note: line.note ?? '',
  origin,
});
