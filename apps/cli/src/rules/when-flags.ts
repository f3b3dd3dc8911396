import { ok, type Result } from '#desk';
import { type ArgsDef } from 'citty';
import { badFlag } from '../plan/bad-flag.js';

/** What a figure is narrowed to, as flags. */
export const whenFlags = {
  'call-minutes': { type: 'string', valueHint: 'minutes', description: 'of calls of this length' },
  headcount: { type: 'string', valueHint: '24-34|35-', description: 'of calls with so many players' },
  rank: { type: 'string', valueHint: 'rank', description: 'leader, principal, contractor …' },
  'rate-class': { type: 'string', valueHint: 'class', description: 'the kind of scale, such as concert' },
  window: { type: 'string', valueHint: '22:00-06:00', description: 'local wall time' },
  weekdays: { type: 'string', valueHint: '6,7', description: '1 is Monday' },
  'porterage-class': { type: 'string', valueHint: 'class', description: 'A, B, C' },
  instruments: { type: 'string', valueHint: 'a,b', description: 'instruments it belongs to' },
  'notice-hours': { type: 'string', valueHint: '0-47', description: 'hours of notice of a cancellation' },
  'day-minutes': { type: 'string', valueHint: '421-', description: 'minutes worked in the day' },
} as const satisfies ArgsDef;

type Flag = keyof typeof whenFlags;
type Reader = (flag: Flag, text: string) => Result<unknown>;

const word: Reader = (_flag, text) => ok(text);
const words: Reader = (_flag, text) => ok(text.split(',').map((one) => one.trim()));

const whole: Reader = (flag, text) =>
  /^\d+$/.test(text) ? ok(Number(text)) : badFlag(flag, `--${flag} must be a whole number, not "${text}".`);

const range: Reader = (flag, text) => {
  const found = /^(\d+)-(\d*)$/.exec(text.trim());
  if (found === null) return badFlag(flag, `--${flag} must be a range such as 24-34 or 35-, not "${text}".`);
  const [, from, to] = found;
  return ok({ from: Number(from), to: to === '' ? null : Number(to) });
};

const window: Reader = (flag, text) => {
  const [from, to, ...more] = text.split('-').map((one) => one.trim());
  return from === undefined || to === undefined || more.length > 0
    ? badFlag(flag, `--${flag} must be two times of day such as 22:00-06:00, not "${text}".`)
    : ok({ from, to });
};

const days: Reader = (flag, text) => {
  const found = text.split(',').map(Number);
  return found.every(Number.isInteger)
    ? ok(found)
    : badFlag(flag, `--${flag} must be days such as 6,7 (1 is Monday), not "${text}".`);
};

const READERS: Readonly<Record<Flag, readonly [key: string, read: Reader]>> = {
  'call-minutes': ['callMinutes', whole],
  headcount: ['headcount', range],
  rank: ['rank', word],
  'rate-class': ['rateClass', word],
  window: ['window', window],
  weekdays: ['weekdays', days],
  'porterage-class': ['porterageClass', word],
  instruments: ['instruments', words],
  'notice-hours': ['noticeHours', range],
  'day-minutes': ['dayMinutes', range],
};

/** A figure's `when` from the flags that were given; undefined: nothing narrows it. */
export function readWhen(
  args: Readonly<Partial<Record<Flag, string>>>,
): Result<Readonly<Record<string, unknown>> | undefined> {
  const when: Record<string, unknown> = {};
  for (const flag of Object.keys(READERS) as Flag[]) {
    const text = args[flag];
    if (text === undefined) continue;
    const [key, read] = READERS[flag];
    const value = read(flag, text);
    if (!value.ok) return value;
    when[key] = value.value;
  }
  return ok(Object.keys(when).length === 0 ? undefined : when);
}
