import { conformPicture } from '#timeline';
import { buildCutChanges, withPlaces } from '../cut-changes/build-cut-changes.js';
import { type CutChangesReport, type PickUpPass } from '../cut-changes/cut-changes-report.js';
import { saying } from '../words/said.js';
import { cut, music, SECOND, shots, smallCuts } from './small-cuts.js';

const pass = (given: Partial<PickUpPass>): PickUpPass => ({
  ...{ passId: 'p2', name: '', lineUp: '', place: null, reason: null, refused: [] },
  ...given,
});

/** Music that fell out, is too short and has to be picked up, where some call can take it and where none can. */
export function changedCuts(): readonly CutChangesReport[] {
  const report = buildCutChanges({
    ...smallCuts,
    notes: [saying('CUT_CHANGES.NO_PLACES', { code: 'PLAN.NO_MUSIC', reason: '…' })],
  });
  const place = {
    ...{ sessionId: null, location: 'Vienna', room: 'Stage A', localStart: '2023-03-14T10:00' },
    ...{ zone: 'Europe/Vienna', extraCost: 5_000, extraChairs: 2 },
  };
  const capped = {
    code: 'SESSION.CAP_EXCEEDED',
    figures: {
      ...{ session: 'Vienna, 2023-03-14 10:00 CET (Europe/Vienna)', seconds: 1_300 },
      ...{ capSeconds: 1_200, minutes: 180, agreement: 'bpi' },
    },
    reason: 'Vienna, …: 21 min 40 s of music, bpi allows 20 min in a call of 180 minutes',
  };
  return [
    withPlaces(report, [pass({ place })]),
    withPlaces(report, [pass({ reason: capped.reason, refused: [capped] })]),
    moved(),
    buildCutChanges({ ...smallCuts, picture: null, recorded: new Map(), new: laidAnew }),
  ];
}

const laidAnew = {
  cuts: [{ ...cut('v2'), receivedOn: '2023-02-01' }],
  music: [{ ...music('1m2', 60, 120), sourceIn: 10 * SECOND, sourceOut: 70 * SECOND }],
};

/** Shots in another order, new, shown again and dropped in a row. */
function moved(): CutChangesReport {
  const old = shots(['A', 60], ['B', 60], ['C', 20], ['D', 20], ['E', 20]);
  const now = shots(['X', 5], ['Y', 5], ['B', 60], ['A', 60], ['A', 10], ['E', 10]);
  return buildCutChanges({
    ...smallCuts,
    picture: conformPicture([{ reel: 1, shots: old }], [{ reel: 1, shots: now }]),
  });
}
