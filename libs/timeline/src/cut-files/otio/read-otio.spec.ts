import { type FrameRate, readFrameRate } from '../../frame-rate.js';
import { type CutEvent, type CutFault, type CutMarker } from '../cut-event.js';
import { readOtio } from './read-otio.js';

const rateOf = (name: string): FrameRate => {
  const read = readFrameRate(name);
  if (!read.ok) throw new Error(read.message);
  return read.value;
};

const time = (value: number, rate = 24): object => ({ OTIO_SCHEMA: 'RationalTime.1', value, rate });
const range = (start: number, length: number, rate = 24): object => ({
  OTIO_SCHEMA: 'TimeRange.1',
  start_time: time(start, rate),
  duration: time(length, rate),
});
const clip = (name: string, start: number, length: number, over: object = {}): object => ({
  OTIO_SCHEMA: 'Clip.2',
  name,
  source_range: range(start, length),
  ...over,
});
const gap = (length: number): object => ({ OTIO_SCHEMA: 'Gap.1', source_range: range(0, length) });
const audio = (children: readonly object[], over: object = {}): object => ({
  OTIO_SCHEMA: 'Track.1',
  name: 'MX',
  kind: 'Audio',
  children,
  ...over,
});
const timeline = (tracks: readonly object[], over: object = {}): string =>
  JSON.stringify({
    OTIO_SCHEMA: 'Timeline.1',
    name: 'R3 v12',
    global_start_time: time(86_400),
    tracks: { OTIO_SCHEMA: 'Stack.1', children: tracks },
    ...over,
  });

function read(
  text: string,
  rate = '24',
): {
  readonly events: readonly CutEvent[];
  readonly faults: readonly CutFault[];
  readonly title: string | null;
  readonly rate: FrameRate;
} {
  const events: CutEvent[] = [];
  const faults: CutFault[] = [];
  const cut = readOtio(text, rateOf(rate), {
    event: (one) => events.push(one),
    fault: (one) => faults.push(one),
  });
  return { ...cut, events, faults };
}

const places = (events: readonly CutEvent[]): readonly unknown[] =>
  events.map(({ clipName, recordIn, recordOut, sourceIn }) => [
    clipName,
    recordIn - 86_400,
    recordOut - 86_400,
    sourceIn,
  ]);

