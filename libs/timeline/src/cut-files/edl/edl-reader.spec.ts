import { FRAME_RATES, type FrameRate, readFrameRate } from '../../frame-rate.js';
import { readTimecode } from '../../timecode.js';
import { type CutEvent, type CutFault, type CutMarker } from '../cut-event.js';
import { CutTally, type CutFigures } from '../cut-tally.js';
import { LineFeed } from '../read-lines.js';
import { EdlReader } from './edl-reader.js';

interface Reading extends CutFigures {
  readonly title: string | null;
  readonly list: readonly CutEvent[];
  readonly faults: readonly CutFault[];
}

const rateOf = (name: string): FrameRate => {
  const read = readFrameRate(name);
  if (!read.ok) throw new Error(read.message);
  return read.value;
};

function read(text: string, rate = '24', piece = text.length): Reading {
  const list: CutEvent[] = [];
  const faults: CutFault[] = [];
  const tally = new CutTally({ event: (one) => list.push(one), fault: (one) => faults.push(one) });
  const reader = new EdlReader(rateOf(rate), tally);
  const feed = new LineFeed(reader);
  for (let at = 0; at < text.length; at += Math.max(1, piece)) feed.write(text.slice(at, at + piece));
  feed.end();
  tally.end();
  return { title: reader.title, list, faults, ...tally.figures };
}

const markersIn = (text: string): readonly CutMarker[] => {
  const markers: CutMarker[] = [];
  const sink = {
    event: () => undefined,
    fault: () => undefined,
    marker: (one: CutMarker) => markers.push(one),
  };
  const feed = new LineFeed(new EdlReader(rateOf('24'), new CutTally(sink)));
  feed.write(text);
  feed.end();
  return markers;
};

const codes = ({ faults }: Reading): readonly string[] => faults.map(({ line, code }) => `${line} ${code}`);

const at = (timecode: string, rate = '24'): number => {
  const frames = readTimecode(timecode, rateOf(rate));
  if (!frames.ok) throw new Error(frames.message);
  return frames.value;
};

const MUSIC = [
  'TITLE: REEL 3 MUSIC',
  'FCM: NON-DROP FRAME',
  '',
  '001  MX03     A     C        00:00:00:00 00:00:10:00 01:00:10:00 01:00:20:00',
  '* FROM CLIP NAME:  3M21_v4 STRINGS',
  '002  MX03     A2    C        00:00:04:00 00:00:06:00 01:00:15:00 01:00:17:00',
  '* FROM CLIP NAME:  3M22_v1',
].join('\n');

