import { type Clock } from '#clock';
import { instrumentById } from '#lineup';
import { substitutesFor, type PlanSession, type Substitutes } from '#planning';
import { type z } from 'zod';
import { nameKey } from '../../model/person-key.js';
import { type Production } from '../../model/production.js';
import { type Books } from '../../ports/store.js';
import { refuseInput } from '../../records/read-input.js';
import { instrumentId } from '../../records/rules/instruments.js';
import { ok, refuse, type Fault, type Result } from '../../result.js';
import { Names } from '../names.js';
import { readPublished, type Published } from '../published.js';
import { callViews } from './calls.js';
import { readQuery, substitutesQuery } from './queries.js';
import { type SubstitutesView } from './views.js';

/** So many of those who cannot are named. */
const MOST_REFUSED = 200;

interface Chair {
  readonly sessionId: string;
  readonly instrument: string;
  readonly chair: number;
}

/**
 * Who could take a chair, open or not, as the books stand now. Refuses with `INPUT.MALFORMED_QUERY`,
 * `SESSION.NOT_FOUND`, `SESSION.AMBIGUOUS`, `ROSTER.UNKNOWN_INSTRUMENT`, `ENGAGEMENT.NO_SUCH_CHAIR`.
 */
export async function recommendSubstitutes(
  books: Books,
  clock: Clock,
  production: Production,
  raw: unknown,
): Promise<Result<SubstitutesView>> {
  const query = readQuery(substitutesQuery, raw);
  if (!query.ok) return query;
  const published = await readPublished(books, clock, production);
  if (!published.ok) return published;
  const chair = chairOf(published.value, query.value);
  if (!chair.ok) return chair;
  const { built, plan } = published.value;
  const session = plan.sessions.find((one) => one.id === chair.value.sessionId);
  if (session === undefined) throw new Error('a session that was found is gone');
  const found = substitutesFor(built.problem, plan, chair.value);
  return ok(viewOf(published.value, session, chair.value, { ...found, limit: query.value.limit }));
}

/** The chair that is meant, or all that is wrong with how it is named. */
function chairOf(published: Published, query: z.infer<typeof substitutesQuery>): Result<Chair> {
  const session = Names.of(published).find('session', query.session, '/session');
  const sessionId = session.ok ? session.value : null;
  const seats = published.plan.sessions.find((one) => one.id === sessionId)?.seats.players ?? {};
  const instrument = calledInstrument(query.instrument, seats);
  const faults = [session, instrument].flatMap((one) => (one.ok ? [] : one.refusal.faults));
  if (!session.ok || !instrument.ok) return refusedChair(faults);
  const called = seats[instrument.value] ?? 0;
  if (query.chair <= called)
    return ok({ sessionId: session.value, instrument: instrument.value, chair: query.chair });
  const names = Object.keys(seats);
  const code = 'ENGAGEMENT.NO_SUCH_CHAIR';
  return refusedChair([
    called === 0
      ? {
          pointer: '/instrument',
          code,
          message: `The session calls no ${instrument.value}; it calls ${names.join(', ') || 'nobody'}.`,
          choices: names,
        }
      : {
          pointer: '/chair',
          code,
          message: `The session calls ${called} × ${instrument.value}: there is no chair ${query.chair}.`,
        },
  ]);
}

/** An instrument as the session calls it (`violin-1`, "Violin I"), or else by any name it has. */
function calledInstrument(text: string, seats: Readonly<Record<string, number>>): Result<string> {
  const sought = nameKey(text);
  const called = Object.keys(seats).find(
    (id) => nameKey(id) === sought || nameKey(instrumentById(id)?.name ?? '') === sought,
  );
  return called === undefined ? instrumentId(text, '/instrument') : ok(called);
}

function refusedChair(faults: readonly Fault[]): ReturnType<typeof refuse> {
  const { refusal } = refuseInput(faults);
  const isMissing = faults.some(({ code }) => code === 'SESSION.NOT_FOUND');
  return isMissing ? refuse('not-found', refusal.code, refusal.message, faults) : { ok: false, refusal };
}

function viewOf(
  published: Published,
  session: PlanSession,
  { instrument, chair }: Chair,
  { ranked, refused, supply, reason, limit }: Substitutes & { readonly limit: number },
): SubstitutesView {
  const { problem } = published.built;
  const homes = new Map(problem.musicians.map((one) => [one.id, one.locationId]));
  const isGuest = ({ musicianId }: { readonly musicianId: string }): number =>
    Number(homes.get(musicianId) !== session.locationId);
  const nearFirst = refused.toSorted((a, b) => isGuest(a) - isGuest(b));
  return {
    session: callViews(published)(session),
    instrument,
    chair,
    holder: holderOf(published, session, { instrument, chair }),
    currency: problem.currency,
    ranked: ranked
      .slice(0, limit)
      .map(({ points: _, pay, ...one }) => ({ ...one, pay: pay === null ? null : { ...pay } })),
    rankedLeftOut: Math.max(0, ranked.length - limit),
    supply,
    refused: nearFirst.slice(0, MOST_REFUSED).map((one) => ({ ...one })),
    refusedLeftOut: Math.max(0, refused.length - MOST_REFUSED),
    reason,
  };
}

/** Who has the chair; a group has those after its first too. */
function holderOf(
  { ground, built, plan }: Published,
  session: PlanSession,
  { instrument, chair }: Pick<Chair, 'instrument' | 'chair'>,
): SubstitutesView['holder'] {
  const groups = new Map(built.problem.groups.map((one) => [one.id, one]));
  const seated = plan.engagements.find(
    (one) =>
      one.sessionId === session.id &&
      one.instrument === instrument &&
      one.chair <= chair &&
      chair < one.chair + (groups.get(one.groupId ?? '')?.playingMembers ?? 1),
  );
  if (seated === undefined) return null;
  const { musicianId, groupId } = seated;
  const name = [...built.problem.musicians, ...groups.values()].find(
    ({ id }) => id === (musicianId ?? groupId),
  )?.name;
  const status = ground.engagements.find((one) => one.id === seated.id)?.status;
  return { name: name ?? '', status: status ?? '', musicianId, groupId };
}