describe('an OpenTimelineIO timeline', () => {
  it('gives the clips of its tracks after the gaps before them', () => {
    const { events, faults, title } = read(
      timeline([audio([gap(48), clip('3M21_v4', 10, 100), gap(2), clip('3M22', 0, 50)])]),
    );
    expect([title, faults]).toEqual(['R3 v12', []]);
    expect(places(events)).toEqual([
      ['3M21_v4', 48, 148, 10],
      ['3M22', 150, 200, 0],
    ]);
    expect(events[0]).toMatchObject({ kind: 'audio', tracks: ['MX'], muted: false });
  });

  it('works out what is nested, cut to what is used of it', () => {
    const inner = {
      OTIO_SCHEMA: 'Stack.1',
      source_range: range(20, 100),
      children: [audio([clip('1m1', 0, 60), clip('1m2', 500, 200)])],
    };
    expect(places(read(timeline([audio([gap(10), inner, clip('1m3', 0, 5)])])).events)).toEqual([
      ['1m1', 10, 50, 20],
      ['1m2', 50, 110, 500],
      ['1m3', 110, 115, 0],
    ]);
  });

  it('lets a transition reach to both sides of its cut', () => {
    const across = { OTIO_SCHEMA: 'Transition.1', in_offset: time(4), out_offset: time(8) };
    const { events } = read(timeline([audio([clip('1m1', 0, 100), across, clip('1m2', 50, 100)])]));
    expect(places(events)).toEqual([
      ['1m1', 0, 96, 0],
      ['1m2', 96, 200, 46],
    ]);
    expect(events[1]).toMatchObject({
      transition: { kind: 'dissolve', frames: 12 },
      outgoing: { clipName: '1m1', sourceIn: 96 },
    });
  });

  it('knows what is switched off, and speeds', () => {
    const warp = { effects: [{ OTIO_SCHEMA: 'LinearTimeWarp.1', time_scalar: 0.5 }] };
    const { events } = read(
      timeline([audio([clip('1m1', 0, 10, { enabled: false }), clip('1m2', 0, 10, warp)])]),
    );
    expect(events.map(({ muted, speed }) => [muted, speed.numerator / speed.denominator])).toEqual([
      [true, 1],
      [false, 0.5],
    ]);
  });

  it('keeps a clip that is switched off muted, though a transition brings it in', () => {
    const across = { OTIO_SCHEMA: 'Transition.1', in_offset: time(0), out_offset: time(8) };
    const off = clip('1m2', 50, 100, { enabled: false });
    const { events } = read(timeline([audio([clip('1m1', 0, 100), across, off])]));
    expect(events.map(({ muted }) => muted)).toEqual([false, true]);
  });

  it('tells markers of the timeline, of tracks, of clips as far as they are used, and of what is nested', () => {
    const marks = (...marked: readonly (readonly [string, number])[]): object => ({
      markers: marked.map(([name, at]) => ({ OTIO_SCHEMA: 'Marker.2', name, marked_range: range(at, 1) })),
    });
    const inner = {
      OTIO_SCHEMA: 'Stack.1',
      source_range: range(20, 100),
      ...marks(['cut away', 10], ['nested', 30]),
      children: [audio([clip('1m1', 500, 120, marks(['in it', 530]))])],
    };
    const track = audio(
      [
        gap(48),
        clip('1m2', 10, 100, marks(['trimmed', 9], ['hit', 12], ['in timecode', 86_400 + 60])),
        inner,
      ],
      marks(['of the track', 1]),
    );
    const markers: CutMarker[] = [];
    const text = JSON.stringify({
      ...(JSON.parse(timeline([])) as object),
      tracks: {
        OTIO_SCHEMA: 'Stack.1',
        ...marks(['LFOA', 248], ['FFOA', 0]),
        children: [track],
      },
    });
    const sink = { event: () => undefined, fault: () => undefined };
    readOtio(text, rateOf('24'), { ...sink, marker: (one) => markers.push(one) });
    expect(markers.map(({ frame, name }) => [frame - 86_400, name])).toEqual([
      [50, 'hit'],
      [60, 'in timecode'],
      [158, 'in it'],
      [158, 'nested'],
      [1, 'of the track'],
      [248, 'LFOA'],
      [0, 'FFOA'],
    ]);
  });

  it('brings samples to frames, and remarks on what lies between two', () => {
    const samples = { source_range: range(48_000, 96_000, 48_000) };
    expect(places(read(timeline([audio([clip('1m1', 0, 0, samples)])])).events)).toEqual([
      ['1m1', 0, 48, 24],
    ]);
    const off = { source_range: range(0, 97_000, 48_000) };
    const { faults } = read(timeline([audio([clip('1m1', 0, 0, off)])]));
    expect(faults).toMatchObject([{ level: 'warning', code: 'CUT.OFF_FRAME' }]);
  });

  it('counts at its own rate where that is not the one given', () => {
    const { rate, faults } = read(timeline([audio([clip('1m1', 0, 24)])]), '25');
    expect([rate.name, faults.map(({ code }) => code)]).toEqual(['24', ['CUT.RATE_CONTRADICTED']]);
    const exact = timeline([audio([])], { global_start_time: time(0, 24_000 / 1_001) });
    expect(read(exact, '23.976').faults).toEqual([]);
  });

  it.each([
    ['{"OTIO_SCHEMA": "Timeline.1", ', 'no JSON'],
    ['[]', 'no OpenTimelineIO'],
    ['{"OTIO_SCHEMA": "Clip.1"}', 'no OpenTimelineIO'],
  ])('is an error where it is %j', (text, words) => {
    const { faults } = read(text);
    expect(faults).toMatchObject([{ level: 'error', line: 0, code: 'CUT.MALFORMED_FILE' }]);
    expect(faults[0]?.message).toContain(words);
  });

  it('is refused with a beginning beyond all measure, and clips with one are named', () => {
    const { events, faults } = read(timeline([audio([clip('1m1', 1e308, 10), clip('1m2', 3, 10)])]));
    expect(faults.map(({ code, message }) => [code, message])).toEqual([
      ['CUT.MALFORMED_EVENT', '"1m1" has a beginning beyond all measure.'],
    ]);
    expect(places(events)).toEqual([
      ['1m1', 0, 10, 0],
      ['1m2', 10, 20, 3],
    ]);
    const whole = timeline([audio([clip('1m1', 0, 10)])], { global_start_time: time(1e308) });
    expect(read(whole)).toMatchObject({ events: [], faults: [{ code: 'CUT.MALFORMED_FILE' }] });
  });
});
