import { type ImportEntry, type ImportReading, type PlacementDraft } from '#rosters';
import { AS_SHOT, STRAIGHT_CUT, type CutEvent, type CutFault, type CutSink } from '#timeline';

/** What other lists call the same faults. */
const SAME: Readonly<Record<string, string>> = {
  'PLACEMENTS.LENGTHS_DIFFER': 'CUT.LENGTHS_DIFFER',
  'PLACEMENTS.OUT_BEFORE_IN': 'CUT.NEGATIVE_LENGTH',
  'TIMELINE.MALFORMED_TIMECODE': 'CUT.BAD_TIMECODE',
  'TIMELINE.TIMECODE_RANGE': 'CUT.BAD_TIMECODE',
  'TIMELINE.DROPPED_TIMECODE': 'CUT.BAD_TIMECODE',
  'TIMELINE.NOT_DROP_FRAME': 'CUT.BAD_TIMECODE',
};

/** The desk says of every cut alike which of its clips play no cue. */
const SAID_ELSEWHERE = 'PLACEMENTS.UNMATCHED_CLIP';

/**
 * Tells the rows of a table of placements as the events of a cut. A table may be of several cuts; a cut is one of them:
 * rows that name another than those before are faults. Answers the name that the rows give the cut.
 */
export async function readPlacementTable(
  { entries, outcomes }: Pick<ImportReading<PlacementDraft>, 'entries' | 'outcomes'>,
  sink: CutSink,
  pause: () => Promise<void>,
): Promise<string | null> {
  let title: string | null = null;
  for (const entry of entries) tell(entry, sink);
  for await (const batch of outcomes) {
    for (const outcome of batch) {
      for (const entry of outcome.entries) tell(entry, sink);
      if (outcome.kind !== 'taken') continue;
      const { row, draft } = outcome;
      title ??= draft.cut;
      if (draft.cut !== null && draft.cut !== title) sink.fault(ofAnotherCut(row, draft.cut, title ?? ''));
      else sink.event(eventOf(row, draft));
    }
    await pause();
  }
  return title;
}

function tell({ row, column, level, code, message }: ImportEntry, sink: CutSink): void {
  // That a row is blank is no news; that something was guessed or taken otherwise is.
  if (code === SAID_ELSEWHERE || code === 'IMPORT.BLANK_ROW') return;
  const where = { line: row, ...(column === undefined ? {} : { column }) };
  sink.fault({ level: level === 'error' ? 'error' : 'warning', ...where, code: SAME[code] ?? code, message });
}

const ofAnotherCut = (line: number, cut: string, title: string): CutFault => ({
  level: 'error',
  line,
  code: 'CUT.SEVERAL_CUTS',
  message: `The row is of "${cut}", those above are of "${title}"; a table of several cuts is imported as placements.`,
});

function eventOf(line: number, draft: PlacementDraft): CutEvent {
  const { label, cue, version, track, reel, notes, usage, recordIn, recordOut, sourceIn, sourceOut } = draft;
  return {
    line,
    number: null,
    kind: 'audio',
    tracks: track === null ? [] : [track],
    reel: '',
    clipName: label,
    transition: STRAIGHT_CUT,
    outgoing: null,
    ...{ sourceIn, sourceOut, recordIn, recordOut },
    speed: AS_SHOT,
    muted: draft.muted === true,
    listed: { reel, notes, usage, plays: cue === null ? null : [cue, version ?? ''].join(' ').trim() },
  };
}
