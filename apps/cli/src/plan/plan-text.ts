import { type PlanSummary } from '#desk';
import { counted, figure } from '../frame/figures.js';
import { table } from '../frame/table.js';
import { type Paint } from '../frame/terminal.js';
import { list, openChairLines, shortageLines, unplacedLines } from './lists.js';
import { qualityText } from './quality-text.js';

/** A plan as the command line tells it. */
export interface PlanAnswer extends PlanSummary {
  /** Whether its sessions and engagements are the production's now. */
  readonly applied: boolean;
  /** Whether the search was ended before it had come to its end. */
  readonly stopped: boolean;
  readonly planId: string;
  readonly seed: number;
  /** What was proposed anew; noughts when the plan was only kept. */
  readonly written: { readonly sessions: number; readonly engagements: number };
}

function sessionsText(sessions: PlanSummary['sessions']): string {
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (first === undefined || last === undefined) return 'none';
  const kept = sessions.filter(({ sessionId }) => sessionId !== null).length;
  const parts = [
    ...(kept === sessions.length ? [] : [`${figure(sessions.length - kept)} new`]),
    ...(kept === 0 ? [] : [`${figure(kept)} kept as they stood`]),
  ];
  const day = ({ localStart }: typeof first): string => localStart.slice(0, 10);
  return `${figure(sessions.length)} (${parts.join(', ')}), ${day(first)} to ${day(last)}`;
}

function musicText({ sessions, unplaced: left, passesLeftOut }: PlanAnswer): string {
  const placed = new Set(sessions.flatMap(({ runOrder }) => runOrder)).size;
  const { dropped, recordedBefore } = passesLeftOut;
  const skipped = [
    ...(dropped === 0 ? [] : [`${figure(dropped)} of omitted or replaced versions left out`]),
    ...(recordedBefore === 0 ? [] : [`${figure(recordedBefore)} recorded before left out`]),
  ];
  if (placed + left.length === 0) return ['no passes to plan', ...skipped].join('; ');
  const all = `${figure(placed)} of ${counted(placed + left.length, 'pass', 'passes')} in a session`;
  return [all, ...skipped].join('; ');
}

function musiciansText({ headcount: { people, target } }: PlanAnswer): string {
  if (people > target)
    return target === 0 ? figure(people) : `${figure(people)}; ${figure(target)} were wanted`;
  const short = people < target ? `, ${figure(target - people)} short` : '';
  return `${figure(people)} of ${figure(target)} wanted${short}`;
}

function chairsText({ headcount: { chairs }, score: { openChairs: open } }: PlanAnswer): string {
  if (chairs === 0) return 'none called';
  return `${figure(chairs)} called, ${open === 0 ? 'every one filled' : `${figure(open)} open`}`;
}

/** How good the plan is, and what stays open, for a person. */
export function planText(answer: PlanAnswer, paint: Paint, width: number): string {
  const { headcount, score, sessions, applied, stopped } = answer;
  const isWhole = headcount.people >= headcount.target && score.openChairs + score.unplacedPasses === 0;
  const rows = [
    ['Sessions', sessionsText(sessions)],
    ['Music', musicText(answer)],
    ['Musicians', musiciansText(answer)],
    ['Chairs', chairsText(answer)],
    [
      'Rules',
      score.hard === 0 ? 'all hard rules kept' : `${counted(score.hard, 'breach', 'breaches')} of hard rules`,
    ],
  ];
  const breaches = answer.violations.filter(({ level }) => level === 'hard').map(({ message }) => message);
  return [
    paint(isWhole && score.hard === 0 ? 'good' : 'warning', applied ? 'Planned' : 'Planned, not applied'),
    ` (plan ${answer.planId}, seed ${answer.seed}${stopped ? '; stopped, the best found by then' : ''})\n`,
    table(rows, width),
    qualityText(answer, paint, width),
    list(paint('warning', 'Hard rules broken by what stood already'), breaches, width),
    list(paint('warning', 'Open chairs'), openChairLines(answer.openChairs), width),
    list(paint('warning', 'Why they are open'), shortageLines(answer.shortages), width),
    list(paint('warning', 'In no session'), unplacedLines(answer.unplaced), width),
  ].join('');
}
