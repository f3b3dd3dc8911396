import { dayLimit } from '../constraints/day-limit.js';
import { personAvailable } from '../constraints/person-available.js';
import { personOnce } from '../constraints/person-once.js';
import { playsInstrument } from '../constraints/plays-instrument.js';
import { rest as restRule } from '../constraints/rest.js';
import { type Problem } from '../model/problem.js';
import { type Engagement, type Session } from '../model/session.js';
import { randomFrom } from '../solver/random.js';
import { aMusician, aProblem, aSession, anEngagement, hall } from '../test-support/builders.js';
import { viewOf } from '../view/plan-view.js';
import { shortagesOf } from './relax-shortages.js';

const players = [playsInstrument, personAvailable, personOnce, restRule, dayLimit];

describe('the reason for open chairs', () => {
  const tubas = ['A', 'B'].map((id) => aMusician(id, { instrument: 'tuba' }));
  const seats = (tuba: number): { players: Record<string, number>; doubles: [] } => ({
    players: { tuba },
    doubles: [],
  });
  const one = aSession('one', '2023-03-14T10:00', { seats: seats(2) });
  const other = aSession('other', '2023-03-14T11:00', { roomId: 'studio', seats: seats(1) });
  const on = (session: string, musician: string, chair = 1): ReturnType<typeof anEngagement> =>
    anEngagement(session, musician, { instrument: 'tuba', chair, fixed: false });
  const problem = aProblem({ musicians: tubas, rooms: [hall, { ...hall, id: 'studio' }] });

  it('names the chairs that compete and everybody who could sit there', () => {
    const plan = { sessions: [one, other], engagements: [on('one', 'A'), on('other', 'B')] };
    expect(shortagesOf(problem, plan)).toMatchObject([
      {
        locationId: 'vienna',
        instruments: ['tuba'],
        dates: ['2023-03-14'],
        sessionIds: ['one', 'other'],
        musicianIds: ['A', 'B'],
        needs: 3,
        most: 2,
        open: 1,
        proven: true,
        reason: 'tuba, Vienna, 2023-03-14: needs 3 in 2 sessions, 2 players can take at most 2: A, B',
      },
    ]);
  });

  it('proves nothing where another seating would fill more', () => {
    const plan = { sessions: [one], engagements: [on('one', 'A')] };
    expect(shortagesOf(problem, plan)).toMatchObject([{ needs: 2, most: 2, open: 1, proven: false }]);
  });

  it('counts nobody who stands elsewhere already', () => {
    const stands = on('other', 'B');
    const plan = { sessions: [one, other], engagements: [on('one', 'A'), stands] };
    const pinned = { ...problem, sessions: [other], engagements: [stands] };
    expect(shortagesOf(pinned, plan)).toMatchObject([
      { needs: 2, most: 1, open: 1, proven: true, musicianIds: ['A'] },
    ]);
  });

  it('says when nobody can come, and nothing where no chair is open', () => {
    const plan = { sessions: [other], engagements: [] };
    expect(shortagesOf({ ...problem, musicians: [] }, plan)[0]?.reason).toBe(
      'tuba, Vienna, 2023-03-14: needs 1 in 1 session, nobody of the city can come',
    );
    expect(shortagesOf(problem, { ...plan, engagements: [on('other', 'A')] })).toEqual([]);
  });

  it('is proven only where no seating of the same people fills more', () => {
    let proven = 0;
    for (let seed = 1; seed <= 150; seed += 1) {
      const random = randomFrom(seed);
      const musicians = Array.from({ length: 4 }, (_, index) =>
        aMusician(`m${index}`, {
          instrument: random() < 0.6 ? 'tuba' : 'trombone',
          doubles: random() < 0.3 ? ['tuba'] : [],
          available: random() < 0.2 ? [] : null,
          locationId: random() < 0.9 ? 'vienna' : null,
        }),
      );
      const starts = ['2023-03-14T10:00', '2023-03-14T11:00', '2023-03-14T18:00', '2023-03-15T09:00'];
      const sessions = starts
        .filter(() => random() < 0.7)
        .map((start) =>
          aSession(start, start, {
            seats: { players: { tuba: 1 + Math.floor(random() * 2) }, doubles: [] },
          }),
        );
      const these = { ...problem, musicians, sessions: [] };
      const chairs = sessions.flatMap((session) =>
        Array.from(
          { length: session.seats.players['tuba'] ?? 0 },
          (_, index) => [session.id, index + 1] as const,
        ),
      );
      const best = mostSeated(these, sessions, chairs);
      const plan = { sessions, engagements: best };
      for (const shortage of shortagesOf(these, plan)) {
        if (shortage.proven) proven += 1;
        expect(shortage.needs - shortage.most).toBeLessThanOrEqual(shortage.open);
        const worse = shortagesOf(these, { sessions, engagements: best.slice(1) });
        if (best.length > 0)
          expect(worse.every((one) => !one.proven || one.open <= chairs.length - best.length)).toBe(true);
      }
    }
    expect(proven).toBeGreaterThan(20);
  });
});

type Chairs = readonly (readonly [sessionId: string, chair: number])[];

/** The largest seating of local players that breaks no rule, by trying all. */
function mostSeated(
  problem: Problem,
  sessions: readonly Session[],
  [chair, ...rest]: Chairs,
  seated: readonly Engagement[] = [],
): readonly Engagement[] {
  if (chair === undefined) return seated;
  let best = mostSeated(problem, sessions, rest, seated);
  for (const { id, locationId } of problem.musicians) {
    if (locationId !== 'vienna' || best.length >= seated.length + 1 + rest.length) continue;
    const next = anEngagement(chair[0], id, { instrument: 'tuba', chair: chair[1], fixed: false });
    const engagements = [...seated, next];
    if (players.some((rule) => rule.find(viewOf(problem, { sessions, engagements })).length > 0)) continue;
    const found = mostSeated(problem, sessions, rest, engagements);
    if (found.length > best.length) best = found;
  }
  return best;
}
