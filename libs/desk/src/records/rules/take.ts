import { framesOfMilliseconds, readFrameRate } from '#timeline';
import { type Take, takes } from '../../model/takes.js';
import { type Session } from '../../model/sessions.js';
import { type Fresh } from '../../model/stored.js';
import { asOfOf } from '../../planning/as-of.js';
import { type Fault, ok } from '../../result.js';
import { defineKeeper } from '../define-keeper.js';
import { type Keeper, type Scene } from '../keeper.js';
import { stretchFaults } from './stretch.js';
import { storedInstant } from './wall-times.js';

const MS_PER_HOUR = 3_600_000;
/** Sessions begin early and run over; a take beyond that is of another one. */
const EARLY_MS = MS_PER_HOUR;
const LATE_MS = 6 * MS_PER_HOUR;

/** A take belongs to a session that has begun, and to a pass of its run order unless it says that it was not planned. */
export const takeKeeper: Keeper<typeof takes> = defineKeeper({
  kind: takes,
  name: 'take',
  shelf: (books) => books.takes,
  references: [
    { field: 'sessionId', to: 'session' },
    { field: 'passId', to: 'pass' },
  ],
  unique: [['sessionId', 'passId', 'number']],
  settle: (fields, { production }) =>
    Promise.resolve(
      ok({ ...fields, startedAt: storedInstant(fields.startedAt), productionId: production?.id ?? '' }),
    ),
  async check(take, scene) {
    const session = await scene.books.sessions.find(take.sessionId);
    return [
      ...(session === null ? [] : sessionFaults(take, session, scene)),
      ...(await musicFaults(take, scene)),
      ...verdictFaults(take),
    ];
  },
});

function sessionFaults(take: Fresh<Take>, session: Session, scene: Scene<Take>): readonly Fault[] {
  const { production, clock } = scene;
  const faults: Fault[] = [];
  const fault = (pointer: string, code: string, message: string): void => {
    faults.push({ pointer, code, message });
  };
  const now = production === null ? clock.now() : asOfOf(production, clock);
  if (!['confirmed', 'recorded', 'closed'].includes(session.status)) {
    fault('/sessionId', 'TAKE.SESSION_STATUS', `Nothing is recorded in a session that is ${session.status}.`);
  } else if (Date.parse(session.start) > now) {
    const message = `The session begins on ${session.localStart} ${session.zone}; there are no takes before.`;
    fault('/sessionId', 'TAKE.SESSION_NOT_BEGUN', message);
  }
  if (!session.runOrder.includes(take.passId) && !take.unscheduled) {
    const message =
      'The session’s run order has no such pass; say "unscheduled" if it was played all the same.';
    fault('/passId', 'TAKE.NOT_IN_RUN_ORDER', message);
  }
  if (take.startedAt !== null) {
    const at = Date.parse(take.startedAt);
    if (at < Date.parse(session.start) - EARLY_MS || at > Date.parse(session.end) + LATE_MS) {
      fault('/startedAt', 'TAKE.OUTSIDE_SESSION', `The session was from ${session.start} to ${session.end}.`);
    }
  }
  return faults;
}

/** Stretches lie within the version. */
async function musicFaults(take: Fresh<Take>, { books, production }: Scene<Take>): Promise<readonly Fault[]> {
  const pass = await books.passes.find(take.passId);
  const version = pass === null ? null : await books.cueVersions.find(pass.versionId);
  const rate = readFrameRate(production?.frameRate ?? '24');
  const last =
    version === null || !rate.ok ? Infinity : framesOfMilliseconds(version.seconds * 1_000, rate.value);
  const area = 'TAKE';
  const beyond = (['sourceOut', 'pickUpOut'] as const).flatMap((field): readonly Fault[] => {
    const end = take[field];
    if (end === null || end <= last) return [];
    const message = `The version ends at frame ${last}.`;
    return [{ pointer: `/${field}`, code: 'TAKE.BEYOND_END', message }];
  });
  const bars = version?.bars ?? null;
  const lastBar = take.barTo === null || bars === null || take.barTo <= bars;
  return [
    ...stretchFaults(take.sourceIn, take.sourceOut, { area, from: 'sourceIn', to: 'sourceOut' }),
    ...stretchFaults(take.pickUpIn, take.pickUpOut, { area, from: 'pickUpIn', to: 'pickUpOut' }),
    // Bars are said as they are counted in the room: from the first up to and with the last.
    ...stretchFaults(take.barFrom, take.barTo === null ? null : take.barTo + 1, {
      area,
      from: 'barFrom',
      to: 'barTo',
    }),
    ...beyond,
    ...(lastBar
      ? []
      : [{ pointer: '/barTo', code: 'TAKE.BEYOND_END', message: `The version has ${bars} bars.` }]),
  ];
}

const verdictFaults = ({ verdict, pickUpIn, pickUpOut }: Fresh<Take>): readonly Fault[] => {
  if (verdict === 'pick-up' || (pickUpIn === null && pickUpOut === null)) return [];
  const message = `Only a take with the verdict pick-up has a stretch to be played again; this one is ${verdict}.`;
  return [{ pointer: '/verdict', code: 'TAKE.NOT_A_PICK_UP', message, choices: ['pick-up'] }];
};
