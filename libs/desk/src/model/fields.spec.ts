import { line, money, note, slug, wallTime, zone } from './fields.js';

const takes = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown): boolean =>
  schema.safeParse(value).success;

describe('the values that records are made of', () => {
  it('trims a line and refuses an empty one', () => {
    expect(line().parse('  Lyndhurst Hall ')).toBe('Lyndhurst Hall');
    expect(takes(line(), '   ')).toBe(false);
  });

  it('refuses characters that the two databases do not keep alike', () => {
    expect(takes(line(), 'Anna\0')).toBe(false);
    expect(takes(note(), 'half a pair: \uD83C')).toBe(false);
    expect(takes(note(), 'a whole pair: 🎻')).toBe(true);
  });

  it('keeps slugs, zones, wall times and money in one form', () => {
    expect(['vienna', 'AIR', 'a--b', 'a-1'].map((value) => takes(slug(), value))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(['Europe/Rome', 'UTC+2'].map((value) => takes(zone(), value))).toEqual([true, false]);
    expect(['2023-03-14T10:00', '14.3.2023'].map((value) => takes(wallTime(), value))).toEqual([true, false]);
    expect([0, -1, 0.5].map((value) => takes(money(), value))).toEqual([true, false, false]);
  });
});
