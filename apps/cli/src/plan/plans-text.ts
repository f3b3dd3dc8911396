import { type PlanLine } from '#desk';
import { figure } from '../frame/figures.js';
import { table } from '../frame/table.js';
import { type Paint } from '../frame/terminal.js';
import { rightAligned } from './columns.js';
import { askedWords } from './plan-words.js';
import { percent } from './stage-text.js';
import { shortId } from './which-plan.js';
import { wholeMoney } from './words.js';

const HEADS = ['plan', 'made (UTC)', 'state', 'sessions', 'people', 'cost', 'gap', 'what'];
const FIGURES = [3, 4, 5, 6];

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Versions of the books, the oldest first, each with a letter; none where all plans rest on the same. */
function lettersOf(plans: readonly PlanLine[]): ReadonlyMap<string, string> {
  const versions = [...new Set(plans.toReversed().map((one) => one.dataVersion))];
  if (versions.length < 2) return new Map();
  return new Map(versions.map((one, index) => [one, LETTERS[index] ?? String(index + 1)]));
}

const wasMended = ({ options }: PlanLine): boolean => 'replan' in options;

/** What is between the sessions of a plan and the best there can be; of a mended plan it is not known. */
function gapWords(plan: PlanLine): string {
  const gap = wasMended(plan) ? null : plan.stages.find(({ stage }) => stage === 'sessions')?.gap;
  return gap === undefined || gap === null ? '–' : percent(gap);
}

const TONES = { applied: 'good', kept: 'name', superseded: 'quiet', undone: 'quiet' } as const;

interface Telling {
  readonly names: ReadonlyMap<string, string>;
  /** By version of the books. */
  readonly letters: ReadonlyMap<string, string>;
  /** Where in an instant the shown part of a date begins: a year that is everybody's is not told. */
  readonly dateFrom: number;
}

function rowOf(plan: PlanLine, { names, letters, dateFrom }: Telling): readonly string[] {
  const { costs, score } = plan;
  const letter = letters.get(plan.dataVersion);
  const open = [
    ...(score.hard > 0 ? [`${figure(score.hard)} hard rules broken`] : []),
    ...(score.openChairs > 0 ? [`${figure(score.openChairs)} open`] : []),
    ...(score.unplacedPasses > 0 ? [`${figure(score.unplacedPasses)} unplaced`] : []),
  ];
  const what = [
    askedWords(plan, names),
    ...open,
    ...(letter === undefined ? [] : [`books ${letter}`]),
    `by ${plan.createdBy}`,
  ];
  return [
    shortId(plan.id),
    plan.createdAt.slice(dateFrom, 16).replace('T', ' '),
    plan.state,
    figure(plan.sessions),
    figure(plan.headcount.people),
    wholeMoney(costs.rooms + costs.chairs + costs.groups, plan.currency),
    gapWords(plan),
    what.join('; '),
  ];
}

/** Plans, the newest first, for a person. `more`: whether there are older ones that are not among them. */
export function plansText(
  plans: readonly PlanLine[],
  names: ReadonlyMap<string, string>,
  { more, paint, width }: { readonly more: boolean; readonly paint: Paint; readonly width: number },
): string {
  if (plans.length === 0) return 'There is no plan yet; downbeat plan makes one.\n';
  const letters = lettersOf(plans);
  const years = new Set(plans.map(({ createdAt }) => createdAt.slice(0, 4)));
  const dateFrom = years.size === 1 ? '2023-'.length : 0;
  const rows = plans.map((plan) => rowOf(plan, { names, letters, dateFrom }));
  const [head = [], ...aligned] = rightAligned([HEADS, ...rows], FIGURES);
  const painted = aligned.map((row, index) =>
    row.map((cell, at) => {
      const tone = at === 0 ? 'name' : at === 2 ? TONES[plans[index]?.state ?? 'kept'] : null;
      return tone === null ? cell : paint(tone, cell);
    }),
  );
  const notes = [
    'Gap: how far the sessions are at most from the best there can be.',
    ...(letters.size === 0 ? [] : ['Plans with the same letter rest on the same state of the books.']),
    ...(more ? ['There are older ones: a larger --limit shows them.'] : []),
  ];
  return [
    table([head.map((cell) => paint('quiet', cell)), ...painted], width),
    `\n${notes.map((one) => paint('quiet', one)).join('\n')}\n`,
  ].join('');
}
