import stringWidth from 'string-width';
import { type BestYet } from '../backend/following.js';
import { type Paint, type Tone } from '../frame/terminal.js';
import { percent, playerTime } from './stage-text.js';
import { wholeMoney } from './words.js';

/** What is known of a plan while it is made: the last told of each stage. */
export type BestOfStages = Partial<Record<BestYet['stage'], BestYet>>;

const SECOND = 1_000;
const MINUTE = 60;

/** `13 s`, `2 min 5 s` */
export function lasting(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND));
  const [minutes, rest] = [Math.floor(seconds / MINUTE), seconds % MINUTE];
  return minutes === 0 ? `${rest} s` : `${minutes} min ${rest} s`;
}

/** How good a stage is: the best that was found, the least there can be, and what is between them. */
function stageWords({ stage, cost, lowerBound, gap, currency }: BestYet): string {
  const words = (amount: number): string =>
    stage === 'order' ? playerTime(amount) : wholeMoney(amount, currency);
  const bound = lowerBound === null ? '' : `, bound ${words(lowerBound)}`;
  return `${stage} best ${words(cost)}${bound}${gap === null ? '' : `, gap ${percent(gap)}`}`;
}

/** Sessions first, for they are searched longest; an order in which nobody waits has nothing to tell. */
function stagesTold({ sessions, order, staffing }: BestOfStages): readonly string[] {
  const told = [sessions, staffing, order?.cost === 0 ? undefined : order];
  return told.flatMap((one) => (one === undefined ? [] : [stageWords(one)]));
}

export interface Moment {
  readonly elapsedMs: number;
  readonly best: BestOfStages;
  /** So long it will take still; null where nothing says so. */
  readonly leftMs: number | null;
  readonly stopping: boolean;
}

/** How long a search takes still, from how far it has come; null before that says anything. */
export const leftOf = ({ elapsedMs, share }: Pick<BestYet, 'elapsedMs' | 'share'>): number | null =>
  share === null || share <= 0 ? null : (elapsedMs * (1 - share)) / share;

function leftWords({ leftMs, stopping }: Moment): string {
  if (stopping) return 'stopping';
  if (leftMs === null) return '';
  return leftMs <= 0 ? 'finishing' : `about ${lasting(leftMs + SECOND - 1)} left`;
}

/** What is told of a plan, whenever that is: lines that differ in nothing else need not be told again. */
export const toldOf = (best: BestOfStages): string => stagesTold(best).join('  ');

/** The progress of a plan in one line of at most `width` columns; what does not fit is left out from the end. */
export function bestLine(moment: Moment, paint: Paint, width: number): string {
  const left = leftWords(moment);
  const [first, ...others] = stagesTold(moment.best);
  const parts: readonly (readonly [Tone, string])[] = [
    ['name', lasting(moment.elapsedMs)],
    ['warning', left],
    ['good', first ?? 'reading the books'],
    ...others.map((text) => ['quiet', text] as const),
  ];
  let [line, used] = ['', 0];
  for (const [tone, text] of parts.filter(([, words]) => words !== '')) {
    const gap = used === 0 ? '' : '  ';
    const wide = gap.length + stringWidth(text);
    if (used > 0 && used + wide > width) break;
    line += gap + paint(tone, text);
    used += wide;
  }
  return line;
}
