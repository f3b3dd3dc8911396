import { type FrameRate } from '../../frame-rate.js';
import { STRAIGHT_CUT, type CutEvent, type CutSink } from '../cut-event.js';
import { markersOf } from './otio-markers.js';
import { childrenOf, type Node, reelOf, schemaOf, speedOf, textOf, timeOf, usedRange } from './otio-node.js';
import { framesOf, isMeasure, type RationalTime } from './otio-time.js';

/** What is known of everything on one track. */
interface Lane {
  readonly kind: CutEvent['kind'];
  readonly track: string;
  readonly muted: boolean;
}

/** Part of an item: `skip` frames from its beginning, `frames` long, from `at` on in the cut. */
interface Part {
  readonly at: number;
  readonly skip: number;
  readonly frames: number;
}

/** An item of a track with the transitions on its sides: how far they reach before the cut. */
interface Placed {
  readonly item: Node;
  /** Comes in so many frames before its place, by a transition that lasts `across`. */
  readonly early: number;
  readonly across: number;
  /** Gives so many frames at its end to what comes next. */
  readonly given: number;
  readonly before: Node | null;
}

/** Walks through compositions inside compositions, and tells every clip where it plays. */
export class OtioWalk {
  private clips = 0;
  private offFrame = false;
  private readonly faulty = new Set<Node>();

  constructor(
    private readonly rate: FrameRate,
    private readonly sink: CutSink,
  ) {}

  /** Tracks of a timeline, lowest first: each kind is numbered by itself where tracks have no names. */
  timeline(stack: Node, at: number): void {
    const counts = { video: 0, audio: 0 };
    for (const track of childrenOf(stack)) {
      const kind = textOf(track['kind']) === 'Audio' ? 'audio' : 'video';
      counts[kind] += 1;
      const name = textOf(track['name']) || `${kind === 'audio' ? 'A' : 'V'}${counts[kind]}`;
      const lane = { kind, track: name, muted: track['enabled'] === false } as const;
      this.part(track, { at, skip: 0, frames: this.length(track) }, lane);
    }
    this.mark(stack, { at, skip: 0, frames: this.length(stack) + 1 });
  }

  private part(item: Node, part: Part, lane: Lane): void {
    if (part.frames <= 0) return;
    const schema = schemaOf(item);
    const muted = lane.muted || item['enabled'] === false;
    if (schema === 'Clip') this.clip(item, part, lane);
    else if (schema === 'Track') this.track(item, this.within(item, part), { ...lane, muted });
    else if (schema === 'Stack')
      for (const child of childrenOf(item))
        this.inside(child, 0, this.within(item, part), { ...lane, muted });
    // Those of a clip are told with it, whether a transition brings it in or not.
    if (schema !== 'Clip') this.mark(item, this.within(item, part));
  }

  /** Tells the markers in a part of an item: they lie in the item’s own time, or, as some systems write them, in the cut’s. */
  private mark(item: Node, { at, skip, frames }: Part): void {
    for (const { start, name } of markersOf(item)) {
      const own = this.frames(start);
      const frame = own >= skip && own < skip + frames ? at + own - skip : own;
      if (frame >= at && frame < at + frames)
        this.sink.marker?.({ line: this.clips, frame: Math.round(frame), name });
    }
  }

  /** Counted from the beginning of what a composition holds, not of what is used of it. */
  private within(composition: Node, part: Part): Part {
    const start = usedRange(composition)?.start ?? null;
    return start === null ? part : { ...part, skip: part.skip + this.frames(start) };
  }

  private track(track: Node, part: Part, lane: Lane): void {
    let place = 0;
    for (const placed of this.placed(track)) {
      const length = this.length(placed.item);
      const { early, across, given, before, item } = placed;
      if (schemaOf(item) === 'Clip' && early + across + given > 0) {
        const visible = cutTo(part, place - early, length + early - given);
        if (visible !== null)
          this.clip(item, { ...visible, skip: visible.skip - early }, lane, { across, before, early });
      } else this.inside(item, place, part, lane, given);
      place += length;
    }
  }

  private inside(item: Node, place: number, part: Part, lane: Lane, given = 0): void {
    const visible = cutTo(part, place, this.length(item) - given);
    if (visible !== null) this.part(item, visible, lane);
  }

