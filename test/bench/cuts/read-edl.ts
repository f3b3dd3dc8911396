import { CutTally, EdlReader, LineFeed, readFrameRate } from '#timeline';
import { median, percent, say, secondsOf, thousands } from '../figures.js';

const EVENTS = 300_000;
const ROUNDS = 7;
const CHUNK = 64 * 1024;
const GOAL = 0.2;
const FRAMES_A_DAY_PART = 80_000;

const two = (value: number): string => String(value).padStart(2, '0');

/** At 24 frames a second, in the second hour. */
const timecode = (frame: number): string =>
  `01:${two(Math.floor(frame / 1_440) % 60)}:${two(Math.floor(frame / 24) % 60)}:${two(frame % 24)}`;

function listOf(events: number): Uint8Array {
  const lines = ['TITLE: BENCH', 'FCM: NON-DROP FRAME'];
  for (let index = 0; index < events; index += 1) {
    const from = index % FRAMES_A_DAY_PART;
    const span = `${timecode(from)} ${timecode(from + 24)}`;
    lines.push(`${String(index % 1_000).padStart(3, '0')}  MX03     A     C        ${span} ${span}`);
    lines.push(`* FROM CLIP NAME:  3M21_v4 STRINGS ${index}`);
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** The yardstick: the same bytes as text, parted into lines. */
function parted(bytes: Uint8Array): number {
  const decoder = new TextDecoder();
  let rest = '';
  let lines = 0;
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const text = rest + decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    const parts = text.split(/\r\n|\n|\r/);
    rest = parts.pop() ?? '';
    lines += parts.length;
  }
  return lines;
}

function read(bytes: Uint8Array): number {
  const rate = readFrameRate('24');
  if (!rate.ok) throw new Error(rate.message);
  const decoder = new TextDecoder();
  let events = 0;
  const tally = new CutTally({ event: () => (events += 1), fault: () => undefined });
  const feed = new LineFeed(new EdlReader(rate.value, tally));
  for (let at = 0; at < bytes.length; at += CHUNK)
    feed.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  feed.end();
  return events;
}

/** How fast a CMX 3600 list is read, beside parting the same file into lines. */
export async function benchReadEdl(): Promise<void> {
  const bytes = listOf(EVENTS);
  const ratios: number[] = [];
  let seconds = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const lines = await secondsOf(() => parted(bytes));
    seconds = await secondsOf(() => read(bytes));
    ratios.push(lines / seconds);
  }
  const rate = `${thousands(EVENTS / seconds)} events a second`;
  say(
    'reading a CMX 3600 list',
    `${percent(median(ratios))} of parting it into lines (goal ${percent(GOAL)}), ${rate}`,
  );
}
