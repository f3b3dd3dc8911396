import { type CostLine } from '#agreements';
import { type CostedSession } from './cost-facts.js';
import { type CostFigures } from './cost-report.js';

/** Adds up what lines cost under one heading. */
export class Tally implements CostFigures {
  planned = 0;
  actual = 0;
  expected = 0;
  withoutRate = 0;
  withoutExchange = 0;

  addPlanned({ home }: CostLine): void {
    this.planned += home ?? 0;
  }

  addActual({ home }: CostLine): void {
    this.actual += home ?? 0;
  }

  addExpected({ home, minor }: CostLine): void {
    if (minor === null) this.withoutRate += 1;
    else if (home === null) this.withoutExchange += 1;
    else this.expected += home;
  }

  figures(): CostFigures {
    const { planned, actual, expected, withoutRate, withoutExchange } = this;
    return { planned, actual, expected, withoutRate, withoutExchange };
  }
}

/** Headings under which a line counts: one in each grouping, so that each grouping sums to the whole. */
export type HeadingOf = (line: CostLine, session: CostedSession) => string;

/** Tallies by heading, in the order the headings are met. */
export class Tallies {
  readonly byHeading = new Map<string, Tally>();

  constructor(private readonly headingOf: HeadingOf) {}

  add(session: CostedSession): void {
    const { planned, actual } = session;
    for (const line of planned) this.at(line, session).addPlanned(line);
    for (const line of actual ?? []) this.at(line, session).addActual(line);
    for (const line of actual ?? planned) this.at(line, session).addExpected(line);
  }

  private at(line: CostLine, session: CostedSession): Tally {
    const heading = this.headingOf(line, session);
    let tally = this.byHeading.get(heading);
    if (tally === undefined) this.byHeading.set(heading, (tally = new Tally()));
    return tally;
  }
}
