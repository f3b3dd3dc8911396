import { type CutEvent, type CutFault, type CutMarker, type CutSink } from './cut-event.js';

/** What a list comes to. */
export interface CutFigures {
  /** Event lines, a transition counting one. */
  readonly events: number;
  /** From the first record in to the last record out; 0 without events. */
  readonly durationFrames: number;
  /** In the order in which they are first used. */
  readonly tracks: readonly string[];
}

/** No cut has as many; in a table a column may be taken for the tracks that is something else. */
const MOST_TRACKS = 1_000;

/** What was last on a track. */
interface Reached {
  readonly event: CutEvent;
  readonly end: number;
}

/**
 * Counts the events that a reader tells, remarks on those that are there twice or lie over others on their track (a key is
 * meant to), and
 * passes on all but the repetitions. Overlaps are common where music is laid in layers: each track is remarked on once.
 */
export class CutTally implements CutSink {
  private events = 0;
  private faulty = false;
  private tracksLeft = false;
  private first = Infinity;
  private last = -Infinity;
  private readonly reached = new Map<string, Reached>();
  private readonly overlapping = new Set<string>();

  constructor(private readonly next: CutSink) {}

  get figures(): CutFigures {
    return {
      events: this.events,
      durationFrames: this.events === 0 ? 0 : this.last - this.first,
      tracks: [...this.reached.keys()],
    };
  }

  event(event: CutEvent): void {
    this.events += 1;
    this.first = Math.min(this.first, event.recordIn);
    this.last = Math.max(this.last, event.recordOut);
    const before = this.reached.get(event.tracks[0] ?? '')?.event;
    if (before !== undefined && isSame(before, event)) {
      const message = `The event is the same as that of line ${before.line}; it is left out.`;
      this.fault({ level: 'warning', line: event.line, code: 'CUT.DUPLICATE_EVENT', message });
      return;
    }
    for (const track of event.tracks) this.reach(track, event);
    this.next.event(event);
  }

  fault(fault: CutFault): void {
    this.faulty ||= fault.level === 'error';
    this.next.fault(fault);
  }

  marker(marker: CutMarker): void {
    this.next.marker?.(marker);
  }

  /** Says at the end whether there was anything. */
  end(): void {
    if (this.events > 0 || this.faulty) return;
    this.fault({ level: 'error', line: 0, code: 'CUT.NO_EVENTS', message: 'The file has no events.' });
  }

  private reach(track: string, event: CutEvent): void {
    const before = this.reached.get(track);
    if (before === undefined && this.reached.size === MOST_TRACKS) return this.leaveTracks(event);
    const lies = before !== undefined && event.recordIn < before.end && event.transition.kind !== 'key';
    if (lies && !this.overlapping.has(track)) {
      this.overlapping.add(track);
      this.fault({
        level: 'warning',
        line: event.line,
        code: 'CUT.OVERLAP',
        message: `The event begins before line ${before.event.line} has ended on track ${track}; both are kept, and so are further ones.`,
      });
    }
    this.reached.set(track, { event, end: Math.max(before?.end ?? -Infinity, event.recordOut) });
  }

  private leaveTracks({ line }: CutEvent): void {
    if (this.tracksLeft) return;
    this.tracksLeft = true;
    const message = `There are more than ${MOST_TRACKS} tracks; further ones are not listed or looked at for overlaps.`;
    this.fault({ level: 'warning', line, code: 'CUT.TOO_MANY_TRACKS', message });
  }
}

const isSame = (one: CutEvent, other: CutEvent): boolean =>
  one.recordIn === other.recordIn &&
  one.reel === other.reel &&
  one.clipName === other.clipName &&
  one.recordOut === other.recordOut &&
  one.sourceIn === other.sourceIn &&
  one.sourceOut === other.sourceOut &&
  one.tracks.join() === other.tracks.join();
