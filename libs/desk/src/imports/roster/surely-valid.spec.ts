import fc from 'fast-check';
import { type Musician, musicians } from '../../model/people.js';
import { type Fresh } from '../../model/stored.js';
import { faultsOf } from '../proposal.js';
import { surelyValid } from './surely-valid.js';

const plain: Fresh<Musician> = {
  name: 'Ada Lovelace',
  locationId: null,
  city: 'London',
  instrument: 'violin',
  doubles: [{ instrument: 'viola', access: 'owns' }],
  rank: null,
  rateClass: null,
  rateMinor: 13_000,
  currency: 'GBP',
  union: null,
  email: 'ada@example.org',
  phone: null,
  active: true,
  notes: '',
  personKey: 'ada lovelace|london',
};

/** Texts around every limit, with blanks where they matter. */
const text = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.string({ maxLength: 5, unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    ' a',
    'a ',
    'a\u00a0',
    '\ufeffa',
    'a\n',
    'EUR',
    'eur',
    'EURO',
    'a@b.it',
    'a@b',
    '@b.it',
  ),
  fc.constantFrom(35, 36, 37, 39, 40, 41, 59, 60, 61, 119, 120, 121).map((length) => 'x'.repeat(length)),
  fc.constantFrom(199, 200, 201, 9_999, 10_000, 10_001).map((length) => 'y'.repeat(length)),
  fc.constantFrom(188, 189, 190, 200).map((length) => `${'z'.repeat(length)}@example.org`),
  fc.emailAddress(),
);
const textOrNull = fc.option(text);
const doubles = fc
  .array(fc.record({ instrument: text, access: fc.constantFrom('owns', 'can-access', 'to-be-provided') }), {
    maxLength: 3,
  })
  .chain((some) => fc.constantFrom(some, Array.from({ length: 41 }, () => some[0]).filter(Boolean)));
const rate = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(null, -1, 0, 1e14, 1e14 + 1, 1_000_000_000_00, 1_000_000_000_01, 2 ** 53),
);

/** Any of a musician's fields spoilt, the others sound: a fault is not hidden behind another. */
const musician = fc
  .record(
    {
      name: text,
      locationId: textOrNull,
      city: textOrNull,
      instrument: text,
      doubles,
      rank: textOrNull,
      rateClass: textOrNull,
      rateMinor: rate,
      currency: textOrNull,
      union: textOrNull,
      email: textOrNull,
      phone: textOrNull,
      active: fc.boolean(),
      notes: text,
    },
    { requiredKeys: [] },
  )
  .map((spoilt) => ({ ...plain, ...spoilt }) as Fresh<Musician>);

describe('the quick look at a musician', () => {
  it('passes nothing that the schema refuses', () => {
    fc.assert(
      fc.property(musician, (candidate) => {
        if (surelyValid(candidate)) expect(faultsOf(musicians, candidate)).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('spares an ordinary musician the schema', () => {
    expect(surelyValid(plain)).toBe(true);
    expect(surelyValid({ ...plain, doubles: [], city: null, rateMinor: null, currency: null })).toBe(true);
  });

  it.each(['name', 'city', 'instrument', 'rank', 'rateClass', 'union', 'email', 'phone', 'notes'] as const)(
    'leaves to the schema a record whose %s is too long',
    (field) => {
      const record = { ...plain, [field]: 'x'.repeat(10_001) };
      expect(surelyValid(record)).toBe(false);
      expect(faultsOf(musicians, record).map((fault) => fault.field)).toContain(field);
    },
  );
});
