import { type TermLine } from '#agreements';
import fc from 'fast-check';
import { text } from './keeps-on.js';

/** A figure of an agreement, narrowed in any way, with any words. */
export const anyTerm: fc.Arbitrary<TermLine> = fc
  .tuple(
    fc.record({
      value: fc.oneof(fc.nat(), fc.constantFrom(12.5, 0.001, 1_000_000_000)),
      validTo: fc.option(fc.constantFrom('2024-01-01', '9999-12-31')),
    }),
    fc.record(
      {
        year: fc.option(fc.integer({ min: 1900, max: 2200 })),
        clause: fc.option(text),
        note: text,
        when: fc.record(
          {
            callMinutes: fc.nat(),
            headcount: fc.record({ from: fc.nat(), to: fc.option(fc.nat()) }),
            window: fc.constant({ from: '22:00', to: '06:00' }),
            instruments: fc.array(text, { maxLength: 3 }),
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([figure, words]) => ({
    parameter: 'scale',
    unit: 'minor',
    currency: 'EUR',
    validFrom: '2023-01-01',
    severity: 'cost',
    source: 'deal',
    confidence: 'high',
    ...figure,
    ...words,
  }));
