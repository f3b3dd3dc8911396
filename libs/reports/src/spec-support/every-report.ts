import { buildCallSheets } from '../call-sheet/build-call-sheets.js';
import { buildItinerary } from '../itinerary/build-itinerary.js';
import { buildSchedule } from '../schedule/build-schedule.js';
import { buildSessionRecords } from '../session-report/build-session-records.js';
import { type Report } from '../table.js';
import { changedCuts } from './changed-cuts.js';
import { comparedPlans } from './compared-plans.js';
import { smallReports } from './small-reports.js';
import { type SmallProduction } from './small-production.js';

/** Every report that can be made of these facts, those that are only printed included. */
export function everyReport(facts: SmallProduction): readonly Report[] {
  const schedule = buildSchedule(facts);
  const { sessions, rooms, staff } = facts;
  return [
    ...smallReports(facts),
    ...changedCuts(),
    comparedPlans(facts),
    buildCallSheets({
      ...{ schedule, sessions, rooms, staff, seatedMinutes: 15 },
      termsOn: () => null,
      agreementName: (agreement) => agreement,
    }),
    buildItinerary({ schedule, rooms, personId: null, seatedMinutes: 15 }),
    buildSessionRecords({
      ...{ schedule, takes: [], frameRate: null, engagements: [] },
      sessions: sessions.map(({ id, notes = '' }) => ({ id, notes, actualMinutes: null })),
      ...{ extras: new Map(), passNames: new Map(), agreementName: (agreement) => agreement },
    }),
  ];
}
