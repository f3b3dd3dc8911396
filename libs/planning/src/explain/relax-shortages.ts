import { type Problem } from '../model/problem.js';
import { viewOf, type Proposal } from '../view/plan-view.js';
import { counted, instrumentWords } from '../view/words.js';
import { CompetingChairs, type Competition } from './relax-shortage.js';

/** Why chairs of a city stay open: the chairs that compete, and all who could sit there. */
export interface Shortage {
  readonly locationId: string;
  readonly instruments: readonly string[];
  /** Local dates, in order. */
  readonly dates: readonly string[];
  readonly sessionIds: readonly string[];
  readonly musicianIds: readonly string[];
  readonly needs: number;
  /** The most of these chairs that these people can take, however they are seated. */
  readonly most: number;
  readonly open: number;
  /** Whether no other seating of the city's players fills more of these chairs: `needs − most` of them are open. */
  readonly proven: boolean;
  /** `tuba, Vienna, 2023-03-14: needs 3 in 2 sessions, 2 players can take at most 2: A, B` */
  readonly reason: string;
}

const NAMED = 8;

/** The reasons for all open chairs that no group could take; chairs that compete for the same people are one reason. */
export function shortagesOf(problem: Problem, plan: Proposal): readonly Shortage[] {
  const { locations } = viewOf(problem, plan);
  return new CompetingChairs(problem, plan).all().map((competition) => {
    const { classes, players, needs, most, open } = competition;
    const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort();
    const locationId = classes[0]?.session.locationId ?? '';
    const instruments = distinct(classes.map((one) => one.instrument));
    const dates = distinct(classes.map((one) => one.session.localStart.slice(0, 10)));
    const place = locations.get(locationId)?.name ?? locationId;
    return {
      locationId,
      instruments,
      dates,
      sessionIds: distinct(classes.map((one) => one.session.id)),
      musicianIds: players.map((one) => one.id),
      needs,
      most,
      open,
      proven: needs - most === open,
      reason: `${instruments.map(instrumentWords).join(', ')}, ${place}, ${daysWords(dates)}: ${whyWords(competition)}`,
    };
  });
}

const daysWords = (dates: readonly string[]): string =>
  dates.length < 2 ? dates.join('') : `${dates[0] ?? ''} to ${dates.at(-1) ?? ''}`;

function whyWords({ classes, players, needs, most }: Competition): string {
  const sessions = new Set(classes.map((one) => one.session.id)).size;
  const needed = `needs ${needs} in ${counted(sessions, 'session')}`;
  if (players.length === 0) return `${needed}, nobody of the city can come`;
  const names = players.slice(0, NAMED).map((one) => one.name);
  const more = players.length > NAMED ? ` and ${players.length - NAMED} more` : '';
  return `${needed}, ${counted(players.length, 'player')} can take at most ${Math.min(most, needs)}: ${names.join(', ')}${more}`;
}
