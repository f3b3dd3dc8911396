import { ENGLISH, type Words } from '../words/words.js';
import { type PlansCompared } from './plan-comparison-report.js';

export type SessionChange = PlansCompared['sessions']['moved'][number];
export type SessionAt = SessionChange['a'];
type Named = Pick<PlansCompared, 'names'>;

const MOST_PASSES = 6;

/** `Vienna 2030-03-04 10:00, Stage A` */
export const callOf = ({ locationId, roomId, localStart }: SessionAt, { names }: Named): string =>
  `${names.locations[locationId] ?? locationId} ${localStart.slice(0, 16).replace('T', ' ')}, ` +
  (names.rooms[roomId] ?? roomId);

/** Where it goes to, in no more words than differ. */
export function movedTo({ a, b, aspects }: SessionChange, { names }: Named): string {
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
export function alteredIn(
  change: SessionChange,
  { names }: Named,
  { plansSaid: said }: Pick<Words, 'plansSaid'> = ENGLISH,
): readonly string[] {
  const { a, b, aspects, passesGained, passesLost, players } = change;
  const passes = (ids: readonly string[]): string => {
    const named = ids.slice(0, MOST_PASSES).map((id) => names.passes[id] ?? id);
    const more = ids.length - named.length;
    return `${named.join(', ')}${more > 0 ? said.andMore(more) : ''}`;
  };
  const called = players.reduce((sum, one) => sum + one.difference, 0);
  const more = called > 0 ? said.morePlayers : said.fewerPlayers;
  const calls = called === 0 ? said.otherPlayers : more(Math.abs(called));
  return [
    ...(aspects.includes('minutes') ? [said.minutes(a.minutes, b.minutes)] : []),
    ...(passesGained.length === 0 ? [] : [said.plus(passes(passesGained))]),
    ...(passesLost.length === 0 ? [] : [said.less(passes(passesLost))]),
    ...(aspects.includes('run-order') ? [said.runOrder] : []),
    ...(aspects.includes('players') ? [calls] : []),
    ...(aspects.includes('doubles') ? [said.doubles] : []),
  ];
}
