import { type PlanSummary } from '#desk';

type StageReport = PlanSummary['stages'][number];

const figure = (value: number): string => value.toLocaleString('en');

const HOUR = 3_600;

/** Paid waiting of all players together: `3 h 20 min`. */
function playerTime(seconds: number): string {
  const hours = Math.floor(seconds / HOUR);
  const minutes = Math.round((seconds % HOUR) / 60);
  return hours === 0 ? `${minutes} min` : `${figure(hours)} h ${minutes} min`;
}

const share = (gap: number): string => `${(gap * 100).toFixed(1)} %`;

/** What the new sessions call, and how far that is from the fewest chairs this music could be recorded with. */
function calledText({ cost, lowerBound, gap, proven }: StageReport): string {
  const called = `${figure(cost)} chairs called by the new sessions`;
  if (proven) return `${called}: no plan for this music calls fewer (proven)`;
  if (lowerBound === null || gap === null) return `${called}; how few would do is not known`;
  return `${called}, at most ${share(gap)} more than needed: fewer than ${figure(lowerBound)} cannot do`;
}

function waitingText({ cost, proven }: StageReport): string {
  if (cost === 0) return 'nobody waits between two passes of a session';
  const waiting = `${playerTime(cost)} of paid waiting, all players together`;
  return proven ? `${waiting}: no order of these sessions' passes has less (proven)` : waiting;
}

/** What is known of the quality of a plan's stages, where there is something to be known. */
export function stageRows(
  stages: readonly StageReport[],
  hasNewSessions: boolean,
): readonly (readonly [string, string])[] {
  if (!hasNewSessions) return [];
  return stages.flatMap((stage): readonly [string, string][] => {
    if (stage.stage === 'sessions') return [['Called', calledText(stage)]];
    return stage.stage === 'order' ? [['Order', waitingText(stage)]] : [];
  });
}
