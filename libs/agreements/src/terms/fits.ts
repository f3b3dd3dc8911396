import { type Term } from './term.js';
import { type Range, type When } from './when.js';

/** What a figure is wanted for. A term narrowed by a key that is not said here does not answer. */
export interface FigureQuery {
  readonly callMinutes?: number;
  readonly headcount?: number;
  readonly rank?: string;
  readonly rateClass?: string;
  readonly weekday?: number;
  readonly porterageClass?: string;
  readonly instrument?: string;
  readonly noticeHours?: number;
  readonly dayMinutes?: number;
}

const inRange = ({ from, to }: Range, value: number | undefined): boolean =>
  value !== undefined && value >= from && (to === null || value <= to);

type Test = (when: When, query: FigureQuery) => boolean;

/** Windows have no query: what lies inside them is measured by whoever asks. */
const TESTS: Readonly<Record<keyof When, Test>> = {
  callMinutes: (when, query) => when.callMinutes === query.callMinutes,
  headcount: ({ headcount }, query) => headcount === undefined || inRange(headcount, query.headcount),
  rank: (when, query) => when.rank === query.rank,
  rateClass: (when, query) => when.rateClass === query.rateClass,
  window: () => true,
  weekdays: ({ weekdays = [] }, { weekday }) => weekday !== undefined && weekdays.includes(weekday),
  porterageClass: (when, query) => when.porterageClass === query.porterageClass,
  instruments: ({ instruments = [] }, { instrument }) =>
    instrument !== undefined && instruments.includes(instrument),
  noticeHours: ({ noticeHours }, query) =>
    noticeHours === undefined || inRange(noticeHours, query.noticeHours),
  dayMinutes: ({ dayMinutes }, query) => dayMinutes === undefined || inRange(dayMinutes, query.dayMinutes),
};

const keysOf = (when: When): readonly (keyof When)[] =>
  (Object.keys(when) as (keyof When)[]).filter((key) => when[key] !== undefined);

export const fits = ({ when }: Pick<Term, 'when'>, query: FigureQuery): boolean =>
  keysOf(when).every((key) => TESTS[key](when, query));

/** How narrow a term is: of those that fit, the narrowest answers. */
export const narrowness = ({ when }: Pick<Term, 'when'>): number => keysOf(when).length;

/**
 * Equal for two figures that answer the same question, whenever they hold: the same parameter of one agreement, narrowed
 * alike. A production's figure takes the place of the one with its subject.
 */
export const subjectOf = ({
  agreement,
  parameter,
  when,
}: {
  readonly agreement: string;
  readonly parameter: string;
  readonly when: When;
}): string =>
  `${agreement} ${parameter} ${JSON.stringify([...keysOf(when)].sort().map((key) => [key, when[key]]))}`;
