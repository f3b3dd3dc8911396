import { type FrameRate, readFrameRate } from '../../frame-rate.js';
import { readTimecode } from '../../timecode.js';
import { type CutEvent, type CutFault, type CutMarker } from '../cut-event.js';
import { LineFeed } from '../read-lines.js';
import { ProToolsReader } from './pro-tools-reader.js';

const rateOf = (name: string): FrameRate => {
  const read = readFrameRate(name);
  if (!read.ok) throw new Error(read.message);
  return read.value;
};

const at = (timecode: string, rate = '24'): number => {
  const frames = readTimecode(timecode, rateOf(rate));
  if (!frames.ok) throw new Error(frames.message);
  return frames.value;
};

const session = (clips: string, head: Readonly<Record<string, string>> = {}): string => {
  const lines: Readonly<Record<string, string>> = {
    'SESSION NAME': 'R3 v12 MUSIC',
    'SAMPLE RATE': '48000.000000',
    'BIT DEPTH': '24-bit',
    'SESSION START TIMECODE': '00:59:52:00',
    'TIMECODE FORMAT': '24 Frame',
    ...head,
  };
  return [
    ...Object.entries(lines).map(([name, value]) => `${name}:\t${value}`),
    '# OF AUDIO TRACKS:\t2',
    '',
    'O N L I N E  F I L E S  I N  S E S S I O N',
    '',
    'Filename                        \tLocation',
    '3M21_v4 STRINGS.wav             \tMusic:Audio Files:',
    '',
    'T R A C K  L I S T I N G',
    clips,
    '',
    'M A R K E R S  L I S T I N G',
    '#   \tLOCATION     \tTIME REFERENCE    \tUNITS    \tNAME   \tCOMMENTS',
    '1   \t01:00:00:00  \t384000            \tSamples  \tR3 FFOA',
  ].join('\n');
};

const track = (name: string, state: string, ...rows: readonly string[]): string =>
  [
    `TRACK NAME:\t${name}`,
    'COMMENTS:\t',
    'USER DELAY:\t0 Samples',
    `STATE:\t${state}`,
    'CHANNEL \tEVENT   \tCLIP NAME                     \tSTART TIME    \tEND TIME      \tDURATION      \tSTATE',
    ...rows,
    '',
  ].join('\n');

const row = (channel: number, name: string, start: string, end: string, state = 'Unmuted'): string =>
  `${channel}       \t1       \t${name}   \t  ${start}   \t  ${end}   \t  00:00:10:00   \t${state}`;

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
  const reader = new ProToolsReader(rateOf(rate), {
    event: (one) => events.push(one),
    fault: (one) => faults.push(one),
  });
  const feed = new LineFeed(reader);
  feed.write(text);
  feed.end();
  return { events, faults, title: reader.title, rate: reader.rate };
}

const codes = (faults: readonly CutFault[]): readonly string[] => faults.map(({ code }) => code);

