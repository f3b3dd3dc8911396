import fc from 'fast-check';
import { plainText } from '../print/layout.js';
import { smallProduction } from '../spec-support/small-production.js';
import { buildHeadcount } from './build-headcount.js';
import { headcountCsv, headcountText } from './print-headcount.js';

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe('headcount', () => {
  it('tells people, chairs and services apart', () => {
    const report = buildHeadcount(smallProduction);
    expect(report).toMatchObject({
      target: 12,
      people: 7,
      chairs: 13,
      services: 7,
      open: 6,
      short: 5,
      sessions: 2,
    });
    expect(report.byLocation).toEqual([
      { location: 'venice', name: 'Venice', people: 4, chairs: 4, services: 4, open: 0 },
      { location: 'vienna', name: 'Vienna', people: 3, chairs: 9, services: 3, open: 6 },
    ]);
    expect(report.bySection).toEqual([
      { section: 'brass', people: 1, chairs: 3, services: 1, open: 2 },
      { section: 'choir', people: 4, chairs: 4, services: 4, open: 0 },
      { section: 'strings', people: 2, chairs: 6, services: 2, open: 4 },
    ]);
  });

  it('counts nobody who declined or whose session is cancelled', () => {
    const { engagements } = smallProduction;
    const declined = engagements.map((one) => ({ ...one, status: 'declined' }));
    expect(buildHeadcount({ ...smallProduction, engagements: declined })).toMatchObject({
      people: 0,
      services: 0,
      chairs: 13,
      open: 13,
    });
  });

  it('counts a musician of two sessions as one person and two services', () => {
    const again = {
      ...smallProduction.engagements[0]!,
      id: 'e9',
      sessionId: 'S3',
      instrument: 'choir',
      chair: 9,
    };
    const report = buildHeadcount({
      ...smallProduction,
      engagements: [...smallProduction.engagements, again],
    });
    expect([report.people, report.services]).toEqual([7, 8]);
  });

  it('sums chairs, services and open chairs over locations and over sections, in any order of the facts', () => {
    const expected = buildHeadcount(smallProduction);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...smallProduction.engagements], { minLength: 6 }),
        fc.shuffledSubarray([...smallProduction.sessions], { minLength: 3 }),
        (engagements, sessions) => {
          const report = buildHeadcount({ ...smallProduction, engagements, sessions });
          expect(report).toEqual(expected);
          for (const rows of [report.byLocation, report.bySection]) {
            expect(sum(rows.map(({ chairs }) => chairs))).toBe(report.chairs);
            expect(sum(rows.map(({ services }) => services))).toBe(report.services);
            expect(sum(rows.map(({ open }) => open))).toBe(report.open);
          }
        },
      ),
    );
  });

  it('prints aligned figures under the headline', () => {
    expect(headcountText(buildHeadcount(smallProduction), plainText)).toBe(
      [
        'Small Film · headcount',
        '7 of 12 musicians, 5 short',
        '3 engaged one by one, 4 in groups',
        '13 chairs in 2 sessions, 7 services, 6 open',
        '',
        'By location  people  chairs  services  open',
        '  Venice          4       4         4     0',
        '  Vienna          3       9         3     6',
        '',
        'By section  people  chairs  services  open',
        '  Brass          1       3         1     2',
        '  Choir          4       4         4     0',
        '  Strings        2       6         2     4',
        '',
        'People are counted once in each row and once in all; chairs and services add up.',
        '',
      ].join('\n'),
    );
  });

  it('has a row for the whole, each location and each section as CSV', () => {
    expect(headcountCsv(buildHeadcount(smallProduction), {}).split('\r\n')).toEqual([
      'By,Name,Target,People,Chairs,Services,Open',
      'total,Small Film,12,7,13,7,6',
      'location,venice,,4,4,4,0',
      'location,vienna,,3,9,3,6',
      'section,brass,,1,3,1,2',
      'section,choir,,4,4,4,0',
      'section,strings,,2,6,2,4',
      '',
    ]);
  });
});
