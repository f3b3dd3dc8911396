import fc from 'fast-check';
import { plainText } from '../print/layout.js';
import { smallProduction } from '../spec-support/small-production.js';
import { buildCueSheet } from './build-cue-sheet.js';
import { type CreditFacts, type CueSheetFacts } from './cue-sheet-facts.js';
import { RECIPIENTS } from './data/recipients.js';
import { cueSheetCsv } from './cue-sheet-table.js';
import { cueSheetText } from './print-cue-sheet.js';
import { recipientFor } from './recipient.js';
import { sharesFor, waySharedOf, WHOLE } from './shares.js';
import { CREDIT_ROLES, isPublisher } from './words.js';

let ids = 0;
const credit = (
  cueId: string,
  role: CreditFacts['role'],
  percent: number,
  name = 'GRUBER ANNA',
): CreditFacts => ({
  id: String((ids += 1)).padStart(4, '0'),
  cueId,
  name,
  role,
  shareBasisPoints: percent * 100,
  ipi: '00014107338',
  society: 'AKM',
});

const second = 24;
const place = (
  versionId: string | null,
  from: number,
  to: number,
  label = 'clip',
): CueSheetFacts['placements'][number] => ({
  cutId: 'cut1',
  versionId,
  reel: 1,
  recordIn: from * second,
  recordOut: to * second,
  sourceIn: 0,
  sourceOut: (to - from) * second,
  label,
  usage: null,
});

const FACTS: CueSheetFacts = {
  production: smallProduction.production,
  cues: [
    { id: 'c1', number: '1m1', title: 'Opening', usage: 'main-title', iswc: 'T-034.524.680-1' },
    { id: 'c2', number: '1m2s', title: 'Café Band', usage: null, iswc: null },
  ],
  versions: [
    { id: 'v1', cueId: 'c1', isrc: 'GBAYE6900521' },
    { id: 'v2', cueId: 'c2', isrc: null },
  ],
  cuts: smallProduction.cuts,
  // Strings and brass of 1m1 at once and one right after the other; the band in two places.
  placements: [place('v1', 0, 40), place('v1', 10, 60), place('v2', 50, 80), place('v2', 100, 110)],
  credits: [
    credit('c1', 'composer', 100),
    credit('c1', 'publisher', 100, 'NOTENVERLAG'),
    credit('c2', 'composer', 100),
    credit('c2', 'publisher', 100, 'NOTENVERLAG'),
  ],
};

