import { aPass, aProblem, aSession } from '../test-support/builders.js';
import { placesFor } from './places-for.js';

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
});
