import { type Formats } from '../words/formats.js';
import { type Words } from '../words/words.js';
import { type PlansCompared } from './plan-comparison-report.js';

type Kind = 'money' | 'whole' | 'duration';

/** One figure of both plans: money in minor units of each plan's currency, music in seconds. */
interface ComparedMeasure {
  readonly csv: string;
  readonly title: string;
  readonly kind: Kind;
  readonly a: number;
  readonly b: number;
  /** Null: money in two currencies. */
  readonly difference: number | null;
}

/** The figures of two plans side by side: money, sessions, people, music. */
export function comparedMeasures(
  { costs, sessions, headcount, score, coverage }: PlansCompared,
  { plansPage: texts }: Words,
): readonly ComparedMeasure[] {
  const both = sessions.same + sessions.moved.length + sessions.altered.length;
  const [before, after] = [both + sessions.lost.length, both + sessions.gained.length];
  const measure = (
    csv: string,
    title: string,
    { a, b, difference }: Pick<ComparedMeasure, 'a' | 'b' | 'difference'>,
    kind: Kind = 'whole',
  ): ComparedMeasure => ({ csv, title, kind, a, b, difference });
  return [
    measure('cost (minor)', texts.cost, costs.total, 'money'),
    measure('rooms (minor)', texts.rooms, costs.rooms, 'money'),
    measure('players (minor)', texts.players, costs.chairs, 'money'),
    measure('groups (minor)', texts.groups, costs.groups, 'money'),
    measure('sessions', texts.sessions, { a: before, b: after, difference: after - before }),
    measure('musicians', texts.musicians, headcount.people),
    measure('chairs called', texts.chairs, headcount.chairs),
    measure('open chairs', texts.open, score.openChairs),
    measure('music placed (s)', texts.music, coverage.secondsPlaced, 'duration'),
    measure('passes placed', texts.passes, coverage.passesPlaced),
    measure('passes without a session', texts.unplaced, coverage.passesUnplaced),
    measure('hard rules broken', texts.hard, score.hard),
  ];
}

/** A figure as it is written; the change is empty where it cannot be told. */
export interface ComparedFigure {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly change: string;
}

export function comparedFigures(
  found: PlansCompared,
  words: Words,
  formats: Formats,
): readonly ComparedFigure[] {
  const { currency } = found.costs;
  const written = (kind: Kind, value: number, code: string): string => {
    if (kind === 'money') return formats.wholeMoney(value, code);
    return kind === 'duration' ? formats.duration(value) : formats.number(value);
  };
  return comparedMeasures(found, words).map(({ title, kind, a, b, difference }) => ({
    title,
    from: written(kind, a, currency.a),
    to: written(kind, b, currency.b),
    change:
      difference === null
        ? ''
        : difference === 0
          ? words.plansPage.unchanged
          : `${difference > 0 ? '+' : '−'}${written(kind, Math.abs(difference), currency.b)}`,
  }));
}