describe('a cue sheet', () => {
  it('has one row for each use, however many clips and tracks play it', () => {
    const { rows, totals, faults } = buildCueSheet(FACTS, RECIPIENTS.us);
    expect(rows.map((row) => [row.sequence, row.cue, row.code, row.in, row.out, row.seconds])).toEqual([
      [1, '1m1', 'MT', '00:00:00:00', '00:01:00:00', 60],
      [2, '1m2s', 'VI', '00:00:50:00', '00:01:20:00', 30],
      [3, '1m2s', 'VI', '00:01:40:00', '00:01:50:00', 10],
    ]);
    expect(rows[0]).toMatchObject({ iswc: 'T-034.524.680-1', isrc: ['GBAYE6900521'], usageAssumed: false });
    expect(rows[1]).toMatchObject({
      usageAssumed: true,
      writers: [{ roleCode: 'C' }],
      publishers: [{ roleCode: 'E' }],
    });
    expect(totals).toMatchObject({ uses: 3, cues: 2, seconds: 100 });
    expect(faults).toEqual([]);
  });

  it('has codes and shares as the recipient wants them, and as a mapping file overrides them', () => {
    const named = recipientFor('opening', {}, { codes: { 'main-title': 'TITLE' } });
    const together = buildCueSheet(FACTS, named ?? RECIPIENTS.us);
    expect(together.rows.map(({ code }) => code)).toEqual(['TITLE', 'VI', 'VI']);
    expect(together.rows[0]?.writers[0]?.shareBasisPoints).toBe(5_000);
    expect(together.rows[0]?.publishers[0]?.shareBasisPoints).toBe(5_000);
  });

  it('follows the mapping that is kept for a name, which may be a recipient of the production’s own', () => {
    const kept = {
      us: { codes: { theme: 'TH' } },
      prs: { like: 'opening', title: 'PRS', codes: { 'main-title': 'MAIN' } },
      band: { shares: 'together' },
    } as const;
    expect(recipientFor('us', kept)).toMatchObject({ shares: 'each', codes: { theme: 'TH', logo: 'L' } });
    expect(recipientFor('prs', kept)).toMatchObject({
      title: 'PRS',
      shares: 'together',
      codes: { 'main-title': 'MAIN', 'end-title': 'CT' },
    });
    expect(recipientFor('prs', kept, { codes: { 'main-title': 'T1' } })?.codes['main-title']).toBe('T1');
    expect(recipientFor('band', kept)).toMatchObject({ title: 'band', codes: { 'end-title': 'ET' } });
    expect(recipientFor('gema', kept)).toBeNull();
    expect(recipientFor('constructor', kept)).toBeNull();
  });

  it('classes a use as its placement says, and the rest of the cue as the cue', () => {
    const placements = [
      place('v1', 0, 40),
      { ...place('v1', 30, 50), usage: 'theme' as const },
      { ...place('v2', 60, 70), usage: 'visual-vocal' as const },
      { ...place('v2', 70, 80), usage: 'visual-instrumental' as const },
      place('v2', 80, 90),
    ];
    const { rows } = buildCueSheet({ ...FACTS, placements }, RECIPIENTS.us);
    expect(rows.map((row) => [row.cue, row.code, row.seconds, row.usageAssumed])).toEqual([
      ['1m1', 'MT', 30, false],
      ['1m1', 'T', 20, false],
      ['1m2s', 'VV', 10, false],
      ['1m2s', 'VI', 20, false],
    ]);
  });

  it('says of each cue what is missing', () => {
    const broken: CueSheetFacts = {
      ...FACTS,
      cues: FACTS.cues.map((cue) => ({ ...cue, title: null })),
      credits: [credit('c1', 'composer', 60)],
      placements: [...FACTS.placements, place(null, 120, 130, 'TEMP')],
    };
    const sheet = buildCueSheet(broken, {
      title: '',
      shares: 'each',
      codes: { 'visual-instrumental': 'VI' },
    });
    expect(sheet.faults.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['CUE_SHEET.NO_TITLE', '/cues/1m1/title'],
      ['CUE_SHEET.SHARES', '/cues/1m1/credits'],
      ['CUE_SHEET.NO_TITLE', '/cues/1m2s/title'],
      ['CUE_SHEET.NO_CREDITS', '/cues/1m2s/credits'],
      ['CUE_SHEET.NO_CODE', '/mapping/codes/main-title'],
      ['CUE_SHEET.UNMATCHED', '/placements'],
    ]);
    const alone = { ...FACTS, credits: [credit('c1', 'composer', 100), credit('c2', 'composer', 100)] };
    expect(buildCueSheet(alone, RECIPIENTS.us).faults.map(({ code }) => code)).toEqual([
      'CUE_SHEET.ONE_SIDE',
      'CUE_SHEET.ONE_SIDE',
    ]);
    expect(buildCueSheet(alone, RECIPIENTS.opening).faults).toEqual([]);
  });

  it('is printed and written down', () => {
    const sheet = buildCueSheet(FACTS, RECIPIENTS.us);
    expect(cueSheetText(sheet, plainText)).toContain(
      '  1  00:00:00:00–00:01:00:00    1:00  MT\n     1m1, Opening',
    );
    expect(cueSheetCsv(sheet, {}).split('\r\n')[1]).toBe(
      '1,1,1m1,Opening,MT,00:00:00:00,00:01:00:00,1:00,60,T-034.524.680-1,GBAYE6900521,' +
        'GRUBER ANNA (C) 100.00% AKM 00014107338,NOTENVERLAG (E) 100.00% AKM 00014107338',
    );
  });
});

describe('shares', () => {
  const shares = fc.array(
    fc.record({ role: fc.constantFrom(...CREDIT_ROLES), weight: fc.integer({ min: 1, max: 99 }) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  const sumOf = (of: readonly { shareBasisPoints: number }[]): number =>
    of.reduce((sum, { shareBasisPoints }) => sum + shareBasisPoints, 0);

  it('always sum to the whole, together or on each side, and are refused where they were wrong', () => {
    fc.assert(
      fc.property(shares, (weights) => {
        // Cut the whole along the weights; the last takes what is left.
        const all = weights.reduce((sum, { weight }) => sum + weight, 0);
        const credits = weights.map(({ role, weight }) => ({
          role,
          shareBasisPoints: Math.floor((weight * WHOLE) / all),
        }));
        const last = credits.at(-1);
        if (last !== undefined) last.shareBasisPoints += WHOLE - sumOf(credits);
        expect(waySharedOf(credits)).toBe('together');
        const each = sharesFor(credits, 'each');
        const sides = [
          credits.some(({ role }) => isPublisher(role)),
          credits.some(({ role }) => !isPublisher(role)),
        ];
        if (sides.includes(false)) expect(each).toBeNull();
        else {
          expect(sumOf(each?.filter(({ role }) => isPublisher(role)) ?? [])).toBe(WHOLE);
          expect(sumOf(each?.filter(({ role }) => !isPublisher(role)) ?? [])).toBe(WHOLE);
          expect(sumOf(sharesFor(each ?? [], 'together') ?? [])).toBe(WHOLE);
        }
        expect(sharesFor([...credits, { role: 'composer', shareBasisPoints: 1 }], 'together')).toBeNull();
      }),
    );
  });
});
