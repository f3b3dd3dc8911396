import { readAll } from '../testing/read-all.js';

describe('a budget', () => {
  it('is read by what people call its lines and what money goes to', async () => {
    const { drafts, entries } = await readAll(
      'budget',
      'Posten;Kostenart;Ort;Register;Betrag;Währung;Speso\nStreicher;Musiker;Wien;strings;24.000,00;EUR;1.200,50\nDivers;;;;500;;\n',
    );
    expect(entries.filter(({ level }) => level === 'error')).toEqual([]);
    expect(drafts).toEqual([
      expect.objectContaining({
        name: 'Streicher',
        category: 'pay',
        location: 'Wien',
        section: 'strings',
        amountMinor: 2_400_000,
        currency: 'EUR',
        spentMinor: 120_050,
      }),
      expect.objectContaining({ category: null, currency: null, spentMinor: null }),
    ]);
  });

  it('is asked about what it cannot mean, each with its row and column', async () => {
    const { entries } = await readAll(
      'budget',
      'Line,Category,Amount,Spent\nA,Tea,100 EUR,\nB,pay,,\nC,pay,100 EUR,50 GBP\nD,pay,a lot,\n',
    );
    expect(entries.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'Category', 'BUDGET.UNKNOWN_CATEGORY'],
      [3, 'Amount', 'IMPORT.MISSING_VALUE'],
      [4, 'Spent', 'IMPORT.CURRENCY_CONFLICT'],
      [5, 'Amount', 'IMPORT.NOT_AN_AMOUNT'],
    ]);
  });
});

describe('rates of exchange', () => {
  it('are kept as fractions of minor units, exactly', async () => {
    const { drafts } = await readAll(
      'rates',
      'From,To,Date,Rate\nEUR,GBP,2023-03-01,0.885\nJPY,GBP,2023-03-01,"0,0061"\nGBP,JPY,2023-03-01,163.5\n',
    );
    // EUR 2.00 are GBP 1.77; JPY 10,000 are GBP 61.00; GBP 2.00 are JPY 327.
    expect(drafts.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [177, 200],
      [61, 100],
      [327, 200],
    ]);
  });

  it('are refused where there is no such rate', async () => {
    const { entries } = await readAll(
      'rates',
      'From,To,Date,Rate\nEUR,EUR,2023-03-01,1\nEUR,XQZ,2023-03-01,1\nEUR,GBP,,1\nEUR,GBP,2023-03-01,0\nEUR,GBP,2023-03-01,-1\nEUR,GBP,03/04/2023,1\n',
    );
    expect(entries.filter(({ level }) => level === 'error').map(({ row, code }) => [row, code])).toEqual([
      [2, 'EXCHANGE_RATE.SAME_CURRENCY'],
      [3, 'IMPORT.UNKNOWN_CURRENCY'],
      [4, 'IMPORT.MISSING_VALUE'],
      [5, 'RATES.NOT_A_RATE'],
      [6, 'RATES.NOT_A_RATE'],
      [7, 'CLOCK.AMBIGUOUS_DATE'],
    ]);
  });
});
