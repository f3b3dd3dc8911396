import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CutTally,
  EdlReader,
  FRAME_RATES,
  type CutEvent,
  type CutFault,
  type CutLineReader,
  type CutSink,
  type FrameRate,
  LineFeed,
  ProToolsReader,
  readOtio,
  writeOtio,
} from '#timeline';
import { parser, type Parser } from './parser.js';
import { spoiledText } from './spoil.js';

const EDL = [
  'TITLE: R3 v12',
  'FCM: DROP FRAME',
  '001  MX03     A     C        00:00:00:00 00:00:10:00 01:00:10:00 01:00:20:00',
  '* FROM CLIP NAME:  3M21_v4 STRINGS',
  'AUD  3    4',
  'M2   MX03       047.6                00:00:00:00',
  '002  MX03     A2/V  C        00:00:04;00 00:00:04;00 01:00:20;00 01:00:20;00',
  '002  A012     A2/V  D    024 00:00:04;00 00:00:06;00 01:00:20;00 01:00:22;00',
  '* TO CLIP NAME:  12A-3',
  '* LOC: 01:00:12:00 RED     3m21 begins',
  '003  BL       V     K B (F)  00:00:00:00 00:00:01:00 23:59:59:00 00:00:00:00',
].join('\n');

const PRO_TOOLS = [
  ...['SESSION NAME:\tR3 v12', 'SAMPLE RATE:\t48000.000000', 'SESSION START TIMECODE:\t00:59:52:00'],
  ...['TIMECODE FORMAT:\t24 Frame', '', 'T R A C K  L I S T I N G', 'TRACK NAME:\tMX', 'STATE:\tMuted'],
  'CHANNEL \tEVENT   \tCLIP NAME       \tSTART TIME    \tEND TIME      \tDURATION      \tSTATE',
  '1       \t1       \t3M21_v4 STRINGS \t  01:00:10:00.50\t  01:00:20:00   \t  00:00:10:00   \tUnmuted',
  '1       \t2       \t(cross fade)    \t  120+04.20     \t  130+00        \t  10+00         \tUnmuted',
  '1       \t3       \t3M22            \t  480000        \t  960000        \t  480000        \tMuted',
  ...['', 'M A R K E R S  L I S T I N G', '1   \t01:00:00:00\t384000\tSamples\tR3 FFOA\thead'],
].join('\r\n');

/** Lists of real editing systems, where they lie beside the project. */
function realLists(): readonly string[] {
  const folder = join(process.env['DOWNBEAT_DATA'] ?? join(process.cwd(), '../shared/data'), 'edl');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.edl'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

const RATES = FRAME_RATES.filter(({ name }) => ['23.976', '29.97DF', '60'].includes(name));

/** What a reader told, and what of that should not have been. */
class Judge implements CutSink {
  readonly wrong: string[] = [];
  readonly events: CutEvent[] = [];

  event(event: CutEvent): void {
    this.events.push(event);
    const { recordIn, recordOut, sourceIn, sourceOut, line } = event;
    const frames = [recordIn, recordOut, sourceIn, sourceOut];
    if (!frames.every((frame) => Number.isSafeInteger(frame) && frame >= 0))
      this.wrong.push(`no frames at ${line}: ${frames.join()}`);
    if (recordOut < recordIn) this.wrong.push(`ends before it begins at ${line}`);
  }

  fault({ line, code, message }: CutFault): void {
    if (!Number.isSafeInteger(line) || line < 0 || !/^CUT\.[A-Z_]+$/.test(code) || message === '')
      this.wrong.push(`says ${code} of line ${line}: "${message}"`);
  }

  marker({ frame }: { readonly frame: number }): void {
    if (!Number.isSafeInteger(frame)) this.wrong.push(`marks frame ${frame}`);
  }
}

function judged(read: (sink: CutSink, rate: FrameRate) => void): string | null {
  for (const rate of RATES) {
    const judge = new Judge();
    const tally = new CutTally(judge);
    read(tally, rate);
    tally.end();
    if (judge.wrong.length > 0) return judge.wrong.slice(0, 3).join('; ');
  }
  return null;
}

const lines = (text: string, reader: CutLineReader): void => {
  const feed = new LineFeed(reader);
  for (let at = 0; at < text.length; at += 97) feed.write(text.slice(at, at + 97));
  feed.end();
};

/** A timeline with a nested stack, a transition, a warp and media of its own. */
function timeline(): string {
  const judge = new Judge();
  const rate = FRAME_RATES.find(({ name }) => name === '24') ?? FRAME_RATES[0]!;
  lines(EDL.replaceAll(';', ':').replace('FCM: DROP', 'FCM: NON-DROP'), new EdlReader(rate, judge));
  return writeOtio({ title: 'R3', rate, events: judge.events });
}

const NESTED = JSON.stringify({
  OTIO_SCHEMA: 'Timeline.1',
  global_start_time: { OTIO_SCHEMA: 'RationalTime.1', value: 86_400, rate: 24 },
  tracks: {
    OTIO_SCHEMA: 'Stack.1',
    children: [
      {
        OTIO_SCHEMA: 'Track.1',
        kind: 'Audio',
        children: [
          {
            OTIO_SCHEMA: 'Gap.1',
            source_range: { start_time: { value: 0, rate: 24 }, duration: { value: 48_000, rate: 48_000 } },
          },
          {
            OTIO_SCHEMA: 'Stack.1',
            source_range: { start_time: { value: 4, rate: 24 }, duration: { value: 20, rate: 24 } },
            children: [
              {
                OTIO_SCHEMA: 'Clip.2',
                name: '1m1',
                source_range: { start_time: { value: 0, rate: 24 }, duration: { value: 40, rate: 24 } },
              },
            ],
          },
        ],
      },
    ],
  },
});

/** Readers of what editing systems write. */
export const CUT_PARSERS: readonly Parser[] = [
  parser('CMX 3600', spoiledText([EDL, ...realLists()]), (text) =>
    judged((sink, rate) => lines(text, new EdlReader(rate, sink))),
  ),
  parser('Pro Tools text', spoiledText([PRO_TOOLS]), (text) =>
    judged((sink, rate) => lines(text, new ProToolsReader(rate, sink))),
  ),
  parser('OpenTimelineIO', spoiledText([timeline(), NESTED]), (text) =>
    judged((sink, rate) => void readOtio(text, rate, sink)),
  ),
];
