import { counted } from '../../print/amounts.js';
import { textFor } from '../text-for.js';
import { orchestra } from './orchestra.js';

interface Listening {
  readonly name: string;
  readonly role: string;
  /** `HH:mm` of the listener's clock, and the zone it keeps. */
  readonly time: string;
  readonly zone: string;
  readonly abbreviation: string;
}

interface Lacking {
  /** What the passes are called. */
  readonly passes: readonly string[];
  /** Local date by which their parts are to be printed. */
  readonly due: string;
  /** Negative when it has passed. */
  readonly daysLeft: number;
}

/** `01:00 PST (America/Los_Angeles)` */
const spoken = ({ time, zone, abbreviation }: Listening): string =>
  `${time} ${abbreviation === zone ? zone : `${abbreviation} (${zone})`}`;

const MOST_NAMED = 4;

/** What is said of sessions and of what is in none, by code. */
export const scheduleSays = {
  'SCHEDULE.LISTENER_EARLY': (figures: Listening): string =>
    `starts at ${spoken(figures)} for ${figures.name} (${figures.role}), before 07:00`,
  'SCHEDULE.LISTENER_LATE': (figures: Listening): string =>
    `runs until ${spoken(figures)} for ${figures.name} (${figures.role}), past 22:00`,
  'SCHEDULE.BEYOND_LINE_UP': ({
    name,
    instrument,
    chair,
  }: {
    readonly name: string;
    readonly instrument: string;
    readonly chair: number;
  }): string =>
    `${name} is engaged on ${textFor(orchestra.instruments, instrument) ?? instrument} ${chair}, which the called line-up does not have`,
  'SCHEDULE.UNREADABLE_LINE_UP': ({ lineUp }: { readonly lineUp: string }): string =>
    `the line-up "${lineUp}" cannot be read, so its chairs are not counted`,
  'SCHEDULE.PARTS_NOT_PRINTED': ({ passes, due, daysLeft }: Lacking): string => {
    const more = passes.length - MOST_NAMED;
    const named = `${passes.slice(0, MOST_NAMED).join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
    const when =
      daysLeft < 0
        ? `were due on ${due}, ${counted(-daysLeft, 'day')} ago`
        : `are due on ${due}, ${counted(daysLeft, 'day')} left`;
    return `parts of ${counted(passes.length, 'pass', 'passes')} are not printed and ${when}: ${named}`;
  },
  'SCHEDULE.NOBODY_ENGAGED': (): string => 'nobody is engaged',
  'SCHEDULE.NOT_PLACED': (): string => 'no session records it yet',
};
