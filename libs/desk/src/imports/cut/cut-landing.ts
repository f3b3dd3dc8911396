import { type CutEvent, type CutFault, type CutSink } from '#timeline';
import { type Placement } from '../../model/music.js';
import { type Fresh } from '../../model/stored.js';
import { type Books } from '../../ports/store.js';
import { type ClipMatch, type ClipMatcher } from './clip-matcher.js';
import { type UnmatchedClip } from './cut-report.js';

/** So many are written at a time. */
const BATCH = 500;
/** So many remarks and clips are listed: enough to work through by hand, and flat memory. */
const MOST_LISTED = 1_000;

/** Where a cut's music goes. */
export interface CutPlace {
  readonly productionId: string;
  readonly cutId: string;
  readonly reel: number | null;
}

/** Brings the events of a cut into the books as they come, and counts what became of them. */
export class CutLanding implements CutSink {
  readonly counts = {
    video: 0,
    music: 0,
    matched: 0,
    unmatched: 0,
    notMusic: 0,
    muted: 0,
    idle: 0,
    errors: 0,
    warnings: 0,
  };
  readonly faults: { readonly errors: CutFault[]; readonly warnings: CutFault[] } = {
    errors: [],
    warnings: [],
  };
  /** Each clip with what it plays. */
  readonly played = new Set<string>();
  private readonly unmatched = new Map<string, UnmatchedClip>();
  private readonly guessed = new Set<string>();
  private waiting: Fresh<Placement>[] = [];

  constructor(
    private readonly books: Books,
    private readonly place: CutPlace,
    private readonly matcher: ClipMatcher,
    private readonly picture: (event: CutEvent) => void,
  ) {}

  get clips(): readonly UnmatchedClip[] {
    return [...this.unmatched.values()];
  }

  fault(fault: CutFault): void {
    const list = fault.level === 'error' ? this.faults.errors : this.faults.warnings;
    this.counts[fault.level === 'error' ? 'errors' : 'warnings'] += 1;
    if (list.length < MOST_LISTED) list.push(fault);
  }

  event(event: CutEvent): void {
    if (event.kind === 'video') {
      this.counts.video += 1;
      this.picture(event);
      return;
    }
    this.counts.music += 1;
    if (event.recordOut === event.recordIn) {
      this.counts.idle += 1;
      return;
    }
    const clip = event.clipName ?? event.reel;
    const { transition, outgoing, recordIn, sourceIn, sourceOut, recordOut } = event;
    this.lay(event, clip, { sourceIn, sourceOut, recordIn, recordOut });
    // What goes out is still heard while the next comes in.
    if (outgoing === null || transition.frames === 0) return;
    const frames = Math.min(transition.frames, recordOut - recordIn);
    const tail = {
      sourceIn: outgoing.sourceIn,
      sourceOut: outgoing.sourceIn + frames,
      recordIn,
      recordOut: recordIn + frames,
    };
    this.tail(event, outgoing.clipName ?? outgoing.reel, tail);
  }

  /** Writes what waits, if it is enough to be worth it or there is no more. */
  async write(isLast = false): Promise<void> {
    if (this.waiting.length === 0 || (!isLast && this.waiting.length < BATCH)) return;
    const placements = this.waiting;
    this.waiting = [];
    await this.books.placements.addAll(placements);
  }

  private lay(event: CutEvent, clip: string, span: Span): void {
    if (event.muted) this.counts.muted += 1;
    const match = this.matcher.match(clip);
    if (match.kind === 'not-music') this.counts.notMusic += 1;
    else if (match.kind === 'version') {
      this.counts.matched += 1;
      this.guess(event, clip, match);
      this.add(event, clip, span, match.versionId);
    } else {
      this.counts.unmatched += 1;
      this.remember(event, clip, match);
      this.add(event, clip, span, null);
    }
  }

  private tail(event: CutEvent, clip: string, span: Span): void {
    const match = this.matcher.match(clip);
    if (match.kind === 'version') this.add(event, clip, span, match.versionId);
  }

  private guess(event: CutEvent, clip: string, { guess }: Extract<ClipMatch, { kind: 'version' }>): void {
    if (guess === null || this.guessed.has(clip)) return;
    this.guessed.add(clip);
    this.fault({ level: 'warning', line: event.line, code: 'CUT.GUESSED_VERSION', message: guess });
  }

  private remember(event: CutEvent, clip: string, match: Extract<ClipMatch, { kind: 'unknown' }>): void {
    const known = this.unmatched.get(clip);
    if (known !== undefined) this.unmatched.set(clip, { ...known, events: known.events + 1 });
    else if (this.unmatched.size < MOST_LISTED)
      this.unmatched.set(clip, {
        clip,
        line: event.line,
        events: 1,
        reason: match.reason,
        suggestions: match.suggest(),
      });
  }

  private add(event: CutEvent, clip: string, span: Span, versionId: string | null): void {
    this.played.add(playedBy(clip, versionId));
    this.waiting.push({
      ...this.place,
      ...span,
      versionId,
      label: clip === '' ? 'without a name' : clip,
      track: event.tracks[0]?.slice(0, 60) ?? null,
      muted: event.muted,
      notes: '',
      carriedFromId: null,
      byHand: true,
    });
  }
}

/** A clip with the version it plays, in one text. */
export const playedBy = (clip: string, versionId: string | null): string => `${versionId ?? ''}|${clip}`;

type Span = Pick<Placement, 'sourceIn' | 'sourceOut' | 'recordIn' | 'recordOut'>;
