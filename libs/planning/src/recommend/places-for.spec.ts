import fc from 'fast-check';
import { aPass, aProblem, aSession } from '../test-support/builders.js';
import { largestOf } from '../rules/seats.js';
import { placesFor } from './places-for.js';
import { cheapestStanding, optionsFor } from './sessions-for.js';

describe('where pick-ups could be recorded', () => {
  // Two calls of 900 seconds, the first with 600 seconds of music.
  const full = aPass('full', { seconds: 600 });
  const sessions = [
    aSession('s1', '2023-03-07T10:00', { runOrder: ['full'] }),
    aSession('s2', '2023-03-08T10:00', { seats: { players: { violin: 2 }, doubles: [] } }),
  ];
  const problem = aProblem({ passes: [full], sessions });
  const plan = { sessions, engagements: [] };
  const placed = (...lengths: readonly number[]): readonly (string | null | undefined)[] =>
    placesFor(
      problem,
      plan,
      lengths.map((seconds, at) => aPass(`pick-up ${at}`, { seconds })),
    ).map(({ option }) => option?.sessionId);

  it('is the session that needs nobody further', () => {
    expect(placed(100)).toEqual(['s1']);
  });

  it('counts on what the pick-ups before it took', () => {
    expect(placed(200, 200)).toEqual(['s1', 's2']);
  });

  it('is a call to be opened where no session that stands can take it', () => {
    const slots = [{ ...aSession('s3', '2023-03-09T10:00'), id: 'slot', capSeconds: 900, dislike: 0 }];
    const [place] = placesFor({ ...problem, slots }, plan, [
      aPass('one', { seconds: 890 }),
      aPass('two', { seconds: 890 }),
    ]).slice(1);
    expect(place?.option).toMatchObject({ sessionId: null, slotId: 'slot' });
    expect(place?.refused.map(({ code }) => code)).toEqual(['SESSION.CAP_EXCEEDED', 'SESSION.CAP_EXCEEDED']);
  });

  it('is nowhere where nothing stands and nothing can be opened', () => {
    const [place] = placesFor({ ...problem, slots: [] }, plan, [aPass('long', { seconds: 1_000 })]);
    expect(place?.option).toBeNull();
  });

  it('is the same session that stands first when all are worked out, and refused for the same reasons', () => {
    const line = fc.record({ violin: fc.nat(4), horn: fc.nat(2), harp: fc.nat(1) });
    const music = fc.array(fc.record({ players: line, seconds: fc.integer({ min: 50, max: 400 }) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(music, { minLength: 1, maxLength: 4 }), line, (calls, players) => {
        const passes = calls.flatMap((own, day) =>
          own.map((one, at) =>
            aPass(`${day} ${at}`, {
              seconds: one.seconds,
              seats: { players: one.players, doubles: [] },
            }),
          ),
        );
        const standing = calls.map((own, day) =>
          aSession(`s${day}`, `2023-03-0${day + 6}T10:00`, {
            runOrder: own.map((_, at) => `${day} ${at}`),
            seats: largestOf(own.map((one) => ({ players: one.players, doubles: [] }))),
          }),
        );
        const given = aProblem({ passes, sessions: standing });
        const all = { sessions: standing, engagements: [] };
        const wanted = aPass('pick-up', { seconds: 150, seats: { players, doubles: [] } });
        const { ranked, refused } = optionsFor(given, all, wanted, []);
        const found = cheapestStanding(given, all, wanted);
        expect(found.option).toEqual(ranked[0] ?? null);
        if (found.option === null) expect(found.refused).toEqual(refused);
      }),
    );
  });
});
