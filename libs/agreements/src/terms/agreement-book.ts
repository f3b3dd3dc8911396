import { subjectOf } from './fits.js';
import { termOf, type Agreement, type AgreementFile, type Term, type TermLine } from './term.js';
import { TermsInForce } from './terms-in-force.js';

/** A production's own figure in place of an agreement's: the same parameter, narrowed alike, while it is valid. */
export interface Override extends TermLine {
  readonly agreement: string;
}

/**
 * Whose figures count: the agreements that ship, an organisation's own (one of the same id takes the place of a shipped
 * one), and what one production agreed otherwise. Immutable; what holds since when is worked out once.
 */
export class AgreementBook {
  readonly agreements: readonly Agreement[];
  private readonly byId: ReadonlyMap<string, Agreement>;
  private readonly changes = new Map<string, readonly string[]>();
  private readonly held = new Map<string, TermsInForce>();

  constructor(
    shipped: readonly AgreementFile[],
    own: readonly AgreementFile[] = [],
    overrides: readonly Override[] = [],
  ) {
    const byId = new Map(shipped.map((file) => [file.id, read(file, 'shipped', overrides)]));
    for (const file of own) byId.set(file.id, read(file, 'own', overrides));
    this.byId = byId;
    this.agreements = [...byId.values()];
  }

  find(agreement: string): Agreement | undefined {
    return this.byId.get(agreement);
  }

  /** What holds on a local date; null where no figure does. */
  inForce(agreement: string, date: string): TermsInForce | null {
    const since = this.changesOf(agreement).findLast((one) => one <= date);
    if (since === undefined) return null;
    const id = `${agreement}@${since}`;
    let found = this.held.get(id);
    if (found === undefined) {
      const name = this.byId.get(agreement)?.name ?? agreement;
      found = new TermsInForce(id, { id: agreement, name }, this.holding(agreement, since));
      this.held.set(id, found);
    }
    return found.terms.length === 0 ? null : found;
  }

  /** The dates on which any figure of the agreement begins or ends, in order. */
  private changesOf(agreement: string): readonly string[] {
    const known = this.changes.get(agreement);
    if (known !== undefined) return known;
    const terms = this.byId.get(agreement)?.terms ?? [];
    const ends = terms.flatMap(({ validFrom, validTo }) => [validFrom, validTo ?? validFrom]);
    const dates = [...new Set(ends)].sort();
    this.changes.set(agreement, dates);
    return dates;
  }

  /** The terms that hold on a date; a production's figure hides the one it replaces, and takes its place. */
  private holding(agreement: string, date: string): readonly Term[] {
    const terms = (this.byId.get(agreement)?.terms ?? []).filter(
      ({ validFrom, validTo }) => validFrom <= date && (validTo === null || date < validTo),
    );
    const base = terms.filter((term) => !isOverride(term));
    const overrides = new Map(terms.filter(isOverride).map((term) => [subjectOf(term), term]));
    const replaced = base.map((term) => overrides.get(subjectOf(term)) ?? term);
    return [...new Set([...replaced, ...overrides.values()])];
  }
}

const isOverride = ({ origin }: Term): boolean => origin === 'production';

const read = (file: AgreementFile, origin: 'shipped' | 'own', overrides: readonly Override[]): Agreement => ({
  id: file.id,
  name: file.name,
  scope: file.scope,
  origin,
  terms: [
    ...file.terms.map((line) => termOf(file.id, line, origin)),
    ...overrides
      .filter(({ agreement }) => agreement === file.id)
      .map((line) => termOf(file.id, line, 'production')),
  ],
});