describe('a CMX 3600 list', () => {
  it('may run backwards through its source where its speed says so', () => {
    const reverse = MUSIC.replace('00:00:04:00 00:00:06:00', '00:00:06:00 00:00:04:00');
    expect(codes(read(reverse))).toEqual(['6 CUT.NEGATIVE_LENGTH']);
    const meant = read(`${reverse}\nM2   MX03       -024.0                00:00:06:00`);
    expect(meant.faults).toEqual([]);
    expect(meant.list[1]).toMatchObject({ sourceIn: 96, sourceOut: 144, speed: { numerator: -240 } });
  });

  it('lays a title over what is keyed below it', () => {
    const keyed = [
      '004  TAPE1    V     K B      02:00:00:00 02:00:04:00 01:00:12:00 01:00:16:00',
      '004  TITLE    V     K O  012 00:00:00:00 00:00:04:00 01:00:12:00 01:00:16:00',
    ].join('\n');
    for (const text of [keyed, keyed.replace('K B     ', 'KB   000').replace('K O', 'K  ')]) {
      const reading = read(text);
      expect(reading.faults).toEqual([]);
      expect(reading.list.map(({ reel, transition }) => [reel, transition.kind])).toEqual([
        ['TAPE1', 'cut'],
        ['TITLE', 'key'],
      ]);
    }
  });

  it('has further channels of sound on lines of their own', () => {
    const lines = MUSIC.replace('01:00:17:00', '01:00:17:00\nAUD  3    4');
    expect(read(lines).list.map(({ tracks }) => tracks)).toEqual([['A1'], ['A2', 'A3', 'A4']]);
    const only = MUSIC.replace('MX03     A2 ', 'MX03     NONE').replace('01:00:17:00', '01:00:17:00\nAUD  4');
    expect(read(only).list[1]).toMatchObject({ kind: 'audio', tracks: ['A4'] });
  });

  it('tells what its editor marked', () => {
    const marked = `${MUSIC}\n* LOC: 01:00:12:00 RED     3m21 hits the door\n* LOC: 01:00:12:99 RED  nowhere`;
    expect(markersIn(marked)).toEqual([{ line: 8, frame: at('01:00:12:00'), name: '3m21 hits the door' }]);
    expect(read(marked).faults).toEqual([]);
  });

  it('goes on after midnight with its markers as with its events', () => {
    const events = [
      '001  MX01     A     C        00:00:00:00 00:00:30:00 23:59:50:00 00:00:20:00',
      '* LOC: 23:59:55:00 RED     before midnight',
      '* LOC: 00:00:05:00 RED     after it',
      '002  MX02     A     C        00:00:00:00 00:00:10:00 00:00:20:00 00:00:30:00',
      '* LOC: 00:00:25:00 RED     the next day',
      '* LOC: 23:59:58:00 RED     told late',
    ].join('\n');
    const day = at('23:59:59:23') + 1;
    expect(markersIn(events).map(({ frame }) => frame)).toEqual([day - 120, day + 120, day + 600, day - 48]);
  });

  it('gives its events with clip, track and places, and what they come to', () => {
    const reading = read(MUSIC);
    expect(reading).toMatchObject({
      title: 'REEL 3 MUSIC',
      events: 2,
      durationFrames: 240,
      tracks: ['A1', 'A2'],
    });
    expect(reading.faults).toEqual([]);
    expect(reading.list[0]).toMatchObject({
      ...{ line: 4, number: '001', kind: 'audio', tracks: ['A1'], reel: 'MX03', muted: false },
      clipName: '3M21_v4 STRINGS',
      ...{ sourceIn: 0, sourceOut: 240, recordIn: at('01:00:10:00'), recordOut: at('01:00:20:00') },
    });
  });

  it.each([1, 7, 64])(
    'reads the same in pieces of %i characters, with the line ends of any system',
    (piece) => {
      const { list } = read(MUSIC);
      const places = list.map(({ line: _, ...event }) => event);
      for (const end of ['\n', '\r\n', '\r'])
        expect(
          read(MUSIC.replaceAll('\n', end), '24', piece).list.map(({ line: _, ...event }) => event),
        ).toEqual(places);
    },
  );

  it('takes columns apart by tabs, reels with spaces, and clip names without a star', () => {
    const text =
      '001\tMX REEL 3 STEMS\tAA/V\tC\t00:00:00:00\t00:00:01:00\t01:00:00:00\t01:00:01:00\nFROM CLIP NAME: shot1\n';
    expect(read(text).list).toMatchObject([
      { reel: 'MX REEL 3 STEMS', tracks: ['A1', 'A2', 'V'], kind: 'video', clipName: 'shot1' },
    ]);
  });

  it('counts the two lines of a dissolve as one event that says what it leaves', () => {
    const reading = read(
      [
        '001  TST A C     00:00:04:05 00:00:04:14 01:00:00:00 01:00:00:09',
        '* FROM CLIP NAME: 1m1',
        '002  TST A C     00:00:04:14 00:00:04:14 01:00:00:09 01:00:00:09',
        '002  TSU A D 010 00:00:08:08 00:00:08:18 01:00:00:09 01:00:00:19',
        '* FROM CLIP NAME: 1m1',
        '* TO CLIP NAME: 1m2',
      ].join('\n'),
    );
    expect(reading).toMatchObject({ events: 2, durationFrames: 19, faults: [] });
    expect(reading.list[1]).toMatchObject({
      clipName: '1m2',
      reel: 'TSU',
      transition: { kind: 'dissolve', frames: 10 },
      outgoing: { reel: 'TST', clipName: '1m1', sourceIn: 4 * 24 + 14 },
    });
  });

  it('knows a fade from black, and remarks on a dissolve from nowhere or longer than its event', () => {
    const fade = [
      '001  BL  A C     00:00:00:00 00:00:00:00 01:00:00:00 01:00:00:00',
      '001  MX  A D 012 00:00:08:00 00:00:09:00 01:00:00:00 01:00:01:00',
      '* FROM CLIP NAME: 1m1',
    ].join('\n');
    expect(read(fade).list).toMatchObject([{ clipName: '1m1', outgoing: null, transition: { frames: 12 } }]);
    const lone = read('001  MX  A W001 030 00:00:08:00 00:00:09:00 01:00:00:00 01:00:01:00');
    expect(codes(lone)).toEqual(['1 CUT.LONE_TRANSITION', '1 CUT.TRANSITION_TOO_LONG']);
    expect(lone.list).toMatchObject([{ transition: { kind: 'wipe', frames: 30 } }]);
  });

  it('keeps speeds as they are written, frozen frames too', () => {
    const text = [
      '001  Z686_5A. V C 01:00:06:00 01:00:08:22 01:11:31:16 01:11:33:04',
      'M2   Z686_5A.       047.6                01:00:06:00',
      '002  Z682     V C 01:00:10:21 01:00:10:22 01:12:00:00 01:12:00:17',
      'M2   Z682           000.0                01:00:10:21',
    ].join('\n');
    const reading = read(text);
    expect(reading.faults).toEqual([]);
    expect(reading.list.map(({ speed }) => speed)).toEqual([
      { numerator: 476, denominator: 240 },
      { numerator: 0, denominator: 240 },
    ]);
  });

  it('goes on after midnight, but not backwards', () => {
    const late = '001  MX A C 00:00:00:00 00:00:02:00 23:59:59:00 00:00:01:00';
    expect(read(late).list).toMatchObject([{ recordIn: at('23:59:59:00'), recordOut: 24 * 3600 * 24 + 24 }]);
    const back = '001  MX A C 00:00:00:00 00:00:02:00 01:00:02:00 01:00:00:00';
    expect(codes(read(back))).toEqual(['1 CUT.NEGATIVE_LENGTH']);
  });

  it('counts drop-frame where FCM or a semicolon says so, and does not mix two ways of counting', () => {
    const drop = '001  MX A C 00:00:00:00 00:00:01:00 00:59:59:00 01:01:00:02';
    expect(read(`FCM: DROP FRAME\n${drop}`, '29.97NDF').list[0]?.recordOut).toBe(
      at('01:01:00;02', '29.97DF'),
    );
    expect(read(drop, '29.97NDF').list[0]?.recordOut).toBe(at('01:01:00:02', '29.97NDF'));
    const mixed = [
      '001  MX A C 00:00:00:00 00:00:01:00 01:00:00;00 01:00:01;00',
      '002  MX A C 00:00:00:00 00:00:01:00 01:00:01:00 01:00:02:00',
    ].join('\n');
    expect(codes(read(mixed, '29.97NDF'))).toEqual(['2 CUT.MIXED_RATES']);
    expect(codes(read(`FCM: DROP FRAME\n${MUSIC.slice(42)}`, '25'))).toContain('1 CUT.RATE_CONTRADICTED');
  });

  it('names the line of a timecode that does not exist at the rate', () => {
    const text = `${MUSIC}\n003  MX A C 00:00:00:24 00:00:02:24 01:00:30:00 01:00:32:00`;
    const { faults } = read(text);
    expect(faults).toMatchObject([{ level: 'error', line: 8, code: 'CUT.BAD_TIMECODE' }]);
    expect(faults[0]?.message).toContain('00:00:00:24');
    expect(read(text, '25').faults).toEqual([]);
  });

  it('names the line of an event that is cut off, and of what is no line of a list', () => {
    const reading = read(`${MUSIC}\nwhat is this\n003  MX03     A     C        00:00:00:00 00:00`);
    expect(codes(reading)).toEqual(['8 CUT.STRAY_LINE', '9 CUT.MALFORMED_EVENT']);
  });

  it('remarks on what overlaps on a track, lasts nothing, differs in length, or is there twice', () => {
    const event = (source: string, record: string): string => `009  MX A C ${source} ${record}`;
    const reading = read(
      [
        event('00:00:00:00 00:00:10:00', '01:00:00:00 01:00:10:00'),
        event('00:00:00:00 00:00:10:00', '01:00:00:00 01:00:10:00'),
        event('00:00:00:00 00:00:05:00', '01:00:09:00 01:00:14:00'),
        event('00:00:00:00 00:00:00:00', '01:00:20:00 01:00:20:00'),
        event('00:00:00:00 00:00:01:00', '01:00:21:00 01:00:21:12'),
      ].join('\n'),
    );
    expect(codes(reading)).toEqual([
      '2 CUT.DUPLICATE_EVENT',
      '3 CUT.OVERLAP',
      '4 CUT.ZERO_LENGTH',
      '5 CUT.LENGTHS_DIFFER',
    ]);
    expect([reading.events, reading.list.length]).toEqual([5, 4]);
  });

  it('without events is an error, whatever else it has', () => {
    expect(codes(read('TITLE: EMPTY\n'))).toEqual(['0 CUT.NO_EVENTS']);
  });

  it('at every rate puts an event where its timecodes say', () => {
    for (const { name } of FRAME_RATES) {
      const [event] = read('001  MX A C 00:00:00:00 00:00:01:00 01:10:00:00 01:10:01:00', name).list;
      expect(event).toMatchObject({ recordIn: at('01:10:00:00', name), recordOut: at('01:10:01:00', name) });
    }
  });
});
