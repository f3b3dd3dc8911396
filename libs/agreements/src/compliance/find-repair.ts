import { overlaps } from '#clock';
import { type AgreementBook } from '../terms/agreement-book.js';
import { ruleSaying, type RuleSaying } from '../says/rule-says.js';
import { spokenCall, type SpokenCall } from '../says/words.js';
import { applyRepair } from './apply-repair.js';
import { type Breach } from './breach.js';
import { candidatesFor } from './candidates.js';
import { checkCalls } from './check-calls.js';
import {
  type CallChange,
  type ProvenRepair,
  type Repair,
  type RepairCost,
  type RepairLimits,
} from './repair.js';
import { type CheckedCall } from './view.js';

/** Calls that a change of one can touch lie within these days of it. */
const NEAR_MS = 7 * 24 * 60 * 60_000;

interface Trial {
  readonly repair: Repair;
  readonly changes: readonly CallChange[];
  readonly cost: RepairCost | null;
}

/**
 * The cheapest repair of a breach that stands up, of equally cheap ones the least disturbing: it was applied to a copy,
 * the breach is gone, and no hard one is new. Tried are another start, the music in another call, another length, players
 * let go. What may be had at a price is only mended for no more than that; what a repair adds without a known rate is
 * taken to be dearer than all that is known. Null: none stood.
 */
export function findRepair(
  breach: Breach,
  calls: readonly CheckedCall[],
  book: AgreementBook,
  limits: RepairLimits,
): ProvenRepair | null {
  const concerned = calls.filter(({ id }) => breach.calls.includes(id));
  if (concerned.every(({ isPast }) => isPast)) return null;
  const trials = candidatesFor(breach, concerned, calls, book)
    .flatMap((repair) => trialOf(repair, calls, limits))
    .filter((trial) => breach.severity !== 'cost' || saves(trial))
    .sort((a, b) => rankOf(a) - rankOf(b) || changeOf(a) - changeOf(b));
  const found = trials.find(
    (trial) => isProven(trial, breach, concerned, calls, book) && limits.stands(trial.changes),
  );
  if (found === undefined) return null;
  const { repair, cost } = found;
  const { code, figures, message } = repairSaying(found, breach, calls);
  return { repair, code, figures, words: message, cost };
}

function trialOf(repair: Repair, calls: readonly CheckedCall[], limits: RepairLimits): readonly Trial[] {
  const touched = calls.filter((call) => idsOf(repair).includes(call.id));
  if (touched.some(({ isPast }) => isPast)) return [];
  const after = applyRepair(touched, repair, limits);
  const changes = touched.map((before, at) => ({ before, after: after[at] ?? before }));
  return [{ repair, changes, cost: limits.costOf(changes) }];
}

const saves = ({ cost }: Trial): boolean => cost !== null && cost.withoutRate <= 0 && cost.change <= 0;

const rankOf = ({ cost }: Trial): number => (cost === null || cost.withoutRate > 0 ? 1 : 0);
const changeOf = ({ cost }: Trial): number => cost?.change ?? 0;

const idsOf = (repair: Repair): readonly string[] =>
  repair.kind === 'swap' ? [repair.from, repair.to] : [repair.callId];

/** Calls of the same rooms and players within a few days. */
function near(
  changes: readonly CallChange[],
  concerned: readonly CheckedCall[],
  calls: readonly CheckedCall[],
): readonly CheckedCall[] {
  const touched = changes.map((one) => one.before);
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
  { changes }: Trial,
  breach: Breach,
  concerned: readonly CheckedCall[],
  calls: readonly CheckedCall[],
  book: AgreementBook,
): boolean {
  const before = near(changes, concerned, calls);
  const changed = new Map(changes.map((one) => [one.before.id, one.after]));
  const after = before.map((call) => changed.get(call.id) ?? call);
  if ([...changed.values()].some((call) => clashes(call, after))) return false;
  const remaining = checkCalls(after, book);
  if (remaining.some((one) => isSame(one, breach))) return false;
  const known = checkCalls(before, book);
  return remaining
    .filter(({ severity }) => severity === 'hard')
    .every((one) => known.some((other) => isSame(other, one) && other.amount >= one.amount));
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

function repairSaying({ repair, changes }: Trial, breach: Breach, calls: readonly CheckedCall[]): RuleSaying {
  const of = (id: string): { readonly call: SpokenCall } => {
    const call = calls.find((one) => one.id === id);
    return { call: call === undefined ? { localStart: id, zone: '' } : spokenCall(call) };
  };
  switch (repair.kind) {
    case 'move': {
      const [was = '', at = ''] = [changes[0]?.before.localStart, changes[0]?.after.localStart];
      const [date, time] = [at.slice(0, 10), at.slice(11)];
      const call = of(repair.callId);
      return date === was.slice(0, 10)
        ? ruleSaying('REPAIR.OTHER_START', { ...call, minutes: repair.minutes, time })
        : ruleSaying('REPAIR.OTHER_DAY', { ...call, date, time });
    }
    case 'length':
      return ruleSaying('REPAIR.OTHER_LENGTH', { ...of(repair.callId), minutes: repair.minutes });
    case 'swap': {
      const music = calls.flatMap((call) => call.music).find(({ id }) => id === repair.passId);
      return ruleSaying('REPAIR.OTHER_CALL', { ...of(repair.to), pass: music?.name ?? repair.passId });
    }
    case 'release': {
      const names = breach.who.filter(({ id }) => repair.playerIds.includes(id)).map(({ name }) => name);
      return ruleSaying('REPAIR.RELEASE', { ...of(repair.callId), names });
    }
  }
}
