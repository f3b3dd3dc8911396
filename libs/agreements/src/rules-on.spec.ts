import { listAgreements, rateFor, rulesOn } from './index.js';
import { type RulesInForce } from './rules-on.js';

const inForce = (agreement: string): RulesInForce => {
  const found = rulesOn(agreement, '2023-03-14');
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

  it('all fall back on two sessions a day, an hour between and eleven hours of rest', () => {
    for (const { id } of listAgreements()) {
      const { sessionsPerDay, minutesPerDay, minutesBetween, turnaroundMinutes } = inForce(id);
      expect([sessionsPerDay, minutesPerDay, minutesBetween, turnaroundMinutes]).toEqual([2, 360, 60, 660]);
    }
  });

  it('say which figures are only there to plan with', () => {
    const caps = inForce('buy-out-vienna').rules.filter((rule) => rule.parameter === 'recorded-seconds');
    expect(caps.map((rule) => [rule.source, rule.confidence])).toEqual([
      ['planning-figure', 'low'],
      ['planning-figure', 'low'],
    ]);
  });

  it('refuse an unknown name with the known ones, and a date for which nothing is known', () => {
    expect(rulesOn('sag', '2023-03-14')).toMatchObject({ ok: false, code: 'AGREEMENT.UNKNOWN' });
    expect(rulesOn('bpi', '1970-01-01')).toMatchObject({ ok: false, code: 'AGREEMENT.NOT_IN_FORCE' });
  });

  it('know each rate as an example of its year, and no rate as no rate', () => {
    expect(rateFor('mu-pact', 180)).toMatchObject({ minor: 24_050, currency: 'GBP', standing: 'proxy' });
    expect(rateFor('italy-turno', 240)).toMatchObject({ minor: 7_333 });
    expect(rateFor('bpi', 120)).toMatchObject({ minor: 9_720 });
    expect(rateFor('buy-out-vienna', 180)).toBeNull();
  });
});
