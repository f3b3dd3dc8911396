import { readFrameRate } from '../../frame-rate.js';
import { type CutEvent, type CutFault, type CutMarker } from '../cut-event.js';
import { CutTally } from '../cut-tally.js';
import { LineFeed } from '../read-lines.js';
import { EdlReader } from './edl-reader.js';

const LONG_REEL = 'A'.repeat(128);

/** Lists made up in the manner of editing systems, each with what is peculiar to it. */
const LISTS = {
  'an Avid, drop-frame, with the line ends of an old Mac': {
    rate: '29.97',
    text: [
      ...['TITLE:   R3_MX_v12 ', 'FCM: DROP FRAME', ''],
      '001  MX03TAPE A    C        00:00:00;00 00:00:10;00 01:00:10;00 01:00:20;00 ',
      ...['* FROM CLIP NAME:  3M21_v1 STRINGS.L ', '* SOURCE FILE: 3M21'],
      '002  MX03TAPE AA   C        00:00:00;00 00:00:10;00 01:01:00;02 01:01:10;02 ',
      '* FROM CLIP NAME:  3M22_v1',
    ].join('\r'),
    events: 2,
    tracks: ['A1', 'A2'],
    faults: [],
  },
  'a Premiere, with numbers of six digits, channels of their own lines and a dissolve of one line': {
    rate: '25',
    text: [
      ...['TITLE: Première Sequence 01', 'FCM: NON-DROP FRAME', ''],
      '000001  3M21_v1_STRINGS.wav              NONE  C        00:00:00:00 00:00:10:00 01:00:10:00 01:00:20:00',
      ...['* FROM CLIP NAME: 3M21_v1 STRÄSSE.wav', 'AUD  3 4'],
      '000002  AX                               A2    D    024 00:00:00:00 00:00:10:00 01:00:20:00 01:00:30:00',
      ...['* FROM CLIP NAME: 3M21_v1 STRÄSSE.wav', '* TO CLIP NAME: 3M22_v1.wav'],
      ...['* AUDIO GAIN IS 0.00DB AT 00:00:00:00', '* COMMENT: temp, remplacé'],
    ].join('\r\n'),
    events: 2,
    tracks: ['A3', 'A4', 'A2'],
    faults: ['7 CUT.LONE_TRANSITION'],
  },
  'a Resolve, apart by tabs, with every kind of speed and a colour list': {
    rate: '24',
    text: [
      ...['TITLE: R3 Timeline', 'FCM: NON-DROP FRAME', ''],
      '001\tA012C003_230314_R1AB\tV\tC\t10:00:00:00\t10:00:08:00\t01:00:00:00\t01:00:04:00',
      'M2\tA012C003_230314_R1AB\t048.0\t10:00:00:00',
      ...['* FROM CLIP NAME: A012C003_230314_R1AB.mov', '*LOC: 01:00:02:00 BLUE music in'],
      ...['* ASC_SOP (1.0 1.0 1.0)(0.0 0.0 0.0)(1.0 1.0 1.0)', '* ASC_SAT 1.0', ''],
      '002\tA012C004_230314_R1AB\tV\tC\t10:00:02:00\t10:00:00:00\t01:00:04:00\t01:00:06:00',
      'M2   A012C004_230314_R1AB       -024.0                10:00:02:00',
      '003\tA012C005_230314_R1AB\tV\tC\t10:00:00:00\t10:00:00:01\t01:00:06:00\t01:00:08:00',
      ...['M2   A012C005_230314_R1AB       000.0                10:00:00:00', '* FREEZE FRAME'],
    ].join('\n'),
    events: 3,
    tracks: ['V'],
    markers: ['music in'],
    faults: [],
  },
  'a Media Composer (File_128), with its way of counting said between events, splits, wipes and keys': {
    rate: '24',
    text: [
      ...['TITLE: R3 FILE128', '>>> SOURCE A REEL 1 OF MANY', 'FCM: NON-DROP FRAME'],
      `001  ${LONG_REEL} V     C        01:00:00:00 01:00:04:00 01:00:00:00 01:00:04:00 `,
      ...['* FROM CLIP NAME:  12A-3', 'SPLIT:    AUDIO DELAY=  00:00:00:12', 'FCM: NON-DROP FRAME'],
      '002  TAPE 1 B  B     C        02:00:00:00 02:00:04:00 01:00:04:00 01:00:08:00 ',
      '003  TAPE 1 B  V     C        02:00:04:00 02:00:04:00 01:00:08:00 01:00:08:00 ',
      '003  TAPE1    V     W001 012 02:00:00:00 02:00:04:00 01:00:08:00 01:00:12:00 ',
      'FINAL CUT PRO REEL: TAPE1 REPLACED BY: TAPE 1',
      '004  TAPE1    V     K B      02:00:00:00 02:00:04:00 01:00:12:00 01:00:16:00',
      '004  TITLE    V     K O  012 00:00:00:00 00:00:04:00 01:00:12:00 01:00:16:00',
      'KEY CLIP NAME: TITLE CARD',
    ].join('\n'),
    events: 5,
    tracks: ['V', 'A1'],
    faults: [],
  },
  'a music editor, up from black and on after midnight, with mistakes in it': {
    rate: '24',
    text: [
      ...['TITLE: Final mix', 'FCM: NON-DROP FRAME'],
      '001  BL       AA    C        00:00:00:00 00:00:00:00 23:58:00:00 23:58:00:00',
      '001  MX01     AA    D    048 00:00:00:00 00:00:30:00 23:58:00:00 23:58:30:00',
      ...['* EFFECT NAME: CROSS DISSOLVE', '* TO CLIP NAME:  3M21_v1'],
      '002  MX01     AA    C        00:00:00:00 00:00:30:00 23:59:50:00 00:00:20:00',
      '003  MX01     AA    C        00:00:30:00 00:00:00:00 00:00:28:00 00:00:58:00',
      '004  MX01     AA    C        00:00:00:24 00:00:30:00 00:00:28:00 00:00:58:00',
      'this line is a mistake',
    ].join('\r\n'),
    events: 2,
    tracks: ['A1', 'A2'],
    faults: ['9 CUT.BAD_TIMECODE', '8 CUT.NEGATIVE_LENGTH', '10 CUT.STRAY_LINE'],
  },
  'an old system, in small letters, with letters in its numbers and tapes that count otherwise': {
    rate: '29.97',
    text: [
      ...['title:\tR3\tmusic', 'fcm: non-drop frame'],
      '001a mx03     a     c        00:00:00:00 00:00:10:00 01:00:10:00 01:00:20:00',
      ...['* from clip name: 3m21_v1', 'fcm: drop frame', 'm2   mx03     030.0   00:00:00:00'],
      'b002 mx04     a2/v  c        10:00:59:28 10:01:00:02 01:00:20:00 01:00:20:02',
      ...['fcm: non-drop frame', 'fcm: drop frame'],
      '1003 mx04     aa    w001 012 10:01:00:02 10:01:10:02 01:00:30:00 01:00:40:00',
    ].join('\r\n'),
    events: 3,
    tracks: ['A1', 'A2', 'V'],
    faults: ['5 CUT.MIXED_RATES', '10 CUT.LONE_TRANSITION'],
  },
  'a Final Cut Pro 7, with short names for files of long ones, a subclip and a fade to black': {
    rate: '24',
    text: [
      ...['TITLE: R3 MX', 'FCM: NON-DROP FRAME', ''],
      '001  3M21V4ST AA    C        00:00:00:00 00:00:10:00 01:00:10:00 01:00:20:00 ',
      'FINAL CUT PRO REEL: 3M21_v4 STRINGS.aif REPLACED BY: 3M21V4ST',
      '002  3M21V4ST AA    C        00:00:10:00 00:00:10:00 01:00:20:00 01:00:20:00 ',
      '002  BL       AA    D    024 00:00:00:00 00:00:01:00 01:00:20:00 01:00:21:00 ',
      ...['* FROM CLIP NAME: 3M21_v4 STRINGS.aif', 'SPLIT:    AUDIO DELAY=  00:00:00:12'],
    ].join('\n'),
    events: 2,
    tracks: ['A1', 'A2'],
    clips: ['3M21_v4 STRINGS.aif', null],
    faults: [],
  },
  'a Resolve that lists the markers of a timeline': {
    rate: '24',
    text: [
      ...['TITLE: R3 Timeline', 'FCM: NON-DROP FRAME', ''],
      '001  001      V     C        01:00:02:00 01:00:02:01 01:00:02:00 01:00:02:01  ',
      ...[' |C:ResolveColorBlue |M:3m21 hits the door |D:1', ''],
      '002  001      V     C        01:00:04:00 01:00:04:01 01:00:04:00 01:00:04:01  ',
      ' |C:ResolveColorRed |M: |D:1',
    ].join('\n'),
    events: 0,
    tracks: [],
    markers: ['3m21 hits the door', ''],
    faults: ['0 CUT.NO_EVENTS'],
  },
} as const;

describe('a list in the manner of', () => {
  it.each(Object.entries(LISTS))('%s reads as its editor meant it', (_, list) => {
    const rate = readFrameRate(list.rate);
    if (!rate.ok) throw new Error(rate.message);
    const events: CutEvent[] = [];
    const faults: CutFault[] = [];
    const markers: CutMarker[] = [];
    const tally = new CutTally({
      event: (one) => events.push(one),
      fault: (one) => faults.push(one),
      marker: (one) => markers.push(one),
    });
    const feed = new LineFeed(new EdlReader(rate.value, tally));
    feed.write(list.text);
    feed.end();
    tally.end();
    expect(faults.map(({ line, code }) => `${line} ${code}`).sort()).toEqual([...list.faults].sort());
    expect(tally.figures).toMatchObject({ events: list.events, tracks: list.tracks });
    expect(events).toHaveLength(list.events);
    if ('clips' in list) expect(events.map(({ clipName }) => clipName)).toEqual(list.clips);
    expect(markers.map(({ name }) => name)).toEqual('markers' in list ? list.markers : []);
  });
});
