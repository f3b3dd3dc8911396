import fc from 'fast-check';
import { ensembleMakeUp } from '../data/ensembles-as-players.js';
import { positions } from '../data/notation-words.js';
import { instruments } from '../vocabulary/instruments.js';
import { addLineUps, maxLineUp } from './arithmetic.js';
import { seats } from './chairs.js';
import { type LineUp, type LineUpDouble, makeLineUp } from './line-up.js';
import { parseLineUp } from './parse-line-up.js';
import { printLineUp } from './print-line-up.js';

const ids = instruments.map(({ id }) => id).filter((id) => !(id in ensembleMakeUp));
const playable = instruments.filter(({ engagedAs }) => engagedAs === 'player').map(({ id }) => id);
const openable = ['woodwinds', 'brass', 'strings', ...ids];

const doubleOf = ([instrument, count]: [string, number]): fc.Arbitrary<LineUpDouble> =>
  fc
    .record({
      double: fc.constantFrom(...playable),
      player: fc.option(fc.integer({ min: 1, max: count })),
      count: fc.option(fc.integer({ min: 1, max: count }), { nil: undefined }),
    })
    .map(({ double, player, count }) => ({
      instrument,
      player,
      double,
      ...(player === null && count !== undefined && { count }),
    }));

const common = [
  'flute',
  'oboe',
  'clarinet',
  'bassoon',
  'english-horn',
  'bass-clarinet',
  'horn',
  'trumpet',
  'bass-trombone',
  'tuba',
  'violin-1',
  'viola',
  'percussion',
];

const lineUps: fc.Arbitrary<LineUp> = fc
  .dictionary(
    fc.oneof(fc.constantFrom(...ids), fc.constantFrom(...common)),
    fc.integer({ min: 0, max: 60 }),
    { maxKeys: 12 },
  )
  .chain((players) => {
    const doubled = Object.entries(players).filter(([id, count]) => count > 0 && playable.includes(id));
    const doubles =
      doubled.length === 0
        ? fc.constant([])
        : fc.array(fc.constantFrom(...doubled).chain(doubleOf), { maxLength: 4 });
    return fc
      .tuple(doubles, fc.uniqueArray(fc.constantFrom(...openable), { maxLength: 3 }))
      .map(([some, open]) => makeLineUp(players, some, open));
  });

const parsed = (text: string): LineUp => {
  const result = parseLineUp(text);
  if (result.kind !== 'line-up')
    throw new Error(`${text}: ${result.code} at ${result.position}: ${result.message}`);
  const { players, doubles, open, total } = result;
  return { players, doubles, open, total };
};

describe('laws of line-ups', () => {
  it('reads back what it prints', () => {
    fc.assert(
      fc.property(lineUps, (lineUp) => {
        expect(parsed(printLineUp(lineUp))).toEqual(lineUp);
      }),
      { numRuns: 300 },
    );
  });

  it('prints every instrument so that it reads back, alone and beside winds', () => {
    for (const id of ids) {
      for (const players of [{ [id]: 1 }, { [id]: 7 }, { flute: 2, trombone: 3, [id]: 2 }]) {
        const lineUp = makeLineUp(players);
        expect(parsed(printLineUp(lineUp))).toEqual(lineUp);
      }
    }
  });

  it('prints every double so that it reads back, beside every position', () => {
    for (const instrument of [...Object.values(positions).flat(), 'percussion', 'harp', 'alto-saxophone']) {
      for (const other of playable) {
        const lineUp = makeLineUp({ [instrument]: 2 }, [{ instrument, player: 2, double: other }]);
        expect(parsed(printLineUp(lineUp))).toEqual(lineUp);
      }
    }
  });

  it('prints one canonical form, whose doubles read the same under either reading', () => {
    fc.assert(
      fc.property(lineUps, (lineUp) => {
        const canonical = printLineUp(lineUp);
        for (const doubling of ['player', 'count'] as const) {
          expect(parseLineUp(canonical, { doubling })).toMatchObject({
            kind: 'line-up',
            canonical,
            doubles: lineUp.doubles,
          });
        }
      }),
    );
  });

  it('has a total that is the sum of its players, and a chair for each', () => {
    fc.assert(
      fc.property(lineUps, (lineUp) => {
        expect(lineUp.total).toBe(Object.values(lineUp.players).reduce((sum, count) => sum + count, 0));
        expect(seats(lineUp)).toHaveLength(lineUp.total);
      }),
    );
  });

  it('adds without loss, and calls the most and no more', () => {
    fc.assert(
      fc.property(lineUps, lineUps, (one, other) => {
        const both = addLineUps([one, other]);
        expect(both.total).toBe(one.total + other.total);
        const most = maxLineUp([one, other]);
        for (const [id, count] of Object.entries(most.players)) {
          expect(count).toBe(Math.max(one.players[id] ?? 0, other.players[id] ?? 0));
        }
        expect(maxLineUp([one, one])).toEqual(one);
        expect(addLineUps([one])).toEqual(one);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...[
        '2',
        '4331',
        '12',
        '(',
        ')',
        '[',
        ']',
        '+',
        '.',
        ',',
        '/',
        ' - ',
        '=',
        ':',
        '?',
        'x',
        ' ',
        'II',
        'picc',
        'bass',
        'eh',
        'str',
        'timp',
        'T',
        'p',
        'violin 1',
        'choir',
        'dancer',
        'zork',
        '2xhp',
        '1st',
        '\n',
        '99999999',
        '0',
      ],
    );
    const texts = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(pieces, { maxLength: 14 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('player', 'count'),
        fc.constantFrom('players', 'stands'),
        (text, doubling, strings) => {
          const result = parseLineUp(text, { doubling, strings });
          if (result.kind === 'refused') {
            expect(result.position).toBeGreaterThanOrEqual(0);
            for (const { canonical } of result.readings)
              expect(parseLineUp(canonical)).toMatchObject({ kind: 'line-up', canonical });
          } else {
            expect(parseLineUp(result.canonical)).toMatchObject({
              kind: 'line-up',
              canonical: result.canonical,
              total: result.total,
            });
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
