import { type PlansCompared } from '#reports';
import { compareText } from './compare-text.js';

const of = (a: number, b: number): { a: number; b: number; difference: number } => ({
  ...{ a, b, difference: b - a },
});
const NONE = of(0, 0);

const at = (localStart: string, over: object = {}): object => ({
  ...{ id: localStart, locationId: 'l', roomId: 'r', start: 0, localStart, minutes: 180, fixed: false },
  ...over,
});

const change = (a: object, b: object, over: object): object => ({
  ...{ a, b, aspects: [], passesGained: [], passesLost: [], players: [], doublesGained: [], doublesLost: [] },
  ...over,
});

const compared = (over: object = {}): PlansCompared =>
  ({
    ...{ from: 'current', to: '01a21416-6036-72ca-9efb-0000005c3002', currency: 'EUR', stages: [] },
    score: { hard: NONE, unplacedPasses: NONE, openChairs: of(2, 0), shortfall: NONE },
    costs: {
      ...{ currency: { a: 'EUR', b: 'EUR' }, rooms: of(100_000, 100_000), chairs: of(50_000, 40_000) },
      ...{ groups: NONE, total: of(150_000, 140_000), withoutRate: NONE },
      byCurrency: [{ currency: 'EUR', ...of(150_000, 140_000) }],
    },
    headcount: { target: NONE, people: of(10, 12), chairs: of(40, 44), services: NONE },
    coverage: { secondsPlaced: of(600, 630), passesPlaced: of(5, 6), passesUnplaced: of(1, 0) },
    sessions: { same: 2, gained: [], lost: [], moved: [], altered: [] },
    engagements: { same: 20, gained: [], lost: [], moved: [] },
    people: { kept: 10, come: 0, gone: 0, services: [] },
    locations: [],
    disturbance: { sessions: 0, fixedSessions: 0, engagements: 0, askedEngagements: 0, people: 0, share: 0 },
    names: {
      ...{ locations: { l: 'Vienna' }, rooms: { r: 'Stage A', s: 'Stage B' }, groups: { g: 'The Choir' } },
      ...{ musicians: { m: 'Anna Huber' }, passes: { p: '1m1 v1 tutti', q: '1m2 v1 brass' } },
    },
    ...over,
  }) as unknown as PlansCompared;

const text = (over: object = {}, asked: readonly (string | null)[] = []): string =>
  compareText(compared(over), asked, (_tone, words) => words, 200);

describe('two plans side by side', () => {
  it('are told by their figures, and what one has more', () => {
    expect(text({}, [null, 'seed 1; without Venice']).split('\n').slice(0, 14)).toEqual([
      'From the books to plan 5c3002',
      '  plan 5c3002  seed 1; without Venice',
      '',
      '                            the books  plan 5c3002    change',
      '  Cost                      EUR 1,500    EUR 1,400  −EUR 100',
      '    rooms                   EUR 1,000    EUR 1,000',
      '    players                   EUR 500      EUR 400  −EUR 100',
      '  Sessions                          2            2',
      '  Musicians                        10           12        +2',
      '  Chairs called                    40           44        +4',
      '  Open chairs                       2            0        −2',
      '  Music placed                  10:00        10:30     +0:30',
      '  Passes placed                     5            6        +1',
      '  Passes without a session          1            0        −1',
    ]);
  });

  it('have no difference of money that is weighed in two currencies', () => {
    const other = { a: 150_000, b: 140_000, difference: null };
    const { costs } = compared();
    const weighed = { ...costs, currency: { a: 'EUR', b: 'GBP' }, total: other };
    expect(text({ costs: weighed })).toMatch(/ {2}Cost +EUR 1,500 +GBP 1,400\n/);
    expect(text({ costs: weighed })).toMatch(/ {4}billed in EUR +EUR 1,500 +EUR 1,400 +−EUR 100\n/);
  });

  it('differ in sessions, which are named with where and when', () => {
    const told = text({
      sessions: {
        same: 1,
        gained: [at('2030-03-04T10:00')],
        lost: [at('2030-03-05T10:00'), at('2030-03-06T10:00', { roomId: 'gone' })],
        moved: [
          change(at('2030-03-07T10:00'), at('2030-03-07T14:00', { roomId: 's' }), {
            aspects: ['room', 'start'],
          }),
        ],
        altered: [
          change(at('2030-03-08T10:00'), at('2030-03-08T10:00', { minutes: 240 }), {
            aspects: ['minutes', 'music', 'players'],
            ...{ passesGained: ['p'], passesLost: ['q'], players: [{ instrument: 'horn', ...of(2, 4) }] },
          }),
        ],
      },
    });
    expect(told).toContain('Sessions gained (1)\n  -  Vienna 2030-03-04 10:00, Stage A, 180 min\n');
    expect(told).toContain('Sessions lost (2)\n');
    expect(told).toContain('  -  Vienna 2030-03-06 10:00, gone, 180 min\n');
    expect(told).toContain('  -  Vienna 2030-03-07 10:00, Stage A → 14:00, Stage B\n');
    expect(told).toContain(
      '2030-03-08 10:00, Stage A: 180 → 240 min; plus 1m1 v1 tutti; less 1m2 v1 brass; 2 more players\n',
    );
    expect(told).toContain('\n1 session the same in both\n');
    expect(text()).toContain('\nEvery session is the same in both.\n');
  });

  it('name so many sessions and people, and count the rest', () => {
    const gained = Array.from({ length: 14 }, (_, index) => at(`2030-03-${10 + index}T10:00`));
    expect(text({ sessions: { same: 0, gained, lost: [], moved: [], altered: [] } })).toContain(
      '  … and 2 more; --json has them\n',
    );
    const services = [
      { musicianId: 'm', groupId: null, calls: of(0, 2) },
      { musicianId: null, groupId: 'g', calls: of(1, 0) },
      { musicianId: 'x', groupId: null, calls: of(2, 1) },
    ];
    expect(text({ people: { kept: 10, come: 1, gone: 24, services } })).toContain(
      [
        ...['  Come         1: Anna Huber', '  Go           24: The Choir'],
        '  Stay         10; 1 of them is called more or less often\n',
      ].join('\n'),
    );
  });

  it('say what has to be told anew, and to how many', () => {
    expect(text()).toContain('What has to be told anew\n  nothing\n');
    const disturbance = {
      ...{ sessions: 3, fixedSessions: 1, engagements: 20, askedEngagements: 5, people: 12, share: 0.25 },
    };
    expect(text({ disturbance })).toContain(
      [
        'What has to be told anew',
        '  3 sessions, 1 of them held, confirmed or by hand',
        '  20 engagements (25 %), 5 of people who were asked',
        '  12 people concerned\n',
      ].join('\n'),
    );
  });

  it('are told city by city', () => {
    const city = {
      locationId: 'l',
      sessions: of(2, 3),
      chairs: of(4, 4),
      minutes: of(360, 540),
      people: NONE,
    };
    expect(text({ locations: [city] })).toMatch(/By city\n.*\n {2}Vienna +2 → 3 +0 +4 +6 h → 9 h\n/);
  });
});
