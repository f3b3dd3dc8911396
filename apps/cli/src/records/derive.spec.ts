import { derivationFor } from './derive.js';

const now = Date.parse('2026-01-15T12:00:00Z');
const complete = (kind: string, given: Readonly<Record<string, unknown>>): unknown =>
  derivationFor(kind).complete(given, now);

describe('what goes without saying', () => {
  it('about a city that is known: country, zone, holidays, agreement and currency', () => {
    expect(complete('location', { name: 'Vienna' })).toEqual({
      slug: 'vienna',
      name: 'Vienna',
      country: 'AT',
      zone: 'Europe/Vienna',
      holidayCalendar: 'AT',
      agreement: 'buy-out-vienna',
      currency: 'EUR',
    });
    expect(complete('location', { slug: 'los-angeles' })).toMatchObject({
      name: 'Los Angeles',
      zone: 'America/Los_Angeles',
      currency: 'USD',
    });
    expect(complete('location', { slug: 'basel' })).toMatchObject({
      holidayCalendar: 'CH-BS',
      agreement: 'smv',
    });
  });

  it('never overrides what is said', () => {
    const given = { name: 'Vienna', agreement: 'mu-pact', zone: 'Europe/London' };
    expect(complete('location', given)).toMatchObject(given);
  });

  it('leaves open what it does not know', () => {
    expect(complete('location', { name: 'Ouagadougou' })).toMatchObject({
      country: undefined,
      zone: undefined,
    });
  });

  it('about a production: slug, a year from today, the currency of its home zone', () => {
    expect(complete('production', { title: 'Café: Part Two', homeZone: 'Europe/Zurich' })).toEqual({
      slug: 'cafe-part-two',
      title: 'Café: Part Two',
      homeZone: 'Europe/Zurich',
      currency: 'CHF',
      planningFrom: '2026-01-15',
      planningTo: '2027-01-15',
    });
  });
});
