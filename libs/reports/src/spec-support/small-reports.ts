import { buildBreakdown } from '../breakdown/build-breakdown.js';
import { buildBurnDown } from '../burn-down/build-burn-down.js';
import { buildCoverage, filmCoverage } from '../coverage/build-coverage.js';
import { buildCueSheet } from '../cue-sheet/build-cue-sheet.js';
import { RECIPIENTS } from '../cue-sheet/data/recipients.js';
import { buildHeadcount } from '../headcount/build-headcount.js';
import { buildOverview } from '../overview/build-overview.js';
import { overviewSessions } from '../overview/overview-sessions.js';
import { buildRemoteEars } from '../remote-ears/build-remote-ears.js';
import { buildRoster } from '../roster/build-roster.js';
import { buildRundown } from '../rundown/build-rundown.js';
import { buildSchedule } from '../schedule/build-schedule.js';
import { type Report } from '../table.js';
import { buildUnused } from '../unused/build-unused.js';
import { buildXray } from '../xray/build-xray.js';
import { smallCost } from './small-costs.js';
import { smallCompliance } from './small-compliance.js';
import { type SmallProduction } from './small-production.js';

const EMPTY: Pick<
  SmallProduction,
  | 'sessions'
  | 'cues'
  | 'versions'
  | 'relations'
  | 'passes'
  | 'engagements'
  | 'cuts'
  | 'placements'
  | 'staff'
  | 'unplacedReasons'
> = {
  ...{ sessions: [], cues: [], versions: [], relations: [], passes: [], engagements: [] },
  ...{ cuts: [], placements: [], staff: [], unplacedReasons: [] },
};

/** The same film before anything is entered. */
export const emptied = (facts: SmallProduction): SmallProduction => ({ ...facts, ...EMPTY });

/** Every report that is a page and can be made of these facts. */
export function smallReports(facts: SmallProduction): readonly Report[] {
  const { production, cues, versions, passes, cuts, placements } = facts;
  const held = facts.sessions.length > 0;
  const schedule = buildSchedule(facts);
  const cost = smallCost(production, { held });
  const headcount = buildHeadcount(facts);
  const coverage = buildCoverage(facts);
  return [
    buildOverview({
      asOf: '2023-03-16T12:00:00Z',
      production,
      sessions: overviewSessions(facts),
      headcount,
      coverage: filmCoverage(facts),
      cost,
    }),
    schedule,
    headcount,
    coverage,
    ...(held ? [smallCompliance(facts)] : []),
    buildBreakdown({ production, cues, versions, passes }),
    buildCueSheet(
      {
        ...{ production, cuts, credits: [] },
        placements: placements.map((one) => ({ ...one, label: 'a clip', usage: null })),
        cues: cues.map((cue) => ({ ...cue, usage: null, iswc: null })),
        versions: versions.map((version) => ({ ...version, isrc: null })),
      },
      RECIPIENTS.us,
    ),
    buildXray(facts, 'all'),
    buildUnused(facts),
    buildBurnDown({ ...facts, statusChanges: [] }),
    cost,
    buildRemoteEars(schedule),
    buildRundown({
      ...facts,
      sessions: facts.sessions.map((session) => ({
        ...session,
        start: Date.parse(session.start),
        minutes: (Date.parse(session.end) - Date.parse(session.start)) / 60_000,
        passes: [
          { id: 'p1', name: '1m1 strings', title: '<i>Title</i>', seconds: 90, players: { viola: 2 } },
        ],
        called: { viola: 2, harp: 1 },
        terms: null,
      })),
    }),
    buildRoster({
      schedule,
      musicians: facts.musicians.map((one) => ({ ...one, email: null })),
      groups: facts.groups.map((one) => ({ ...one, email: null })),
    }),
  ];
}
