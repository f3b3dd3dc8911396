import { localDateAt, wallTimeAt } from '#clock';
import { type Repair, type RepairLimits } from './repair.js';
import { type CheckedCall } from './view.js';

const MS_PER_MINUTE = 60_000;

/** A copy of the calls with a repair applied; the same objects where nothing changes. */
export function applyRepair(
  calls: readonly CheckedCall[],
  repair: Repair,
  { holidayOn }: Pick<RepairLimits, 'holidayOn'>,
): readonly CheckedCall[] {
  if (repair.kind === 'swap') return swapped(calls, repair);
  return calls.map((call) => {
    if (call.id !== repair.callId) return call;
    switch (repair.kind) {
      case 'move':
        return moved(call, repair.minutes, holidayOn);
      case 'length':
        return { ...call, minutes: repair.minutes, end: call.start + repair.minutes * MS_PER_MINUTE };
      case 'release': {
        const players = call.players.filter(({ id }) => !repair.playerIds.includes(id));
        return { ...call, players };
      }
    }
  });
}

function moved(call: CheckedCall, minutes: number, holidayOn: RepairLimits['holidayOn']): CheckedCall {
  const by = minutes * MS_PER_MINUTE;
  const start = call.start + by;
  const date = localDateAt(start, call.zone);
  return {
    ...call,
    start,
    end: call.end + by,
    localStart: wallTimeAt(start, call.zone).local.slice(0, 16),
    holiday: date === call.localStart.slice(0, 10) ? call.holiday : holidayOn(call, date),
  };
}

function swapped(
  calls: readonly CheckedCall[],
  { passId, from, to }: Extract<Repair, { readonly kind: 'swap' }>,
): readonly CheckedCall[] {
  const pass = calls.find(({ id }) => id === from)?.music.find(({ id }) => id === passId);
  if (pass === undefined) return calls;
  return calls.map((call) => {
    if (call.id === from) return { ...call, music: call.music.filter(({ id }) => id !== passId) };
    return call.id === to ? { ...call, music: [...call.music, pass] } : call;
  });
}
