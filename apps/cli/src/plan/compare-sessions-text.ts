import { type PlansCompared } from '#desk';
import { counted } from '../frame/figures.js';
import { type Paint } from '../frame/terminal.js';
import { capped, list } from './lists.js';

type Change = PlansCompared['sessions']['moved'][number];
type At = Change['a'];

const MOST_SESSIONS = 12;
const MOST_PASSES = 6;

/** `Vienna 2030-03-04 10:00, Stage A` */
const callOf = ({ locationId, roomId, localStart }: At, { names }: PlansCompared): string =>
  `${names.locations[locationId] ?? locationId} ${localStart.slice(0, 16).replace('T', ' ')}, ` +
  (names.rooms[roomId] ?? roomId);

/** Where it goes to, in no more words than differ. */
function movedTo({ a, b, aspects }: Change, { names }: PlansCompared): string {
  const city = aspects.includes('location') ? [names.locations[b.locationId] ?? b.locationId] : [];
  const sameDay = a.localStart.slice(0, 10) === b.localStart.slice(0, 10);
  const when = b.localStart.slice(sameDay ? 11 : 0, 16).replace('T', ' ');
  return [
    [...city, ...(aspects.includes('start') ? [when] : [])].join(' '),
    aspects.includes('room') ? (names.rooms[b.roomId] ?? b.roomId) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What else differs: its length, its music, who is called. */
function alteredIn(change: Change, { names }: PlansCompared): readonly string[] {
  const { a, b, aspects, passesGained, passesLost, players } = change;
  const passes = (ids: readonly string[]): string =>
    capped(
      ids.map((id) => names.passes[id] ?? id),
      MOST_PASSES,
    );
  const called = players.reduce((sum, one) => sum + one.difference, 0);
  const many = called > 0 ? 'more player' : 'fewer player';
  const calls = called === 0 ? 'other players called' : counted(Math.abs(called), many);
  return [
    ...(aspects.includes('minutes') ? [`${a.minutes} → ${b.minutes} min`] : []),
    ...(passesGained.length === 0 ? [] : [`plus ${passes(passesGained)}`]),
    ...(passesLost.length === 0 ? [] : [`less ${passes(passesLost)}`]),
    ...(aspects.includes('run-order') ? ['another run order'] : []),
    ...(aspects.includes('players') ? [calls] : []),
    ...(aspects.includes('doubles') ? ['other doubles'] : []),
  ];
}

/** Sessions that only one has, and those that are not the same in both. */
export function sessionsComparedText(found: PlansCompared, paint: Paint, width: number): string {
  const { same, gained, lost, moved, altered } = found.sessions;
  const section = (title: string, lines: readonly string[]): string =>
    list(paint('heading', `${title} (${lines.length})`), lines, width, MOST_SESSIONS);
  const whole = (one: At): string => `${callOf(one, found)}, ${one.minutes} min`;
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