  /** Items without transitions, which lie across cuts and take no time of their own. */
  private placed(track: Node): readonly Placed[] {
    const children = childrenOf(track);
    const offset = (node: Node | undefined, name: string): number => {
      const time = node !== undefined && schemaOf(node) === 'Transition' ? timeOf(node[name]) : null;
      return time === null || node === undefined ? 0 : this.measured(node, this.frames(time), 'an offset');
    };
    return children.flatMap((item, index): readonly Placed[] => {
      if (schemaOf(item) === 'Transition') return [];
      const [last, next] = [children[index - 1], children[index + 1]];
      const early = offset(last, 'in_offset');
      return [
        {
          item,
          early,
          across: early + offset(last, 'out_offset'),
          given: offset(next, 'in_offset'),
          before: children[index - 2] ?? null,
        },
      ];
    });
  }

  private clip(
    clip: Node,
    { at, skip, frames }: Part,
    lane: Lane,
    {
      across,
      before,
      early,
    }: { readonly across: number; readonly before: Node | null; readonly early: number } = {
      across: 0,
      before: null,
      early: 0,
    },
  ): void {
    this.clips += 1;
    const sourceIn = Math.round(this.startOf(clip) + skip);
    const [recordIn, recordOut] = [Math.round(at), Math.round(at + frames)];
    const speed = speedOf(clip);
    const source = Math.round(((recordOut - recordIn) * Math.abs(speed.numerator)) / speed.denominator);
    this.sink.event({
      line: this.clips,
      number: null,
      kind: lane.kind,
      tracks: [lane.track],
      reel: reelOf(clip),
      clipName: textOf(clip['name']) || null,
      transition: across === 0 ? STRAIGHT_CUT : { kind: 'dissolve', frames: Math.round(across) },
      outgoing:
        across === 0 || before === null || schemaOf(before) !== 'Clip'
          ? null
          : {
              reel: reelOf(before),
              clipName: textOf(before['name']) || null,
              sourceIn: Math.round(this.startOf(before) + this.length(before) - early),
            },
      sourceIn,
      sourceOut: sourceIn + Math.max(1, source),
      recordIn,
      recordOut,
      speed,
      muted: lane.muted || clip['enabled'] === false,
    });
    this.mark(clip, { at, skip: this.startOf(clip) + skip, frames });
  }

  private startOf(clip: Node): number {
    const start = usedRange(clip)?.start ?? null;
    return start === null ? 0 : this.measured(clip, this.frames(start), 'a beginning');
  }

  private length(item: Node): number {
    const own = usedRange(item)?.length ?? null;
    if (own !== null) return this.checked(item, this.frames(own));
    if (schemaOf(item) === 'Clip') return this.checked(item, NaN);
    const lengths = childrenOf(item)
      .filter((child) => schemaOf(child) !== 'Transition')
      .map((child) => this.length(child));
    return schemaOf(item) === 'Stack' ? Math.max(0, ...lengths) : lengths.reduce((sum, one) => sum + one, 0);
  }

  /** A length that is one; otherwise it is said once, and counts as nothing. */
  private checked(item: Node, frames: number): number {
    if (frames < 0) return this.refused(item, 'CUT.NEGATIVE_LENGTH', 'a length below nothing');
    if (Number.isNaN(frames)) return this.refused(item, 'CUT.MALFORMED_EVENT', 'no length');
    return this.measured(item, frames, 'a length');
  }

  private measured(item: Node, frames: number, what: string): number {
    if (isMeasure(frames)) return frames;
    return this.refused(item, 'CUT.MALFORMED_EVENT', `${what} beyond all measure`);
  }

  /** Says of an item, once, what it has that cannot be; 0 is taken instead. */
  private refused(item: Node, code: string, what: string): number {
    if (this.faulty.has(item)) return 0;
    this.faulty.add(item);
    const message = `"${textOf(item['name'])}" has ${what}.`;
    this.sink.fault({ level: 'error', line: this.clips + 1, code, message });
    return 0;
  }

  private frames(time: RationalTime): number {
    const { frames, exact } = framesOf(time, this.rate);
    if (!exact && isMeasure(frames) && !this.offFrame) {
      this.offFrame = true;
      const message = `${time.value} at ${time.rate} lies between two frames at ${this.rate.name}; it and further ones are moved to the nearest.`;
      this.sink.fault({ level: 'warning', line: this.clips + 1, code: 'CUT.OFF_FRAME', message });
    }
    return frames;
  }
}

/** What of an item, `place` frames into its track and so long, lies in a part of the track; null: nothing. */
function cutTo(part: Part, place: number, length: number): Part | null {
  const from = Math.max(place, part.skip);
  const to = Math.min(place + length, part.skip + part.frames);
  return to > from ? { at: part.at + from - part.skip, skip: from - place, frames: to - from } : null;
}
