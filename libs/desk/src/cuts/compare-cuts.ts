import { type Clock } from '#clock';
import { buildCutChanges, recordedMusic, saying, withPlaces, type CutChangesReport } from '#reports';
import { conformPicture } from '#timeline';
import { type Production } from '../model/production.js';
import { passCosts } from '../costs/pass-costs.js';
import { readCostBooks } from '../costs/cost-books.js';
import { readPlanned } from '../planning/published.js';
import { readQuery } from '../planning/recommend/queries.js';
import { type Books } from '../ports/store.js';
import { readOnce } from '../reports/read-once.js';
import { ok, type Result } from '../result.js';
import { twoSides } from './newest-cuts.js';
import { comparisonQuery, withAlso, type ComparisonQuery } from './order.js';
import { pickUpPlaces } from './pick-up-places.js';
import { rateOf, readSide } from './read-side.js';

/**
 * What one cut made of the music of another, from what the books say now: by placement, with what fell out and what it
 * cost, and where what is missing could be recorded. Refuses with `CUT.NOT_FOUND`, `CUT.NO_TWO_CUTS`, `CUT.REEL_TWICE`,
 * `CUT.RATES_DIFFER`. Where the production is unfit to plan, places are left out and the report says why.
 */
export async function compareCuts(
  desk: { readonly books: Books; readonly clock: Clock },
  production: Production,
  query: ComparisonQuery,
): Promise<Result<CutChangesReport>> {
  const { clock } = desk;
  const books = readOnce(desk.books);
  const where = { productionId: production.id };
  const sides = twoSides(await books.cuts.all(where), query);
  if (!sides.ok) return sides;
  const [first] = sides.value.new;
  if (first === undefined) throw new Error('a side of a comparison has no cut');
  const rate = rateOf(first);
  const versions = await books.cueVersions.all(where);
  const known = new Map(versions.map((one) => [one.id, one]));
  const old = await readSide(books, sides.value.old, rate, known);
  if (!old.ok) return old;
  const now = await readSide(books, sides.value.new, rate, known);
  if (!now.ok) return now;
  const planned = await readPlanned(books, clock, production);
  const musicians = planned.ok ? planned.value.ground.musicians : [];
  const [locations, cues, relations, passes, sessions, takes] = await Promise.all([
    books.locations.all({}),
    books.cues.all(where),
    books.cueRelations.all(where),
    books.passes.all(where),
    books.sessions.all(where),
    books.takes.all(where),
  ]);
  const pictured = old.value.picture !== null && now.value.picture !== null;
  const report = buildCutChanges({
    production,
    frameRate: rate,
    old: old.value,
    new: now.value,
    picture: pictured ? conformPicture(old.value.picture ?? [], now.value.picture ?? []) : null,
    cues,
    versions,
    passes,
    recorded: recordedMusic({ locations, cues, versions, relations, passes, sessions, takes }, rate),
    passCosts: passCosts(await readCostBooks(books, clock, production, musicians)),
    notes: planned.ok
      ? []
      : [
          saying('CUT_CHANGES.NO_PLACES', {
            code: planned.refusal.code,
            reason: planned.refusal.message,
          }),
        ],
  });
  return ok(
    planned.ok && report.pickUps.length > 0
      ? withPlaces(report, pickUpPlaces(planned.value, report.pickUps))
      : report,
  );
}

/** The same of one cut, and those beside it, with older ones. `raw` as `comparisonQuery` describes it. */
export async function compareCutWith(
  desk: { readonly books: Books; readonly clock: Clock },
  production: Production,
  cutId: string,
  raw: unknown,
): Promise<Result<CutChangesReport>> {
  const query = readQuery(comparisonQuery, raw);
  if (!query.ok) return query;
  const { with: old, also } = query.value;
  return compareCuts(desk, production, { old, new: withAlso(cutId, also) });
}