describe('Pro Tools session info as text', () => {
  it('takes the usual sample rate where its own is none, and says so', () => {
    const { faults } = read(session('', { 'SAMPLE RATE': '1e400' }));
    expect(faults).toMatchObject([{ level: 'warning', line: 2, code: 'CUT.RATE_CONTRADICTED' }]);
  });

  it('tells the markers of its session', () => {
    const markers: CutMarker[] = [];
    const sink = {
      event: () => undefined,
      fault: () => undefined,
      marker: (one: CutMarker) => markers.push(one),
    };
    const feed = new LineFeed(new ProToolsReader(rateOf('24'), sink));
    feed.write(`${session('')}\n2   \t01:00:10:00  \t0   \tSamples  \t3m21 start   \tafter the door`);
    feed.end();
    expect(markers.map(({ frame, name }) => [frame, name])).toEqual([
      [at('01:00:00:00'), 'R3 FFOA'],
      [at('01:00:10:00'), '3m21 start: after the door'],
    ]);
  });

  it('knows the rulers that markers have since version 2023.12, and what is said of a track’s width', () => {
    const markers: CutMarker[] = [];
    const tracks: string[] = [];
    const sink = {
      event: (one: CutEvent) => tracks.push(...one.tracks),
      fault: () => undefined,
      marker: (one: CutMarker) => markers.push(one),
    };
    const feed = new LineFeed(new ProToolsReader(rateOf('24'), sink));
    const old = session(track('MX A (Stereo)', '', row(1, '1m1', '01:00:10:00', '01:00:20:00')));
    feed.write(old.replace('\tNAME   \tCOMMENTS', '\tNAME   \tTRACK NAME  \tTRACK TYPE  \tCOMMENTS'));
    feed.write('\n2   \t01:00:10:00  \t0   \tSamples  \t3m21 start   \tMarkers   \tRuler   \tafter the door');
    feed.end();
    expect(markers.map(({ name }) => name)).toEqual(['R3 FFOA', '3m21 start: after the door']);
    expect(tracks).toEqual(['MX A']);
  });

  it('gives the clips of each track in timecode, those of a stereo track once', () => {
    const clips = track(
      'MX Stem A',
      '',
      row(1, '3M21_v4 STRINGS-01.L', '01:00:10:00', '01:00:20:00'),
      row(2, '3M21_v4 STRINGS-01.R', '01:00:10:00', '01:00:20:00'),
    );
    const { events, faults, title } = read(session(clips));
    expect(title).toBe('R3 v12 MUSIC');
    expect(codes(faults)).toEqual(['CUT.NO_SOURCE_TIMES']);
    expect(events).toMatchObject([
      {
        ...{ kind: 'audio', tracks: ['MX Stem A'], clipName: '3M21_v4 STRINGS-01.L', muted: false },
        ...{ recordIn: at('01:00:10:00'), recordOut: at('01:00:20:00'), sourceIn: 0, sourceOut: 240 },
      },
    ]);
  });

  it('keeps clips that are muted, alone or with their track, and says so', () => {
    const clips =
      track(
        'MX A',
        '',
        row(1, '1m1', '01:00:10:00', '01:00:20:00', 'Muted'),
        row(1, '1m2', '01:01:10:00', '01:01:20:00'),
      ) + track('MX ALT', 'Hidden Muted', row(1, '1m1alt', '01:00:10:00', '01:00:20:00'));
    expect(read(session(clips)).events.map(({ clipName, muted }) => [clipName, muted])).toEqual([
      ['1m1', true],
      ['1m2', false],
      ['1m1alt', true],
    ]);
  });

  it('counts as the session does, and remarks where that is not the production’s rate', () => {
    const clips = track('MX A', '', row(1, '1m1', '01:00:10;02', '01:00:20;02'));
    const { rate, faults, events } = read(session(clips, { 'TIMECODE FORMAT': '29.97 Drop Frame' }));
    expect(rate.name).toBe('29.97DF');
    expect(codes(faults)).toContain('CUT.RATE_CONTRADICTED');
    expect(events[0]?.recordIn).toBe(at('01:00:10;02', '29.97DF'));
  });

  it.each([
    ['01:00:10:00.50', '01:00:20:00', at('01:00:10:00') + 1],
    ['864000', '1344000', at('00:59:52:00') + 18 * 24],
    ['0:18.000', '0:28.000', at('00:59:52:00') + 18 * 24],
    ['0027+00', '0042+00', at('00:59:52:00') + 27 * 16],
  ])('reads a start of %s', (start, end, frame) => {
    expect(read(session(track('MX A', '', row(1, '1m1', start, end)))).events[0]?.recordIn).toBe(frame);
  });

  it('locates what is no time, what runs backwards and what is cut off', () => {
    const clips = track(
      'MX A',
      '',
      row(1, '1m1', '01:00:10:31', '01:00:20:00'),
      row(1, '1m2', '01:00:20:00', '01:00:10:00'),
      '1       \t3       \t1m3   ',
    );
    const { faults } = read(session(clips));
    expect(faults.map(({ line, code }) => [line, code])).toEqual([
      [19, 'CUT.BAD_TIMECODE'],
      [20, 'CUT.NEGATIVE_LENGTH'],
      [21, 'CUT.MALFORMED_EVENT'],
    ]);
  });
});
