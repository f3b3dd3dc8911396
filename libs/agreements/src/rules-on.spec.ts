import { rulesOn, scaleOf, shippedBook, termsOn, type RulesInForce, type TermsInForce } from './index.js';

const inForce = (agreement: string): RulesInForce => {
  const found = rulesOn(agreement, '2023-03-14');
  if (!found.ok) throw new Error(found.message);
  return found.value;
};

const terms = (agreement: string): TermsInForce => {
  const found = termsOn(agreement, '2023-03-14');
  if (!found.ok) throw new Error(found.message);
  return found.value;
};

describe('the agreements', () => {
  it.each([
    ['afm-film', 900],
    ['afm-srla', 900],
    ['mu-pact', 1_200],
    ['bpi', 1_200],
    ['italy-turno', 840],
    ['smv', 900],
    ['buy-out-vienna', 900],
  ])('%s allows %i recorded seconds in its usual call of three hours', (agreement, seconds) => {
    expect(inForce(agreement).calls[0]).toEqual({ minutes: 180, capSeconds: seconds });
  });

  it('have a cap for the other call lengths they know', () => {
    expect(inForce('bpi').calls).toContainEqual({ minutes: 120, capSeconds: 600 });
    expect(inForce('afm-srla').calls).toContainEqual({ minutes: 90, capSeconds: 450 });
    expect(inForce('buy-out-skopje').calls).toContainEqual({ minutes: 60, capSeconds: 300 });
  });

  it('fall back on two sessions a day, an hour between and eleven hours of rest, but where half an hour is agreed', () => {
    for (const { id } of shippedBook.agreements) {
      const { sessionsPerDay, minutesPerDay, minutesBetween, turnaroundMinutes } = inForce(id);
      const between = id === 'afm-srla' ? 30 : 60;
      expect([sessionsPerDay, minutesPerDay, minutesBetween, turnaroundMinutes]).toEqual([
        2,
        360,
        between,
        660,
      ]);
    }
  });

  it('say which figures are only there to plan with', () => {
    const caps = terms('buy-out-vienna').all('recorded-seconds');
    expect(caps.map((term) => [term.standing, term.confidence])).toEqual([
      ['planning-figure', 'low'],
      ['planning-figure', 'low'],
    ]);
  });

  it('refuse an unknown name with the known ones, and a date for which nothing is known', () => {
    expect(rulesOn('sag', '2023-03-14')).toMatchObject({ ok: false, code: 'AGREEMENT.UNKNOWN' });
    expect(rulesOn('bpi', '1970-01-01')).toMatchObject({ ok: false, code: 'AGREEMENT.NOT_IN_FORCE' });
  });
});

describe('scales', () => {
  const pay = (agreement: string, callMinutes: number, headcount = 1): unknown =>
    scaleOf(terms(agreement), { callMinutes, headcount });

  it('are examples of their year, in proportion where only another length is known', () => {
    expect(pay('mu-pact', 180)).toMatchObject({
      minor: 24_050,
      currency: 'GBP',
      term: { standing: 'proxy' },
    });
    expect(pay('italy-turno', 240)).toMatchObject({ minor: 7_333, exact: false, term: { year: 2016 } });
    expect(pay('bpi', 120)).toMatchObject({ minor: 9_720, exact: true });
  });

  it('that nobody knows are none, and not nought', () => {
    expect(pay('buy-out-vienna', 180)).toBeNull();
  });

  it('follow the size of the orchestra', () => {
    expect(
      [23, 24, 34, 35].map((headcount) => scaleOf(terms('afm-film'), { callMinutes: 180, headcount })?.minor),
    ).toEqual([14_000, 13_200, 13_200, 12_000]);
  });
});
