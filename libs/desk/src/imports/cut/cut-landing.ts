import { USAGES } from '#reports';
import { type CutEvent, type CutFault, type CutMarker, type CutSink, isBlack } from '#timeline';
import { type Placement } from '../../model/music.js';
import { type Fresh } from '../../model/stored.js';
import { type Books } from '../../ports/store.js';
import { type CutAsItStood } from './cut-as-it-stood.js';
import { type ClipMatch, type ClipMatcher } from './clip-matcher.js';
import { type UnmatchedClip } from './cut-report.js';

/** So many are written at a time. */
const BATCH = 500;
/** So many remarks and clips are listed: enough to work through by hand, and flat memory. */
const MOST_LISTED = 1_000;
/** So many clips are known to have been remarked on already: more than any film has. */
const MOST_KNOWN = 20_000;
/** Characters of a clip's name. */
const LONGEST_NAME = 200;

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
  readonly markers: CutMarker[] = [];
  /** How many faults there are of each kind, listed or not. */
  readonly byCode = new Map<string, number>();
  private readonly unmatched = new Map<string, UnmatchedClip>();
  private readonly guessed = new Set<string>();
  private waiting: Fresh<Placement>[] = [];

  constructor(
    private readonly books: Books,
    private readonly place: CutPlace,
    private readonly matcher: ClipMatcher,
    private readonly picture: (event: CutEvent) => void,
    private readonly stood: CutAsItStood,
  ) {}

  get clips(): readonly UnmatchedClip[] {
    return [...this.unmatched.values()];
  }

  fault(fault: CutFault): void {
    const list = fault.level === 'error' ? this.faults.errors : this.faults.warnings;
    this.counts[fault.level === 'error' ? 'errors' : 'warnings'] += 1;
    this.byCode.set(fault.code, (this.byCode.get(fault.code) ?? 0) + 1);
    if (list.length < MOST_LISTED) list.push(fault);
  }

  marker(marker: CutMarker): void {
    if (this.markers.length < MOST_LISTED) this.markers.push(marker);
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
    const clip = (event.clipName ?? event.reel).slice(0, LONGEST_NAME);
    const { transition, outgoing, recordIn, sourceIn, sourceOut, recordOut } = event;
    if (event.clipName === null && isBlack(event.reel)) this.counts.idle += 1;
    else this.lay(event, clip, { sourceIn, sourceOut, recordIn, recordOut });
    // What goes out is still heard while the next comes in.
    if (outgoing === null || transition.frames === 0) return;
    const frames = Math.min(transition.frames, recordOut - recordIn);
    const tail = {
      sourceIn: outgoing.sourceIn,
      sourceOut: outgoing.sourceIn + frames,
      recordIn,
      recordOut: recordIn + frames,
    };
    this.tail(event, (outgoing.clipName ?? outgoing.reel).slice(0, LONGEST_NAME), tail);
  }

  /** Writes what waits, if it is enough to be worth it or there is no more. */
  async write(isLast = false): Promise<void> {
    if (this.waiting.length === 0 || (!isLast && this.waiting.length < BATCH)) return;
    const placements = this.waiting;
    this.waiting = [];
    // Nothing of a file with a fault lands: it is read on for what else is wrong with it.
    if (this.counts.errors === 0) await this.books.placements.addAll(placements);
  }

  private lay(event: CutEvent, clip: string, span: Span): void {
    if (event.muted) this.counts.muted += 1;
    const match = this.matcher.match(clip, event.listed?.plays);
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
    if (this.guessed.size === MOST_KNOWN) this.guessed.clear();
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
    this.stood.plays(clip, versionId);
    const label = clip === '' ? 'without a name' : clip;
    const track = event.tracks[0]?.slice(0, 60) ?? null;
    const { sourceIn, sourceOut, recordIn, recordOut } = span;
    // Field by field: spread into it, an object of millions costs more than its row in the database.
    this.waiting.push({
      productionId: this.place.productionId,
      cutId: this.place.cutId,
      reel: event.listed?.reel ?? this.place.reel,
      sourceIn,
      sourceOut,
      recordIn,
      recordOut,
      versionId,
      label,
      track,
      muted: event.muted,
      notes: event.listed?.notes ?? '',
      usage:
        USAGES.find((one) => one === event.listed?.usage) ?? this.stood.usageOf({ label, track, recordIn }),
      carriedFromId: null,
      byHand: true,
    });
  }
}

type Span = Pick<Placement, 'sourceIn' | 'sourceOut' | 'recordIn' | 'recordOut'>;
