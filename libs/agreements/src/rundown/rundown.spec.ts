import fc from 'fast-check';
import { shippedBook } from '../terms/shipped-book.js';
import { termsOn } from '../terms/terms-on.js';
import { type TermsInForce } from '../terms/terms-in-force.js';
import { type Rundown, type RundownCall } from './rundown.js';
import { rundownOf } from './rundown-of.js';

const MINUTE = 60_000;
const TEN_O_CLOCK = Date.parse('2023-03-14T10:00:00Z');

const terms = (agreement: string): TermsInForce => {
  const found = termsOn(agreement, '2023-03-14');
  if (!found.ok) throw new Error(found.message);
  return found.value;
};

const call = (minutes: number, ...seconds: readonly number[]): RundownCall => ({
  start: TEN_O_CLOCK,
  minutes,
  passes: seconds.map((length, nth) => ({ id: `p${nth + 1}`, seconds: length, players: { viola: 2 } })),
  called: { viola: 2 },
});

/** `10:00 p1, 10:40 rest, …` */
const clock = ({ items }: Rundown): string =>
  items
    .map((item) => {
      const at = new Date(item.start).toISOString().slice(11, 16);
      if (item.kind === 'break') return `${at} rest${item.interrupts ? '!' : ''}`;
      return `${at} ${item.passId}${item.parts > 1 ? `/${item.part}` : ''}`;
    })
    .join(', ');

describe('a rundown', () => {
  it('rests ten minutes an hour under the film agreement of the AFM, between passes', () => {
    // 180 − 3 × 10 = 150 min of work for 900 s of music: ten seconds of the clock for each of music.
    // Passes of 4, 4, 4 and 3 minutes get 40, 40, 40 and 30; breaks are best after 37.5, 75 and 112.5.
    const made = rundownOf(call(180, 240, 240, 240, 180), terms('afm-film'));
    expect(clock(made)).toBe('10:00 p1, 10:40 rest, 10:50 p2, 11:30 rest, 11:40 p3, 12:20 rest, 12:30 p4');
    expect(made).toMatchObject({ breakMinutes: 30, workMinutes: 150, capSeconds: 900, capLeftSeconds: 0 });
  });

  it('has its one break of fifteen by minute 90 in London', () => {
    // 165 min of work; passes of 4, 5 and 6 minutes of music get 44, 55 and 66. After the second it would be minute 99.
    const made = rundownOf(call(180, 240, 300, 360), terms('mu-pact'));
    expect(clock(made)).toBe('10:00 p1, 10:44 rest, 10:59 p2, 11:54 p3');
    expect(made.capLeftSeconds).toBe(300);
  });

  it('works fifty and rests ten in Vienna, the last ten minutes going to everybody', () => {
    const made = rundownOf(call(180, 300, 300, 300), terms('buy-out-vienna'));
    expect(clock(made)).toBe('10:00 p1, 10:50 rest, 11:00 p2, 11:50 rest, 12:00 p3, 12:50 rest');
  });

  it('rests twice ten under the SRLA', () => {
    // 160 min of work in three: 54, 53, 53.
    expect(clock(rundownOf(call(180, 300, 300, 300), terms('afm-srla')))).toBe(
      '10:00 p1, 10:54 rest, 11:04 p2, 11:57 rest, 12:07 p3',
    );
  });

  it('interrupts a pass only where no border of passes will do', () => {
    const made = rundownOf(call(180, 900), terms('mu-pact'));
    expect(clock(made)).toBe('10:00 p1/1, 11:23 rest!, 11:38 p1/2');
    expect(made.remarks).toEqual([]);
  });

  it('rests half an hour in a Swiss call of more than seven', () => {
    expect(rundownOf(call(480, 300, 300), terms('smv'))).toMatchObject({ breakMinutes: 30 });
    expect(rundownOf(call(420, 300, 300), terms('smv'))).toMatchObject({
      breakMinutes: 0,
      remarks: [{ code: 'RUNDOWN.NO_BREAK_RULE', illegal: false }],
    });
  });

  it('says why it cannot be legal', () => {
    const codes = (made: Rundown): readonly string[] =>
      made.remarks.filter(({ illegal }) => illegal).map(({ code }) => code);
    expect(codes(rundownOf(call(180, 1_000), terms('afm-film')))).toEqual(['RUNDOWN.CAP_EXCEEDED']);
    expect(codes(rundownOf(call(60, 3_200), terms('buy-out-skopje')))).toEqual([
      'RUNDOWN.MUSIC_TOO_LONG',
      'RUNDOWN.CAP_EXCEEDED',
    ]);
    expect(rundownOf(call(180, 60), null).remarks.map(({ code }) => code)).toEqual(['RUNDOWN.NO_TERMS']);
  });

  it('says when every chair is first needed and may go', () => {
    const made = rundownOf(
      {
        ...call(180),
        passes: [
          { id: 'tutti', seconds: 300, players: { horn: 4, violin: 2 } },
          { id: 'strings', seconds: 600, players: { violin: 2 } },
          { id: 'two horns', seconds: 0, players: { horn: 2 } },
        ],
        called: { horn: 4, violin: 2, harp: 1 },
      },
      terms('mu-pact'),
    );
    // 165 min of work: 55 for the tutti, the break by minute 90 after it, 110 for the strings.
    const at = (minute: number): number => TEN_O_CLOCK + minute * MINUTE;
    expect(made.chairs).toEqual([
      { instrument: 'horn', from: 1, to: 2, firstNeeded: at(0), released: at(180) },
      { instrument: 'horn', from: 3, to: 4, firstNeeded: at(0), released: at(55) },
      { instrument: 'violin', from: 1, to: 2, firstNeeded: at(0), released: at(180) },
      { instrument: 'harp', from: 1, to: 1, firstNeeded: null, released: null },
    ]);
  });

  it('fills the call exactly, with all breaks and the passes in order, under any agreement', () => {
    const agreements = shippedBook.agreements.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.constantFrom(...agreements),
        fc.constantFrom(60, 90, 120, 180, 210, 240, 360),
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 }),
        (agreement, minutes, seconds) => {
          const made = rundownOf(call(minutes, ...seconds), terms(agreement));
          const { items } = made;
          expect(items[0]?.start).toBe(TEN_O_CLOCK);
          expect(items.at(-1)?.end).toBe(TEN_O_CLOCK + minutes * MINUTE);
          items.slice(1).forEach(({ start }, nth) => expect(start).toBe(items[nth]?.end));
          const rested = items.filter(({ kind }) => kind === 'break');
          expect(rested.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(
            made.breakMinutes * MINUTE,
          );
          const worked = items.flatMap((item) => (item.kind === 'pass' ? [item.passId] : []));
          expect([...new Set(worked)]).toEqual(seconds.map((_, nth) => `p${nth + 1}`));
        },
      ),
    );
  });
});
