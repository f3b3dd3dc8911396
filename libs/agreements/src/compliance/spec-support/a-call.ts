import { resolveWallTime } from '#clock';
import { type CheckedCall } from '../view.js';

/** A call of three hours in Vienna with one player and no music. */
export function aCall(id: string, localStart: string, over: Partial<CheckedCall> = {}): CheckedCall {
  const zone = over.zone ?? 'Europe/Vienna';
  const minutes = over.minutes ?? 180;
  const resolved = resolveWallTime(localStart, zone);
  if (!resolved.ok) throw new Error(resolved.message);
  const start = resolved.value.epochMs;
  return {
    id,
    locationId: 'vienna',
    roomId: 'stage',
    agreement: 'buy-out-vienna',
    localStart,
    headcount: 1,
    hasLeader: false,
    hasContractor: false,
    music: [],
    players: [{ id: 'anna', name: 'Anna Gruber' }],
    holiday: null,
    isPast: false,
    ...over,
    zone,
    minutes,
    start,
    end: start + minutes * 60_000,
  };
}

export const music = (name: string, seconds: number): CheckedCall['music'][number] => ({
  id: name,
  name,
  seconds,
});
