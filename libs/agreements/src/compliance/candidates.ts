import { addDays, resolveWallTime } from '#clock';
import { capSecondsOf } from '../limits/cap.js';
import { rulesOn } from '../rules-on.js';
import { type AgreementBook } from '../terms/agreement-book.js';
import { type Breach } from './breach.js';
import { type Repair } from './repair.js';
import { type CheckedCall } from './view.js';

/** Calls begin at quarters of an hour. */
const QUARTER = 15;
/** More players than these are not let go one by one: the call is moved, or nothing is. */
const MOST_RELEASED = 12;

const inQuarters = (minutes: number): number => Math.ceil(minutes / QUARTER) * QUARTER;

/** Repairs worth trying for a breach, the least disturbing first. */
export function candidatesFor(
  breach: Breach,
  concerned: readonly CheckedCall[],
  calls: readonly CheckedCall[],
  book: AgreementBook,
): readonly Repair[] {
  switch (breach.rule) {
    case 'rest':
    case 'long-day':
      return [...moves(breach), ...otherDays(concerned), ...release(breach)];
    case 'day-limit':
      return [...otherDays(concerned), ...release(breach)];
    case 'call-length':
    case 'minimum-call':
    case 'breaks':
      return lengths(concerned, book);
    case 'recorded-cap':
      return [...swaps(breach, concerned, calls), ...lengths(concerned, book)];
    case 'premiums':
      return [...(breach.parameter === 'night-percent' ? moves(breach) : []), ...otherDays(concerned)];
    default:
      return [];
  }
}

/** The later call later, or the earlier one earlier, by what is missing. */
function moves({ calls, amount }: Breach): readonly Repair[] {
  const by = inQuarters(amount);
  const [first, last] = [calls[0], calls.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    { kind: 'move', callId: last, minutes: by },
    { kind: 'move', callId: first, minutes: -by },
  ];
}

/** So many days to either side another day is looked for. */
const DAYS_AROUND = 5;

/** The last of the calls at the same time by the clock on another day, the nearest first. */
function otherDays(concerned: readonly CheckedCall[]): readonly Repair[] {
  const call = [...concerned].sort((a, b) => a.start - b.start).at(-1);
  if (call === undefined) return [];
  const [date, time] = [call.localStart.slice(0, 10), call.localStart.slice(11)];
  const around = Array.from({ length: DAYS_AROUND }, (_, index) => [index + 1, -index - 1]).flat();
  return around.flatMap((days): readonly Repair[] => {
    const at = resolveWallTime(`${addDays(date, days)}T${time}`, call.zone);
    if (!at.ok) return [];
    return [{ kind: 'move', callId: call.id, minutes: (at.value.epochMs - call.start) / 60_000 }];
  });
}

const release = ({ calls, who }: Breach): readonly Repair[] =>
  who.length === 0 || who.length > MOST_RELEASED
    ? []
    : [...calls].reverse().map((callId) => ({ kind: 'release', callId, playerIds: who.map(({ id }) => id) }));

/** Lengths the agreement knows, the nearest first, the longer of two. */
const lengths = (concerned: readonly CheckedCall[], book: AgreementBook): readonly Repair[] =>
  concerned.flatMap((call) => {
    const rules = rulesOn(call.agreement, call.localStart.slice(0, 10), book);
    if (!rules.ok) return [];
    const far = (minutes: number): number =>
      Math.abs(minutes - call.minutes) - (minutes > call.minutes ? 0.5 : 0);
    const seconds = call.music.reduce((sum, one) => sum + one.seconds, 0);
    return rules.value.calls
      .map(({ minutes }) => minutes)
      .filter((minutes) => minutes !== call.minutes)
      .filter((minutes) => (capSecondsOf(rules.value, minutes) ?? Infinity) >= seconds)
      .sort((a, b) => far(a) - far(b))
      .map((minutes): Repair => ({ kind: 'length', callId: call.id, minutes }));
  });

/** One pass that makes up for what is too much, the shortest first, in another call of the place that is still to come. */
const swaps = (
  { amount }: Breach,
  concerned: readonly CheckedCall[],
  calls: readonly CheckedCall[],
): readonly Repair[] =>
  concerned.flatMap((from) =>
    from.music
      .filter(({ seconds }) => seconds >= amount)
      .sort((a, b) => a.seconds - b.seconds || (a.id < b.id ? -1 : 1))
      .flatMap((pass) =>
        calls
          .filter((to) => to.id !== from.id && to.locationId === from.locationId && !to.isPast)
          .map((to): Repair => ({ kind: 'swap', passId: pass.id, from: from.id, to: to.id })),
      ),
  );
