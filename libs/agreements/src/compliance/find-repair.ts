import { overlaps, type Interval } from '#clock';
import { type AgreementBook } from '../terms/agreement-book.js';
import { applyRepair } from './apply-repair.js';
import { type Breach } from './breach.js';
import { candidatesFor } from './candidates.js';
import { checkCalls } from './check-calls.js';
import { type ProvenRepair, type Repair } from './repair.js';
import { type CheckedCall } from './view.js';
import { callWords, hoursWords } from './words.js';

/** What only the books know of a change. */
export interface RepairLimits {
  /** Whether room and players of a call are to be had at another time. */
  readonly canMove: (call: CheckedCall, time: Interval) => boolean;
  /** Whether a pass may be recorded in another call: it has the players, and no order is broken. */
  readonly canSwap: (passId: string, to: CheckedCall) => boolean;
}

/** Calls that a change of one can touch lie within these days of it. */
const NEAR_MS = 3 * 24 * 60 * 60_000;

/**
 * The least disturbing repair of a breach that stands up: it was applied to a copy, the breach is gone, and no hard one
 * is new. Null: none of those tried does. Tried in this order: another start on the same day, the music in another
 * call, another length, players let go.
 */
export function findRepair(
  breach: Breach,
  calls: readonly CheckedCall[],
  book: AgreementBook,
  limits: RepairLimits,
): ProvenRepair | null {
  const concerned = calls.filter(({ id }) => breach.calls.includes(id));
  const open = concerned.filter(({ isPast }) => !isPast);
  if (open.length === 0) return null;
  for (const repair of candidatesFor(breach, concerned, calls, book)) {
    const touched = calls.filter((call) => idsOf(repair).includes(call.id));
    if (touched.some(({ isPast }) => isPast)) continue;
    if (isProven(repair, breach, near(touched, concerned, calls), book, limits))
      return { repair, words: repairWords(repair, breach, calls) };
  }
  return null;
}

const idsOf = (repair: Repair): readonly string[] =>
  repair.kind === 'swap' ? [repair.from, repair.to] : [repair.callId];

/** Calls of the same rooms and players within a few days. */
function near(
  touched: readonly CheckedCall[],
  concerned: readonly CheckedCall[],
  calls: readonly CheckedCall[],
): readonly CheckedCall[] {
  const players = new Set(touched.flatMap((call) => call.players.map(({ id }) => id)));
  const rooms = new Set(touched.map(({ roomId }) => roomId));
  return calls.filter(
    (call) =>
      concerned.includes(call) ||
      (touched.some((one) => Math.abs(one.start - call.start) < NEAR_MS) &&
        (touched.includes(call) || rooms.has(call.roomId) || call.players.some(({ id }) => players.has(id)))),
  );
}

function isProven(
  repair: Repair,
  breach: Breach,
  calls: readonly CheckedCall[],
  book: AgreementBook,
  { canMove, canSwap }: RepairLimits,
): boolean {
  const after = applyRepair(calls, repair);
  const changed = after.filter((call) => !calls.includes(call));
  if (repair.kind === 'swap') {
    const to = calls.find(({ id }) => id === repair.to);
    if (to === undefined || !canSwap(repair.passId, to)) return false;
  }
  if ((repair.kind === 'move' || repair.kind === 'length') && changed.some((call) => !canMove(call, call)))
    return false;
  if (changed.some((call) => clashes(call, after))) return false;
  const hard = (list: readonly CheckedCall[]): readonly Breach[] =>
    checkCalls(list, book).filter(({ severity }) => severity === 'hard');
  const remaining = checkCalls(after, book);
  if (remaining.some((one) => isSame(one, breach))) return false;
  const before = hard(calls);
  return remaining
    .filter(({ severity }) => severity === 'hard')
    .every((one) => before.some((known) => isSame(known, one) && known.amount >= one.amount));
}

const isSame = (one: Breach, other: Breach): boolean =>
  one.rule === other.rule &&
  one.parameter === other.parameter &&
  one.calls.length === other.calls.length &&
  one.calls.every((id) => other.calls.includes(id));

/** Two calls in one room, or with one player, at one time. */
const clashes = (call: CheckedCall, calls: readonly CheckedCall[]): boolean =>
  calls.some(
    (other) =>
      other.id !== call.id &&
      overlaps(call, other) &&
      (other.roomId === call.roomId ||
        other.players.some(({ id }) => call.players.some((player) => player.id === id))),
  );

function repairWords(repair: Repair, breach: Breach, calls: readonly CheckedCall[]): string {
  const of = (id: string): string => {
    const call = calls.find((one) => one.id === id);
    return call === undefined ? id : callWords(call);
  };
  switch (repair.kind) {
    case 'move': {
      const [moved] = applyRepair(
        calls.filter(({ id }) => id === repair.callId),
        repair,
      );
      const way = repair.minutes > 0 ? 'later' : 'earlier';
      return `begin the call of ${of(repair.callId)} ${hoursWords(Math.abs(repair.minutes))} ${way}, at ${moved?.localStart.slice(11) ?? ''}`;
    }
    case 'length':
      return `make the call of ${of(repair.callId)} ${repair.minutes} minutes long`;
    case 'swap': {
      const music = calls.flatMap((call) => call.music).find(({ id }) => id === repair.passId);
      return `record ${music?.name ?? repair.passId} in the call of ${of(repair.to)} instead`;
    }
    case 'release': {
      const names = breach.who.filter(({ id }) => repair.playerIds.includes(id)).map(({ name }) => name);
      return `let ${names.join(', ')} go from the call of ${of(repair.callId)} and call others`;
    }
  }
}
