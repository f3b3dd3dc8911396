import { readFrameRate } from '#timeline';
import { buildCallSheets } from '../call-sheet/build-call-sheets.js';
import { buildItinerary } from '../itinerary/build-itinerary.js';
import { buildSchedule } from '../schedule/build-schedule.js';
import { buildSessionRecords } from '../session-report/build-session-records.js';
import { type ScheduleReport } from '../schedule/schedule-report.js';
import { type Report } from '../table.js';
import { changedCuts } from './changed-cuts.js';
import { smallCost } from './small-costs.js';
import { comparedPlans } from './compared-plans.js';
import { smallReports } from './small-reports.js';
import { type SmallProduction } from './small-production.js';

/** Every report that can be made of these facts, those that are only printed included. */
export function everyReport(facts: SmallProduction): readonly Report[] {
  const schedule = buildSchedule(facts);
  const { sessions, rooms, staff } = facts;
  return [
    ...smallReports(facts),
    smallCost(facts.production, { held: sessions.length > 0, lines: true }),
    ...changedCuts(),
    comparedPlans(facts),
    buildCallSheets({
      ...{ schedule, sessions, rooms, staff, seatedMinutes: 15 },
      termsOn: () => null,
      agreementName: (agreement) => agreement,
    }),
    buildItinerary({ schedule, rooms, personId: null, seatedMinutes: 15 }),
    recordsOf(facts, schedule),
  ];
}

const rate = readFrameRate('24');

/** A pick-up of some bars that were played, and overtime without a rate. */
const recordsOf = ({ sessions }: SmallProduction, schedule: ScheduleReport): Report =>
  buildSessionRecords({
    schedule,
    takes: [
      {
        ...{
          sessionId: 'S1',
          passId: 'p1',
          number: 1,
          sourceIn: null,
          sourceOut: null,
          barFrom: 1,
          barTo: 9,
        },
        ...{ verdict: 'pick-up', pickUpIn: 0, pickUpOut: 24, startedAt: null, lengthSeconds: 60 },
        ...{ unscheduled: true, edits: '', notes: '' },
      },
    ],
    frameRate: rate.ok ? rate.value : null,
    engagements: [{ id: 'e1', actualMinutes: null, notes: '' }],
    sessions: sessions.map(({ id, notes = '' }) => ({ id, notes, actualMinutes: 195 })),
    extras: new Map([
      [
        'e1',
        [
          {
            ...{
              kind: 'overtime',
              quantity: 15,
              unit: 'minutes',
              note: '15 min beyond the 180 that are paid',
            },
            said: { code: 'PAY.OVERTIME', figures: { minutes: 15, paid: 180, lacks: 'rule' } },
          },
        ],
      ],
    ]),
    passNames: new Map([['p1', '1m1 v1 strings']]),
    agreementName: (agreement) => agreement,
  });
