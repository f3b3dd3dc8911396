import { type PlanSummary } from '#desk';
import { moneyWords } from '#planning';
import { figure } from '../frame/figures.js';

type StageReport = PlanSummary['stages'][number];

const HOUR = 3_600;
const MINUTE = 60;

/** Paid waiting of all players together: `3 h 20 min`; `40 s` below a minute. */
export function playerTime(seconds: number): string {
  if (seconds < MINUTE) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / MINUTE);
  const [hours, rest] = [Math.floor(minutes / MINUTE), minutes % MINUTE];
  if (seconds < HOUR || hours === 0) return `${minutes} min`;
  return rest === 0 ? `${figure(hours)} h` : `${figure(hours)} h ${rest} min`;
}

/** `2.7 %` */
export const percent = (gap: number): string =>
  gap === 0 ? '0 %' : gap < 0.001 ? 'under 0.1 %' : `${(gap * 100).toFixed(1)} %`;

interface Wording {
  /** What the stage came to. */
  readonly came: string;
  /** That nothing does better, up to the point where a figure may follow: "no order of them has less". */
  readonly none: string;
  readonly words: (amount: number) => string;
}

/** What a stage came to, and how far that is from the least that would do. */
function judged({ lowerBound, gap, proven }: StageReport, { came, none, words }: Wording): string {
  if (proven) return `${came}; ${none} (proven)`;
  if (lowerBound === null || gap === null) return `${came}; how little would do is not known`;
  return `${came}; ${none} than ${words(lowerBound)} (gap ${percent(gap)})`;
}

function orderText(stage: StageReport): string {
  if (stage.cost === 0) return 'nobody waits between two passes of a session (proven)';
  return judged(stage, {
    came: `${playerTime(stage.cost)} of paid waiting, all players together`,
    none: 'no order of these sessions’ passes has less',
    words: playerTime,
  });
}

/**
 * What is known of the quality of a plan's stages, a row for each: cost, bound and gap. Sessions and their order are
 * only judged where some are new, for the others were not the plan's.
 */
export function stageRows({
  stages,
  sessions,
  currency,
}: Pick<PlanSummary, 'stages' | 'sessions' | 'currency'>): readonly (readonly [string, string])[] {
  if (sessions.length === 0) return [];
  const someAreNew = sessions.some(({ sessionId }) => sessionId === null);
  const words = (minor: number): string => moneyWords({ minor, currency }, 'whole');
  return stages.flatMap((stage): readonly (readonly [string, string])[] => {
    if (stage.stage === 'staffing') {
      const came = `${words(stage.cost)} for pay, with open chairs and changes of players as they weigh`;
      return [
        ['Staffing', judged(stage, { came, none: 'these sessions cannot be staffed for less', words })],
      ];
    }
    if (!someAreNew) return [];
    if (stage.stage === 'order') return [['Order', orderText(stage)]];
    const came = `${words(stage.cost)} for hire and called chairs of the new sessions`;
    return [['Sessions', judged(stage, { came, none: 'no plan for this music can cost less', words })]];
  });
}
