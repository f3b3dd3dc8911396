import { readAll } from '../testing/read-all.js';

const credits = (...rows: readonly string[]): ReturnType<typeof readAll<'credits'>> =>
  readAll('credits', ['Cue,Name,Role,Share,IPI,PRO', ...rows].join('\n'));

describe('credits', () => {
  it('say who has what share of a cue, in words or in the letters of societies', async () => {
    const { drafts, codes } = await credits(
      '3M21_v4,GRUBER ANNA,Komponistin,"33,33 %",00014107338,AKM',
      '3m21,EDITION LAGUNE,E,100,,',
      '3m21,MOSER BRUNO,C,0.5,,AKM',
    );
    expect(codes).toEqual(['CREDITS.GUESSED_SHARE']);
    expect(drafts.map(({ cue, role, shareBasisPoints }) => [cue, role, shareBasisPoints])).toEqual([
      ['3m21', 'composer', 3_333],
      ['3m21', 'publisher', 10_000],
      ['3m21', 'composer', 5_000],
    ]);
    expect(drafts[0]).toMatchObject({ name: 'GRUBER ANNA', ipi: '00014107338', society: 'AKM' });
  });

  it('are refused where role or share is none, or could be two things', async () => {
    const { codes } = await credits(
      '1m1,A,drummer,50 %,,',
      '1m1,B,,50 %,,',
      '1m1,C,composer,half,,',
      '1m1,D,composer,1,,',
      '1m1,E,composer,120 %,,',
      '1m1,F,composer,,,',
    );
    expect(codes).toEqual([
      'CREDITS.UNKNOWN_ROLE',
      'IMPORT.MISSING_VALUE',
      'CREDITS.NOT_A_SHARE',
      'CREDITS.AMBIGUOUS_SHARE',
      'CREDITS.NOT_A_SHARE',
      'IMPORT.MISSING_VALUE',
    ]);
  });
});

describe('a cue list', () => {
  it('classes cues for cue sheets, and has the numbers of works and recordings', async () => {
    const text =
      'Cue,Length,Usage,ISWC,ISRC\n1m1,2:00,BI,T-034.524.680-1,GBAYE2300001\n1m2,1:00,whistled,,\n';
    const { drafts, codes } = await readAll('cues', text);
    expect(drafts[0]).toMatchObject({
      usage: 'background-instrumental',
      iswc: 'T-034.524.680-1',
      isrc: 'GBAYE2300001',
    });
    expect(codes).toEqual(['CUES.UNKNOWN_USAGE']);
    expect(drafts[1]).toMatchObject({ usage: null, notes: 'Usage: whistled' });
  });
});
