import { type PlansCompared } from '#reports';
import { counted, figure } from '../frame/figures.js';
import { table } from '../frame/table.js';
import { type Paint } from '../frame/terminal.js';
import { capped } from './lists.js';

type Services = PlansCompared['people']['services'][number];

const MOST_NAMED = 12;

const nameOf = ({ musicianId, groupId }: Services, { names }: PlansCompared): string =>
  musicianId === null
    ? (names.groups[groupId ?? ''] ?? groupId ?? '')
    : (names.musicians[musicianId] ?? musicianId);

/** Who comes and who goes, by name, and how engagements differ. */
export function peopleText(found: PlansCompared, paint: Paint, width: number): string {
  const { people, engagements } = found;
  const named = (those: readonly Services[]): string =>
    capped(
      those.map((one) => nameOf(one, found)).toSorted((a, b) => a.localeCompare(b, 'en')),
      MOST_NAMED,
    );
  const come = people.services.filter(({ calls }) => calls.a === 0);
  const gone = people.services.filter(({ calls }) => calls.b === 0);
  const others = people.services.length - come.length - gone.length;
  const counts = [
    `${figure(engagements.same)} the same`,
    `${figure(engagements.gained.length)} gained`,
    `${figure(engagements.lost.length)} lost`,
    `${figure(engagements.moved.length)} moved`,
  ];
  const rows = [
    ['Come', `${figure(people.come)}${come.length === 0 ? '' : `: ${named(come)}`}`],
    ['Go', `${figure(people.gone)}${gone.length === 0 ? '' : `: ${named(gone)}`}`],
    [
      'Stay',
      `${figure(people.kept)}${others === 0 ? '' : `; ${counted(others, 'of them is', 'of them are')} called more or less often`}`,
    ],
    ['Engagements', counts.join(', ')],
  ];
  return `\n${paint('heading', 'People')}\n${table(rows, width)}`;
}
