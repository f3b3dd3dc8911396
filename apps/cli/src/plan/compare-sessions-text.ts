import { alteredIn, callOf, movedTo, type PlansCompared } from '#reports';
import { counted } from '../frame/figures.js';
import { type Paint } from '../frame/terminal.js';
import { list } from './lists.js';

const MOST_SESSIONS = 12;
/** Sessions that only one has, and those that are not the same in both. */
export function sessionsComparedText(found: PlansCompared, paint: Paint, width: number): string {
  const { same, gained, lost, moved, altered } = found.sessions;
  const section = (title: string, lines: readonly string[]): string =>
    list(paint('heading', `${title} (${lines.length})`), lines, width, MOST_SESSIONS);
  const whole = (one: PlansCompared['sessions']['gained'][number]): string =>
    `${callOf(one, found)}, ${one.minutes} min`;
  const told = [
    section('Sessions gained', gained.map(whole)),
    section('Sessions lost', lost.map(whole)),
    section(
      'Sessions moved',
      moved.map((one) =>
        [`${callOf(one.a, found)} → ${movedTo(one, found)}`, ...alteredIn(one, found)].join('; '),
      ),
    ),
    section(
      'Sessions altered',
      altered.map((one) => `${callOf(one.a, found)}: ${alteredIn(one, found).join('; ')}`),
    ),
  ].join('');
  if (told === '')
    return `\n${same === 0 ? 'Neither has a session.' : 'Every session is the same in both.'}\n`;
  return `${told}\n${counted(same, 'session')} the same in both\n`;
}
