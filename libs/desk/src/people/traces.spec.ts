import { ERASED, scrub, tracesOf } from './traces.js';

const mentions = tracesOf([
  { name: 'Irena Żebrowska', email: 'irena@example.org', phone: '+48 600 100 200', notes: '' },
  { name: 'Irena Nowak' },
  { name: 'Sting', notes: 'B4' },
]);

describe('traces of a person', () => {
  it.each([
    ['Irena Zebrowska'],
    ['ŻEBROWSKA, Irena'],
    ['row 4: "Irena Nowak" was seen before'],
    ['mailto:IRENA@example.org'],
    ['ring +48 600 100 200 first'],
    ['Sting'],
  ])('are in %s', (text) => {
    expect(mentions(text)).toBe(true);
  });

  it.each([['Irena'], ['Nowak'], ['a sting in the brass'], ['B4'], [''], ['irena@example.com']])(
    'are not in %s',
    (text) => {
      expect(mentions(text)).toBe(false);
    },
  );

  it('are taken out of what is kept of them, and nothing else is', () => {
    const kept = {
      items: [
        { id: 'm1', name: 'Irena', city: 'Kraków', instrument: 'violin', email: null },
        { id: 'm2', name: 'Jan Nowak', city: 'Kraków', instrument: 'viola' },
      ],
      engagements: [
        { musicianId: 'm1', notes: 'late', chair: 3 },
        { musicianId: 'm2', notes: 'late' },
      ],
      entries: [{ row: 4, message: 'Irena Nowak is new' }],
    };
    expect(scrub(kept, 'm1', mentions)).toEqual({
      texts: 4,
      value: {
        items: [{ ...kept.items[0], name: ERASED, city: ERASED }, kept.items[1]],
        engagements: [{ musicianId: 'm1', notes: ERASED, chair: 3 }, kept.engagements[1]],
        entries: [{ row: 4, message: ERASED }],
      },
    });
    expect(scrub(kept.items[1], 'm1', mentions)).toEqual({ texts: 0, value: kept.items[1] });
  });
});
