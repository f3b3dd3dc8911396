import {
  AS_SHOT,
  type CutEvent,
  type CutFault,
  FRAME_RATES,
  type FrameRate,
  STRAIGHT_CUT,
  writeEdl,
  writeOtio,
} from '#timeline';
import fc from 'fast-check';
import { placementTable } from '../../cuts/placement-table.js';
import { openCut } from './read-cut.js';
import { sessionText } from './spec-support/session-text.js';

interface Read {
  readonly format: string;
  readonly events: readonly CutEvent[];
  readonly faults: readonly CutFault[];
}

async function* one(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

async function read(text: string, rate: FrameRate): Promise<Read> {
  const file = await openCut(one(text), { rate, table: {} });
  if (!file.ok) throw new Error(file.refusal.message);
  const events: CutEvent[] = [];
  const faults: CutFault[] = [];
  const sink = { event: (each: CutEvent) => events.push(each), fault: (each: CutFault) => faults.push(each) };
  await file.value.read(sink, () => Promise.resolve());
  return { format: file.value.format, events, faults };
}

const RATE = FRAME_RATES.find(({ name }) => name === '24')!;

/** Where music lies and what it is: what a placement is made of. */
const placesOf = (events: readonly CutEvent[]): readonly unknown[] =>
  events
    .map(({ clipName, tracks, recordIn, recordOut, sourceIn, sourceOut }) =>
      [clipName, tracks.join(), recordIn, recordOut, sourceIn, sourceOut].join('|'),
    )
    .sort();

const mutedOf = (events: readonly CutEvent[]): readonly unknown[] =>
  events.filter(({ muted }) => muted).map(({ clipName, recordIn }) => [clipName, recordIn]);

const clip = fc.record({
  name: fc.constantFrom('3M21_v4 STRINGS', '1m2', '=SUM', '-12 dB', 'Straße, "laut"', "'t Hooft"),
  track: fc.constantFrom('A1', 'A2', 'A12'),
  recordIn: fc.nat({ max: 1_700_000 }),
  frames: fc.integer({ min: 1, max: 9_000 }),
  sourceIn: fc.nat({ max: 9_000 }),
});

const music = fc
  .uniqueArray(clip, { minLength: 1, maxLength: 5, selector: (each) => each.recordIn })
  .map((clips) =>
    clips
      .sort((a, b) => a.recordIn - b.recordIn)
      .map(({ name, track, recordIn, frames, sourceIn }): CutEvent => ({
        ...{ line: 0, number: null, kind: 'audio', tracks: [track], reel: 'AX', clipName: name },
        ...{ transition: STRAIGHT_CUT, outgoing: null, speed: AS_SHOT, muted: false },
        ...{ recordIn, recordOut: recordIn + frames, sourceIn, sourceOut: sourceIn + frames },
      })),
  );

describe('a cut’s file', () => {
  it('gives the same placements from a CMX 3600 list, OpenTimelineIO and a table', async () => {
    await fc.assert(
      fc.asyncProperty(music, fc.constantFrom(...FRAME_RATES), async (events, rate) => {
        const cut = { title: 'R1', rate, events };
        for (const [format, text] of [
          ['edl', writeEdl(cut)],
          ['otio', writeOtio(cut)],
          ['csv', placementTable('R1', rate, events)],
        ] as const) {
          const found = await read(text, rate);
          expect([format, found.format, found.faults]).toEqual([format, format, []]);
          expect(placesOf(found.events)).toEqual(placesOf(events));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same placements from Pro Tools session text too, where clips play from the beginning', async () => {
    await fc.assert(
      fc.asyncProperty(music, fc.constantFrom(...FRAME_RATES), fc.boolean(), async (clips, rate, muted) => {
        const events = clips.map((each, at): CutEvent => ({
          ...each,
          ...{ sourceIn: 0, sourceOut: each.recordOut - each.recordIn, muted: muted && at === 0 },
        }));
        const heard = { title: 'R1', rate, events };
        const session = await read(sessionText('R1', rate, events), rate);
        expect([session.format, session.faults.map(({ code }) => code)]).toEqual([
          'pro-tools',
          ['CUT.NO_SOURCE_TIMES'],
        ]);
        const timeline = await read(writeOtio(heard), rate);
        const table = await read(placementTable('R1', rate, events), rate);
        for (const { events: found } of [session, timeline, table]) {
          expect(placesOf(found)).toEqual(placesOf(events));
          expect(mutedOf(found)).toEqual(mutedOf(events));
        }
        if (!muted) expect(placesOf((await read(writeEdl(heard), rate)).events)).toEqual(placesOf(events));
      }),
      { numRuns: 20 },
    );
  });

  it('is one cut: a table of two is refused where the second begins', async () => {
    const table = 'Cut,Clip,In,Out\nR1 v1,1m1,0,24\nR1 v2,1m1,0,24\n';
    const { events, faults } = await read(table, RATE);
    expect(events).toHaveLength(1);
    expect(faults).toMatchObject([{ level: 'error', line: 3, code: 'CUT.SEVERAL_CUTS' }]);
  });

  it('says row and column of what a table has wrong, in the words of every list', async () => {
    const table =
      'Clip,Track,Record in,Record out,Source in,Source out\n1m1,A1,00:00:00:24,00:00:10:00,,\n1m2,A1,48,24,,\n1m3,A1,0,24,0,48\n';
    const { faults } = await read(table, RATE);
    expect(faults.map(({ level, line, column, code }) => [level, line, column, code])).toEqual([
      ['error', 2, 'Record in', 'CUT.BAD_TIMECODE'],
      ['error', 3, 'Record out', 'CUT.NEGATIVE_LENGTH'],
      ['warning', 4, 'Source out', 'CUT.LENGTHS_DIFFER'],
    ]);
  });

  it('goes on after midnight', async () => {
    const { events, faults } = await read('Clip,In,Out\n1m1,23:59:59:00,00:00:01:00\n', RATE);
    expect(faults).toEqual([]);
    expect(events).toMatchObject([{ recordIn: 2_073_576, recordOut: 2_073_624 }]);
  });
});
