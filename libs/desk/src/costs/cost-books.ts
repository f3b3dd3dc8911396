import { type AgreementBook, RateTable } from '#agreements';
import { type Clock } from '#clock';
import { usedMusic } from '#reports';
import { agreementsFor } from '../agreements/agreements-for.js';
import { type Cue, type CueVersion, type Pass } from '../model/music.js';
import { type BudgetLine } from '../model/money.js';
import { type GroupContract, type Musician, type StaffMember } from '../model/people.js';
import { type Location, type Room } from '../model/places.js';
import { type Production } from '../model/production.js';
import { type Engagement, type Session } from '../model/sessions.js';
import { asOfOf } from '../planning/as-of.js';
import { inChunks } from '../planning/problem/in-chunks.js';
import { type Books } from '../ports/store.js';

/** Every record that the costs of a production rest on, as they were read at one moment. */
export interface CostBooks {
  readonly production: Production;
  /** Epoch milliseconds of the moment planned from. */
  readonly asOf: number;
  readonly agreements: AgreementBook;
  readonly rates: RateTable;
  readonly locations: readonly Location[];
  readonly rooms: readonly Room[];
  readonly staff: readonly StaffMember[];
  readonly groups: readonly GroupContract[];
  /** Those who are engaged. */
  readonly musicians: readonly Musician[];
  readonly cues: readonly Cue[];
  readonly versions: readonly CueVersion[];
  readonly passes: readonly Pass[];
  readonly sessions: readonly Session[];
  readonly engagements: readonly Engagement[];
  readonly budget: readonly BudgetLine[];
  /** Seconds that the current cut uses, by version; null: there is no cut. */
  readonly used: ReadonlyMap<string, number> | null;
}

/** `known`: musicians that whoever asks has read already. */
export async function readCostBooks(
  books: Books,
  clock: Clock,
  production: Production,
  known: readonly Musician[] = [],
): Promise<CostBooks> {
  const where = { productionId: production.id };
  const engagements = await books.engagements.all(where);
  const engaged = new Set(engagements.flatMap(({ musicianId }) => musicianId ?? []));
  const met = known.filter(({ id }) => engaged.has(id));
  for (const { id } of met) engaged.delete(id);
  const [others, sessions, passes, versions, cues, cuts, placements] = await Promise.all([
    inChunks([...engaged], (id) => books.musicians.all({ id })),
    books.sessions.all(where),
    books.passes.all(where),
    books.cueVersions.all(where),
    books.cues.all(where),
    books.cuts.all(where),
    books.placements.all({ ...where, muted: false }),
  ]);
  const [locations, rooms, staff, groups, budget, rates, agreements] = await Promise.all([
    books.locations.all({}),
    books.rooms.all({}),
    books.staff.all({}),
    books.groups.all({}),
    books.budgetLines.all(where),
    books.exchangeRates.all({}),
    agreementsFor(books, production),
  ]);
  return {
    production,
    asOf: asOfOf(production, clock),
    agreements,
    rates: new RateTable(rates),
    locations,
    rooms,
    staff,
    groups,
    musicians: [...met, ...others],
    cues,
    versions,
    passes,
    sessions,
    engagements,
    budget,
    used: usedMusic({ production, versions, cuts, placements }),
  };
}
