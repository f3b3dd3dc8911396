import { rundownOf, type TermsInForce } from '#agreements';
import { clockFace } from '#clock';
import { type LineUp } from '#lineup';
import { lineUpOf } from '../line-ups.js';
import { passLabel } from '../print/pass-label.js';
import { type ScheduledSession } from '../schedule/schedule-report.js';
import { type ClockRow, type Remark } from './call-sheet-report.js';

const MINUTE = 60_000;

const playersOf = (text: string | null): LineUp['players'] => {
  const read = lineUpOf(text ?? '');
  return read.kind === 'line-up' ? read.players : {};
};

/** The clock of a call: which pass is recorded when, and the breaks that the agreement owes. */
export function callClock(
  session: ScheduledSession,
  terms: TermsInForce | null,
): { readonly rows: readonly ClockRow[]; readonly remarks: readonly Remark[] } {
  const start = Date.parse(session.start);
  const { items, remarks } = rundownOf(
    {
      start,
      minutes: session.minutes,
      passes: session.passes.map(({ id, seconds, lineUp }) => ({ id, seconds, players: playersOf(lineUp) })),
      called: playersOf(session.lineUp),
    },
    terms,
  );
  const passes = new Map(session.passes.map((pass) => [pass.id, pass]));
  const time = (ms: number): string => clockFace(ms, session.zone).time;
  const rows = items.map((item): ClockRow => {
    const stretch = {
      from: time(item.start),
      to: time(item.end),
      minutes: Math.round((item.end - item.start) / MINUTE),
    };
    if (item.kind === 'break') {
      return { kind: 'break', ...stretch, what: '', title: null, seconds: 0, part: 1, parts: 1 };
    }
    const pass = passes.get(item.passId);
    const { part, parts } = item;
    return {
      kind: 'pass',
      ...stretch,
      what: pass === undefined ? item.passId : passLabel(pass),
      title: pass?.title ?? null,
      seconds: part === 1 ? (pass?.seconds ?? 0) : 0,
      part,
      parts,
    };
  });
  return { rows, remarks: remarks.map(({ code, figures, message }) => ({ code, figures, message })) };
}
