import { agreementFiles } from '../data/index.js';
import { type AgreementFile, type TermLine } from '../terms/term.js';
import { agreementFileFaults } from './file-faults.js';
import { agreementFileSchema } from './file-schema.js';
import { agreementJsonSchema } from './json-schema.js';

const CALL: TermLine = {
  parameter: 'call-minutes',
  value: 180,
  unit: 'minutes',
  validFrom: '2020-01-01',
  validTo: null,
  severity: 'hard',
  source: 'deal',
  confidence: 'high',
};
const scale = (over: Partial<TermLine>): TermLine => ({
  ...CALL,
  parameter: 'scale',
  value: 20_000,
  unit: 'minor',
  currency: 'EUR',
  when: { callMinutes: 180 },
  severity: 'cost',
  ...over,
});
const faultsOf = (...terms: TermLine[]): unknown =>
  agreementFileFaults({ id: 'ours', name: 'Ours', scope: '', terms: [CALL, ...terms] }).map(
    ({ pointer, code }) => [pointer, code],
  );

describe('a file of an agreement', () => {
  it.each(agreementFiles.map((file): [string, AgreementFile] => [file.id, file]))(
    'that ships is right: %s',
    (_, file) => {
      expect(agreementFileSchema.safeParse(file).error?.issues).toBeUndefined();
      expect(agreementFileFaults(file)).toEqual([]);
    },
  );

  it('is refused with the place of every figure whose unit, currency or narrowing does not fit', () => {
    expect(
      faultsOf(
        { ...CALL, parameter: 'sessions-per-day', unit: 'minutes', value: 2 },
        { ...CALL, parameter: 'recorded-seconds', unit: 'seconds', value: 900 },
        { ...CALL, parameter: 'turnaround-minutes', value: 660, when: { headcount: { from: 1, to: 2 } } },
        { ...CALL, parameter: 'scale', unit: 'minor', value: 1.5, when: { callMinutes: 180 } },
      ),
    ).toEqual([
      ['/terms/1/unit', 'RULES.WRONG_UNIT'],
      ['/terms/2/when', 'RULES.WHEN_NEEDED'],
      ['/terms/3/when/headcount', 'RULES.WHEN_NOT_TAKEN'],
      ['/terms/4/currency', 'RULES.CURRENCY_NEEDED'],
      ['/terms/4/value', 'RULES.NOT_WHOLE'],
    ]);
  });

  it('is refused where two figures hold at once, with the place of the later one', () => {
    // 2020-01-01 … 2023-01-01 and 2022-07-01 …: both hold in the second half of 2022.
    expect(
      faultsOf(scale({ validTo: '2023-01-01' }), scale({ validFrom: '2022-07-01', value: 21_000 })),
    ).toEqual([['/terms/2/validFrom', 'RULES.OVERLAP']]);
  });

  it('may change a figure on the day on which the other ends, and have tiers side by side', () => {
    expect(faultsOf(scale({ validTo: '2023-01-01' }), scale({ validFrom: '2023-01-01' }))).toEqual([]);
    const tier = (from: number, to: number | null): TermLine =>
      scale({ when: { callMinutes: 180, headcount: { from, to } } });
    expect(faultsOf(tier(1, 23), tier(24, null))).toEqual([]);
    expect(faultsOf(tier(1, 24), tier(24, null))).toEqual([['/terms/2/validFrom', 'RULES.OVERLAP']]);
  });

  it('is refused where dates or ranges run backwards', () => {
    expect(
      faultsOf(
        scale({ validTo: '2019-01-01' }),
        scale({ validFrom: '2024-01-01', when: { callMinutes: 120, headcount: { from: 9, to: 3 } } }),
      ),
    ).toEqual([
      ['/terms/1/validTo', 'RULES.DATES_REVERSED'],
      ['/terms/2/when/headcount/to', 'RULES.RANGE_REVERSED'],
    ]);
  });

  it('has a JSON Schema that knows the unit of every parameter', () => {
    const schema = agreementJsonSchema();
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.stringify(schema)).toContain('"then":{"properties":{"unit":{"const":"musicians"}}}');
  });
});
