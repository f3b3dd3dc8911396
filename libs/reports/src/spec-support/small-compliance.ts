import { type CheckedCall, checkCalls, findRepair, shippedBook } from '#agreements';
import { buildCompliance } from '../compliance/build-compliance.js';
import { type ComplianceReport } from '../compliance/compliance-report.js';
import { type SmallProduction } from './small-production.js';

const HOUR = 3_600_000;

/** A call at an hour of a day in March, in winter time. */
function aCall(id: string, day: number, hour: number, given: Partial<CheckedCall> = {}): CheckedCall {
  const minutes = given.minutes ?? 180;
  const start = Date.UTC(2023, 2, day, hour - 1);
  return {
    ...{ id, start, end: start + minutes * 60_000, minutes, zone: 'Europe/Vienna' },
    localStart: new Date(start + HOUR).toISOString().slice(0, 16),
    ...{ locationId: 'L-vie', roomId: 'R-syn', agreement: 'bpi', headcount: 40 },
    ...{ hasLeader: true, hasContractor: true, music: [], holiday: null, isPast: false },
    players: [{ id: 'm1', name: 'Ada' }],
    ...given,
  };
}

/** One call or more for every rule that can be broken. */
const calls: readonly CheckedCall[] = [
  aCall('too-much', 7, 10, { music: [{ id: 'p1', name: '1m1 strings', seconds: 3_000 }] }),
  aCall('room-left', 8, 10, { roomId: 'R-fen' }),
  aCall('odd', 9, 10, { minutes: 95 }),
  aCall('late', 10, 20),
  aCall('early', 11, 8, { hasLeader: false, hasContractor: false }),
  aCall('first', 14, 9),
  aCall('second', 14, 13),
  aCall('third', 14, 17),
  aCall('holiday', 16, 10, { holiday: 'St. Gregory', players: [] }),
  aCall('short', 17, 10, { agreement: 'buy-out-vienna', minutes: 30 }),
  aCall('unknown', 18, 10, { agreement: 'none' }),
  aCall('long-ago', 19, 23, { agreement: 'none', isPast: true, players: [] }),
  aCall('long', 20, 9, { agreement: 'smv', minutes: 240 }),
  aCall('longer', 20, 13, { agreement: 'smv', minutes: 240 }),
  aCall('before', 1, 10, { agreement: 'bpi', localStart: '1960-03-01T10:00', players: [] }),
  ...['buy-out-vienna', 'afm-film', 'afm-srla', 'italy-turno', 'mu-pact', 'smv'].map((agreement, nth) =>
    aCall(agreement, 26, 23, {
      agreement,
      roomId: `R${nth}`,
      minutes: 90,
      hasLeader: false,
      hasContractor: false,
      holiday: 'Easter',
      players: [],
    }),
  ),
];

/** Calls that break rules, with what may be done about it. */
export function smallCompliance({ production, locations, rooms }: SmallProduction): ComplianceReport {
  const { id, slug, title } = production;
  const book = shippedBook;
  let change = -100;
  return buildCompliance({
    production: { id, slug, title },
    ...{ planId: null, sessionId: null, calls, book, locations, rooms },
    breaches: checkCalls(calls, book),
    repairOf: (breach) =>
      findRepair(breach, calls, book, {
        stands: () => true,
        holidayOn: () => null,
        costOf: () => ({ change: (change += 50), currency: 'EUR', withoutRate: 0 }),
      }),
  });
}
