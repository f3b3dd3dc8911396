import { type PlanSummary } from '#desk';
import { table } from '../frame/table.js';
import { type Paint } from '../frame/terminal.js';

/** A plan as the command line tells it. */
export interface PlanAnswer extends PlanSummary {
  readonly planId: string;
  readonly seed: number;
  /** What was proposed anew; noughts when the plan was only kept. */
  readonly written: { readonly sessions: number; readonly engagements: number };
}

const MOST_SHOWN = 60;

const figure = (value: number): string => value.toLocaleString('en');

/** What each stage's cost counts. */
const UNITS: Readonly<Record<PlanSummary['stages'][number]['unit'], string>> = {
  chairs: 'chairs called',
  'waiting-seconds': 'seconds of paid waiting',
  'players-short-and-open-chairs': 'players short and chairs open',
};

function stageText({ cost, unit, lowerBound, gap, proven }: PlanSummary['stages'][number]): string {
  const quality = proven
    ? 'proven best'
    : gap === null || lowerBound === null
      ? 'no bound computed'
      : `at most ${(gap * 100).toFixed(1)} % from the best possible (bound ${figure(lowerBound)})`;
  return `${figure(cost)} ${UNITS[unit]}, ${quality}`;
}

const reasons = (title: string, of: readonly { readonly reason: string }[], width: number): string => {
  if (of.length === 0) return '';
  const more = of.length - MOST_SHOWN;
  const rows = of.slice(0, MOST_SHOWN).map(({ reason }) => [reason]);
  return `\n${title}\n${table(rows, width)}${more > 0 ? `  … and ${figure(more)} more; --json has them\n` : ''}`;
};

/** How good the plan is, and what stays open, for a person. */
export function planText(answer: PlanAnswer, paint: Paint, width: number): string {
  const { headcount, score, stages, sessions, applied } = answer;
  const isReached = headcount.people >= headcount.target;
  const rows = [
    [
      'Sessions',
      `${figure(sessions.length)}, in time order from ${sessions[0]?.localStart.replace('T', ' ') ?? 'never'}`,
    ],
    ['Musicians', `${figure(headcount.people)} of ${figure(headcount.target)} wanted`],
    ['Chairs', `${figure(headcount.chairs)}, ${figure(score.openChairs)} open`],
    ['Passes', `${figure(score.unplacedPasses)} in no session`],
    ['Breaches', `${figure(score.hard)} of hard rules`],
    ...stages.map((stage) => [stage.stage, stageText(stage)]),
  ];
  return [
    `${paint(isReached && score.openChairs === 0 ? 'good' : 'warning', applied ? 'Planned' : 'Planned, not applied')}`,
    ` (plan ${answer.planId}, seed ${answer.seed})\n`,
    table(rows, width),
    reasons(paint('warning', 'Open chairs'), answer.openChairs, width),
    reasons(paint('warning', 'In no session'), answer.unplaced, width),
  ].join('');
}
