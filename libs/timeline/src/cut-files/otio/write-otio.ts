import { type FrameRate } from '../../frame-rate.js';
import { type CutEvent } from '../cut-event.js';
import { type WrittenCut } from '../edl/write-edl.js';

/** Writes an OpenTimelineIO timeline: a track for each track, one more where events of a track overlap. */
export function writeOtio({ title, rate, events }: WrittenCut): string {
  const start = events.reduce((least, { recordIn }) => Math.min(least, recordIn), Infinity);
  const from = Number.isFinite(start) ? start : 0;
  const lanes = lanesOf(events);
  return `${JSON.stringify(
    {
      OTIO_SCHEMA: 'Timeline.1',
      name: title,
      global_start_time: time(from, rate),
      tracks: {
        OTIO_SCHEMA: 'Stack.1',
        name: 'tracks',
        children: lanes.map((lane) => trackOf(lane, from, rate)),
      },
    },
    null,
    2,
  )}\n`;
}

interface Lane {
  readonly kind: CutEvent['kind'];
  readonly name: string;
  readonly events: CutEvent[];
}

function lanesOf(events: readonly CutEvent[]): readonly Lane[] {
  const lanes: Lane[] = [];
  const inTime = [...events].sort((a, b) => a.recordIn - b.recordIn);
  for (const event of inTime) {
    const name = event.tracks[0] ?? 'A1';
    const free = lanes.find(
      (lane) =>
        lane.kind === event.kind &&
        lane.name === name &&
        (lane.events.at(-1)?.recordOut ?? -1) <= event.recordIn,
    );
    if (free === undefined) lanes.push({ kind: event.kind, name, events: [event] });
    else free.events.push(event);
  }
  return lanes;
}

function trackOf({ kind, name, events }: Lane, start: number, rate: FrameRate): object {
  const children: object[] = [];
  let at = start;
  for (const event of events) {
    if (event.recordIn > at) children.push(gap(event.recordIn - at, rate));
    if (event.transition.frames > 0) {
      if (children.length === 0) children.push(gap(0, rate));
      children.push(transition(event, rate));
    }
    children.push(clip(event, rate));
    at = event.recordOut;
  }
  return { OTIO_SCHEMA: 'Track.1', name, kind: kind === 'audio' ? 'Audio' : 'Video', children };
}

const time = (value: number, rate: FrameRate): object => ({
  OTIO_SCHEMA: 'RationalTime.1',
  value,
  rate: rate.numerator / rate.denominator,
});

const range = (start: number, frames: number, rate: FrameRate): object => ({
  OTIO_SCHEMA: 'TimeRange.1',
  start_time: time(start, rate),
  duration: time(frames, rate),
});

const gap = (frames: number, rate: FrameRate): object => ({
  OTIO_SCHEMA: 'Gap.1',
  source_range: range(0, frames, rate),
});

const transition = ({ transition: { frames } }: CutEvent, rate: FrameRate): object => ({
  OTIO_SCHEMA: 'Transition.1',
  transition_type: 'SMPTE_Dissolve',
  in_offset: time(0, rate),
  out_offset: time(frames, rate),
});

const clip = (event: CutEvent, rate: FrameRate): object => ({
  OTIO_SCHEMA: 'Clip.2',
  name: event.clipName ?? '',
  ...(event.muted ? { enabled: false } : {}),
  source_range: range(event.sourceIn, event.recordOut - event.recordIn, rate),
  metadata: { cmx_3600: { reel: event.reel } },
  ...(event.speed.numerator === event.speed.denominator
    ? {}
    : {
        effects: [
          {
            OTIO_SCHEMA: 'LinearTimeWarp.1',
            time_scalar: event.speed.numerator / event.speed.denominator,
          },
        ],
      }),
  active_media_reference_key: 'DEFAULT_MEDIA',
  media_references: { DEFAULT_MEDIA: { OTIO_SCHEMA: 'MissingReference.1' } },
});
