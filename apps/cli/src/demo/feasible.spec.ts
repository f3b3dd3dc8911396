import { rulesOn, shippedBook } from '#agreements';
import { parseLineUp, playerInstrument } from '#lineup';
import { GROUPS } from './data/groups.js';
import { LOCATIONS, ROOMS } from './data/places.js';
import { roomCalls } from './days/stays.js';
import { planPasses, type DemoPass } from './music/plan-passes.js';
import { writeCues } from './music/write-cues.js';
import { inventPlayers } from './people/invent-players.js';
import { seeded } from './random.js';

const passesOf = (seed: number): readonly DemoPass[] => planPasses(writeCues(seeded(seed)), seeded(seed));

function seatsOf(lineUp: string): ReadonlyMap<string, number> {
  const read = parseLineUp(lineUp);
  if (read.kind === 'refused') throw new Error(read.message);
  const seats = new Map<string, number>();
  for (const [id, count] of Object.entries(read.players)) {
    const instrument = playerInstrument(id);
    seats.set(instrument, (seats.get(instrument) ?? 0) + count);
  }
  return seats;
}

const capOf = (city: string): number => {
  const agreement = LOCATIONS.find(({ slug }) => slug === city)?.agreement ?? '';
  const rules = rulesOn(agreement, '2023-03-01');
  return (rules.ok && rules.value.calls.find(({ minutes }) => minutes === 180)?.capSeconds) || 0;
};

describe('the demo production can be recorded', () => {
  const passes = passesOf(1);
  const kinds = [...new Map(passes.map((pass) => [`${pass.lineUp}|${pass.cities.join()}`, pass])).values()];

  it('under agreements there are', () => {
    const known = shippedBook.agreements.map(({ id }) => id);
    expect(known).toEqual(expect.arrayContaining(LOCATIONS.map(({ agreement }) => agreement)));
  });

  it.each(kinds.map((pass) => [pass.lineUp, pass] as const))(
    'with the local players and rooms: %s',
    (_, { lineUp, cities }) => {
      for (const city of cities) {
        const players = inventPlayers(city, seeded(1));
        for (const [instrument, count] of seatsOf(lineUp)) {
          const alone = players.filter((player) =>
            [player.instrument, ...player.doubles].includes(instrument),
          ).length;
          const together = GROUPS.filter(
            (group) => group.city === city && nameOfKind(group.kind) === instrument,
          );
          const supply = alone + together.reduce((sum, { playing }) => sum + playing, 0);
          expect([city, instrument, supply >= count]).toEqual([city, instrument, true]);
        }
        const seats = [...seatsOf(lineUp).values()].reduce((sum, count) => sum + count, 0);
        expect(
          Math.max(...ROOMS.filter((room) => room.city === city).map(({ capacity }) => capacity)),
        ).toBeGreaterThanOrEqual(seats);
      }
    },
  );

  it('in the calls that the rooms have, with a fifth to spare', () => {
    const shares = new Map<string, number>();
    for (const { cities, seconds } of passes) {
      for (const city of cities) shares.set(city, (shares.get(city) ?? 0) + seconds / cities.length);
    }
    for (const [city, seconds] of shares) {
      const starts = ROOMS.filter((room) => room.city === city).flatMap((room) => roomCalls(room, seeded(1)));
      const calls = new Set(starts.map(({ date, from }) => `${date} ${from}`)).size;
      expect([city, calls * capOf(city) > seconds * 1.2]).toEqual([city, true]);
    }
  });

  it('by fewer than 555 at once, so that the 555 come from taking turns', () => {
    const largest = new Map<string, number>();
    for (const { lineUp, cities } of passes) {
      for (const [instrument, count] of seatsOf(lineUp)) {
        const key = `${cities[0]} ${instrument}`;
        largest.set(key, Math.max(largest.get(key) ?? 0, count));
      }
    }
    const seats = [...largest.values()].reduce((sum, count) => sum + count, 0);
    expect(seats).toBeGreaterThan(350);
    expect(seats).toBeLessThan(480);
  });
});

const nameOfKind = (kind: string): string =>
  ({ 'women’s choir': 'womens-choir', 'drum corps': 'drum-corps' })[kind] ?? kind;
