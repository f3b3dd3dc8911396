import { chairWords, counted, instrumentWords } from '../view/words.js';

interface Chair {
  readonly instrument: string;
  readonly chair: number;
}

interface OfPass {
  readonly pass: string;
}

const NAMED = 8;

const daysWords = (dates: readonly string[]): string =>
  dates.length < 2 ? dates.join('') : `${dates[0] ?? ''} to ${dates.at(-1) ?? ''}`;

interface Shortage {
  readonly instruments: readonly string[];
  readonly location: string;
  readonly dates: readonly string[];
  readonly needs: number;
  readonly sessions: number;
  /** All who could sit there, by name. */
  readonly players: readonly string[];
  readonly most: number;
}

function shortageWords({ instruments, location, dates, needs, sessions, players, most }: Shortage): string {
  const where = `${instruments.map(instrumentWords).join(', ')}, ${location}, ${daysWords(dates)}`;
  const needed = `${where}: needs ${needs} in ${counted(sessions, 'session')}`;
  if (players.length === 0) return `${needed}, nobody of the city can come`;
  const more = players.length > NAMED ? ` and ${players.length - NAMED} more` : '';
  const named = players.slice(0, NAMED).join(', ');
  return `${needed}, ${counted(players.length, 'player')} can take at most ${Math.min(most, needs)}: ${named}${more}`;
}

/** Why chairs that compete stay open, and what could be allowed instead, by code: in English, from the figures. */
export const explainSays = {
  'PLAN.SHORTAGE': shortageWords,
  'RELAX.OTHER_CITY': ({
    person,
    instrument,
    chair,
    session,
    fitness,
  }: Chair & {
    readonly person: string;
    /** Null: the session is not in the plan. */
    readonly session: string | null;
    /** What speaks for the player, in English. */
    readonly fitness: string;
  }): string =>
    `engage ${person} on ${chairWords({ instrument, chair })}${session === null ? '' : `, ${session}`} (${fitness})`,
  'RELAX.DOUBLE': ({
    person,
    plays,
    instrument,
  }: {
    readonly person: string;
    readonly plays: string;
    readonly instrument: string;
  }): string => `let ${person} (${instrumentWords(plays)}) double on ${instrumentWords(instrument)}`,
  'RELAX.OTHER_SLOT': ({ session, instrument, chair }: Chair & { readonly session: string }): string =>
    `hold the session of ${session} in another slot (${chairWords({ instrument, chair })})`,
  'RELAX.OTHER_LOCATION': ({ pass }: OfPass): string => `let ${pass} be recorded in any city`,
  'RELAX.ONE_MORE_SESSION': ({
    pass,
    room,
    location,
    localStart,
  }: OfPass & { readonly room: string; readonly location: string; readonly localStart: string }): string =>
    `have ${room} (${location}) on ${localStart.replace('T', ' ')} for one more session (${pass})`,
  'RELAX.LONGER_WINDOW': ({
    pass,
    from,
    to,
  }: OfPass & { readonly from: string; readonly to: string }): string =>
    `plan until ${to} instead of ${from} (${pass})`,
};

type Code = keyof typeof explainSays;

/** A stable code with its figures. */
export interface Explained {
  readonly code: string;
  readonly figures: object;
}

/** The code with its figures, and the English. */
export const explained = <C extends Code>(
  code: C,
  figures: Parameters<(typeof explainSays)[C]>[0],
): Explained & { readonly words: string } => ({
  code,
  figures,
  words: (explainSays[code] as (given: typeof figures) => string)(figures),
});
