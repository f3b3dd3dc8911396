import fc from 'fast-check';
import { FRAME_RATES, type FrameRate } from '../frame-rate.js';
import { AS_SHOT, STRAIGHT_CUT, type CutEvent, type CutFault } from './cut-event.js';
import { EdlReader } from './edl/edl-reader.js';
import { writeEdl, type WrittenCut } from './edl/write-edl.js';
import { readOtio } from './otio/read-otio.js';
import { writeOtio } from './otio/write-otio.js';
import { LineFeed } from './read-lines.js';

interface Read {
  readonly events: readonly CutEvent[];
  readonly faults: readonly CutFault[];
}

function fromEdl(text: string, rate: FrameRate): Read {
  const events: CutEvent[] = [];
  const faults: CutFault[] = [];
  const feed = new LineFeed(
    new EdlReader(rate, { event: (one) => events.push(one), fault: (one) => faults.push(one) }),
  );
  feed.write(text);
  feed.end();
  return { events, faults };
}

function fromOtio(text: string, rate: FrameRate): Read {
  const events: CutEvent[] = [];
  const faults: CutFault[] = [];
  readOtio(text, rate, { event: (one) => events.push(one), fault: (one) => faults.push(one) });
  return { events, faults };
}

/** All but where it stood in its file, in an order of their own. */
const placesOf = ({ events }: Pick<Read, 'events'>): readonly unknown[] =>
  events
    .map(({ line: _, number: __, ...rest }) => rest)
    .sort((a, b) => a.recordIn - b.recordIn || a.tracks.join().localeCompare(b.tracks.join()));

const clip = fc.record({
  gap: fc.nat({ max: 500 }),
  frames: fc.integer({ min: 1, max: 5_000 }),
  sourceIn: fc.nat({ max: 80_000 }),
  name: fc.constantFrom('3M21_v4 STRINGS', '1m2', 'Opening', 'Straße 4'),
  reel: fc.constantFrom('MX01', 'MX02', 'A003C005'),
  fade: fc.nat({ max: 30 }),
});

/** One music track and one of picture; clips of a track do not overlap, some come in by a dissolve. */
const cut: fc.Arbitrary<WrittenCut> = fc
  .record({
    rate: fc.constantFrom(...FRAME_RATES),
    music: fc.array(clip, { maxLength: 6 }),
    picture: fc.array(clip, { maxLength: 6 }),
  })
  .map(({ rate, music, picture }) => ({
    title: 'R1',
    rate,
    events: [...laid(music, 'audio', 'A1'), ...laid(picture, 'video', 'V')],
  }));

function laid(
  clips: readonly {
    readonly gap: number;
    readonly frames: number;
    readonly sourceIn: number;
    readonly name: string;
    readonly reel: string;
    readonly fade: number;
  }[],
  kind: CutEvent['kind'],
  track: string,
): readonly CutEvent[] {
  let at = 90_000;
  let before: CutEvent | null = null;
  return clips.map(({ gap, frames, sourceIn, name, reel, fade }): CutEvent => {
    const fades = gap === 0 && before !== null && fade > 0 && fade <= frames;
    const event: CutEvent = {
      ...{ line: 0, number: null, kind, tracks: [track], reel, clipName: name, muted: false, speed: AS_SHOT },
      transition: fades ? { kind: 'dissolve', frames: fade } : STRAIGHT_CUT,
      outgoing:
        fades && before !== null
          ? { reel: before.reel, clipName: before.clipName, sourceIn: before.sourceOut }
          : null,
      ...{ sourceIn, sourceOut: sourceIn + frames, recordIn: at + gap, recordOut: at + gap + frames },
    };
    at = event.recordOut;
    before = event;
    return event;
  });
}

describe('a cut written and read again', () => {
  it('is the same as a CMX 3600 list, at every rate', () => {
    fc.assert(
      fc.property(cut, (written) => {
        const read = fromEdl(writeEdl(written), written.rate);
        expect(read.faults).toEqual([]);
        expect(placesOf(read)).toEqual(placesOf(written));
      }),
    );
  });

  it('is the same as OpenTimelineIO', () => {
    fc.assert(
      fc.property(cut, (written) => {
        const read = fromOtio(writeOtio(written), written.rate);
        expect(read.faults).toEqual([]);
        expect(placesOf(read)).toEqual(placesOf(written));
      }),
    );
  });

  it('says the same in either', () => {
    fc.assert(
      fc.property(cut, (written) => {
        const one = fromEdl(writeEdl(written), written.rate);
        const other = fromOtio(writeOtio(written), written.rate);
        expect(placesOf(one)).toEqual(placesOf(other));
      }),
    );
  });
});
