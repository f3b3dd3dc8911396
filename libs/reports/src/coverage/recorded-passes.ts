import {
  type FrameSet,
  type FrameSpan,
  floorDivide,
  framesOfMilliseconds,
  type FrameRate,
  recordedMusic,
  type Recording,
} from '#timeline';
import { type PassFacts, type SessionFacts, type TakeFacts, type VersionFacts } from '../facts.js';
import { groupBy, indexById, sortedBy } from '../order.js';
import { isCancelled, isRecorded } from '../standing.js';

/** All of a piece of music, however long: its length is written down in whole seconds only. */
const WHOLE: FrameSpan = { start: 0, end: Number.MAX_SAFE_INTEGER };

/** A session in which something of a pass was recorded, and what of it still counts. */
export interface RecordedPart {
  readonly sessionId: string;
  readonly music: FrameSet;
}

/** What is recorded of every pass, and what that is known from. */
export interface RecordedPasses {
  readonly byPass: ReadonlyMap<string, { readonly music: FrameSet; readonly parts: readonly RecordedPart[] }>;
  /** Sessions whose takes decide. */
  readonly byTakes: number;
  /** Sessions without takes that are recorded or closed: all of their run order counts. */
  readonly byStatus: number;
  /** Takes that say bars of a version whose number of bars is not known: they count for nothing yet. */
  readonly unplacedTakes: number;
}

export interface RecordingFacts {
  readonly sessions: readonly SessionFacts[];
  readonly takes: readonly TakeFacts[];
  readonly passes: readonly PassFacts[];
  readonly versions: readonly VersionFacts[];
}

interface Event extends Recording {
  readonly sessionId: string;
}

/**
 * Where a session has takes, they say what it recorded; where it has none, its status does. Sessions count in the order
 * in which they began, takes by their numbers.
 */
export function recordedPasses(facts: RecordingFacts, rate: FrameRate): RecordedPasses {
  const takesOf = groupBy(facts.takes, ({ sessionId }) => sessionId);
  const held = sortedBy(
    facts.sessions.filter((session) => !isCancelled(session)),
    ({ start }) => start,
    ({ id }) => id,
  );
  const known = held.filter((session) => takesOf.has(session.id) || isRecorded(session));
  const measure = takeMeasure(facts, rate);
  const events = known.flatMap((session): readonly (readonly [string, Event | null])[] => {
    const own = takesOf.get(session.id);
    if (own === undefined) {
      const event: Event = { sessionId: session.id, played: WHOLE, again: null };
      return session.runOrder.map((passId) => [passId, event]);
    }
    return sortedBy(own, ({ number }) => number)
      .filter(({ verdict }) => verdict !== 'ng')
      .map((take) => [take.passId, measure(take)]);
  });
  const placed = events.flatMap(([passId, event]) => (event === null ? [] : [{ passId, event }]));
  const byTakes = known.filter(({ id }) => takesOf.has(id)).length;
  return {
    byPass: new Map(
      [...groupBy(placed, ({ passId }) => passId)].map(([passId, own]) => [
        passId,
        musicOf(own.map(({ event }) => event)),
      ]),
    ),
    byTakes,
    byStatus: known.length - byTakes,
    unplacedTakes: events.length - placed.length,
  };
}

/** All that is recorded, and what of it each session has: what was to be played again is nobody's any more. */
function musicOf(events: readonly Event[]): {
  readonly music: FrameSet;
  readonly parts: readonly RecordedPart[];
} {
  const nothing: FrameSpan = { start: 0, end: 0 };
  const music = recordedMusic(events);
  const sessions = [...new Set(events.map(({ sessionId }) => sessionId))];
  const [only] = sessions;
  if (only !== undefined && sessions.length === 1) return { music, parts: [{ sessionId: only, music }] };
  return {
    music,
    parts: sessions.map((id) => ({
      sessionId: id,
      music: recordedMusic(
        events.map(({ sessionId, played, again }) => ({
          played: sessionId === id ? played : nothing,
          again,
        })),
      ),
    })),
  };
}

/** Reads the stretch of a take; null where only bars are said and the version does not say how many it has. */
function takeMeasure(
  { passes, versions }: RecordingFacts,
  rate: FrameRate,
): (take: TakeFacts) => Event | null {
  const versionOf = indexById(versions);
  const passOf = indexById(passes);
  return (take) => {
    const version = versionOf.get(passOf.get(take.passId)?.versionId ?? '');
    const played = playedIn(take, version, rate);
    if (played === null) return null;
    const { sessionId, verdict, pickUpIn, pickUpOut } = take;
    const wanted = pickUpIn === null || pickUpOut === null ? played : { start: pickUpIn, end: pickUpOut };
    return { sessionId, played, again: verdict === 'pick-up' ? wanted : null };
  };
}

function playedIn(
  { sourceIn, sourceOut, barFrom, barTo }: TakeFacts,
  version: VersionFacts | undefined,
  rate: FrameRate,
): FrameSpan | null {
  if (sourceIn !== null && sourceOut !== null) return { start: sourceIn, end: sourceOut };
  if (barFrom === null || barTo === null) return WHOLE;
  const bars = version?.bars ?? null;
  if (version === undefined || bars === null) return null;
  // Bars are taken to be of equal length: there is no tempo map. The last bar rings to the end.
  const length = framesOfMilliseconds(version.seconds * 1_000, rate);
  const end = barTo >= bars ? WHOLE.end : floorDivide(barTo * length, bars);
  return { start: floorDivide((barFrom - 1) * length, bars), end };
}
