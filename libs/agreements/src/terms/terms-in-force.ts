import { fits, narrowness, type FigureQuery } from './fits.js';
import { type Parameter } from './parameters.js';
import { type Term } from './term.js';

/** What holds under an agreement on one date. */
export class TermsInForce {
  private readonly byParameter = new Map<Parameter, Term[]>();

  constructor(
    /** The agreement and the date since which exactly these figures hold: of one book, equal ids have equal figures. */
    readonly id: string,
    private readonly of: { readonly id: string; readonly name: string },
    readonly terms: readonly Term[],
  ) {
    for (const term of terms) {
      const others = this.byParameter.get(term.parameter);
      if (others === undefined) this.byParameter.set(term.parameter, [term]);
      else others.push(term);
    }
  }

  /** The id of the agreement. */
  get agreement(): string {
    return this.of.id;
  }

  /** What people call it. */
  get name(): string {
    return this.of.name;
  }

  /** Of the terms of this parameter that fit, the narrowest; null: no figure is known. */
  figure(parameter: Parameter, query: FigureQuery = {}): Term | null {
    let best: Term | null = null;
    for (const term of this.all(parameter)) {
      if (!fits(term, query)) continue;
      if (best === null || narrowness(term) > narrowness(best)) best = term;
    }
    return best;
  }

  /** All terms of a parameter, in the agreement's order, whatever they are narrowed to. */
  all(parameter: Parameter): readonly Term[] {
    return this.byParameter.get(parameter) ?? [];
  }
}
