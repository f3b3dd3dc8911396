import {
  coveredMs,
  intersectionOf,
  localDatesOf,
  localDay,
  subtract,
  weekdayOf,
  withinWindow,
  type Interval,
} from '#clock';
import { portion } from '../money/portion.js';
import { type Term } from '../terms/term.js';
import { type BasePay } from './base-pay.js';
import { payLine, type PayLine } from './pay-line.js';
import { NO_NOTE, payNote, type PayNote } from '../says/pay-says.js';
import { type PaidCall, type Payee, workedMinutes } from './paid-call.js';

const MS_PER_MINUTE = 60_000;

/** Elapsed minutes of a call that a premium is paid for. */
export interface PremiumMinutes {
  readonly kind: 'night' | 'weekend' | 'holiday';
  readonly term: Term;
  readonly minutes: number;
  readonly note: PayNote;
}

type Premiums = (worked: number) => readonly PremiumMinutes[];

/**
 * What of a call lies at night, at a weekend or on a holiday, in elapsed time on the place's own clock. The same minute is
 * paid as weekend or as holiday, whichever is more; night comes on top. Worked out once for each length.
 */
export function premiumsOf(call: PaidCall): Premiums {
  const known = new Map<number, readonly PremiumMinutes[]>();
  return (worked) => {
    let found = known.get(worked);
    if (found === undefined) known.set(worked, (found = measured(call, worked)));
    return found;
  };
}

function measured({ terms, start, zone, holidays }: PaidCall, worked: number): readonly PremiumMinutes[] {
  if (terms === null) return [];
  const call: Interval = { start, end: start + worked * MS_PER_MINUTE };
  const nights = terms.all('night-percent').map((term) => {
    const { from = '00:00', to = '00:00' } = term.when.window ?? {};
    const inside = withinWindow(call, { from, until: to === '00:00' ? '24:00' : to }, zone);
    return premium('night', term, inside, payNote('PAY.NIGHT', { from, to }));
  });
  const days = localDatesOf(call, zone).map((date) => ({ date, day: localDay(date, zone) }));
  const onHoliday = days.filter(({ date }) => date in holidays);
  const holiday = terms.figure('holiday-percent');
  const festive = holiday === null ? [] : onHoliday.map(({ day }) => day);
  const weekends = terms.all('weekend-percent').map((term) => {
    const own = days.filter(({ date }) => term.when.weekdays?.includes(weekdayOf(date)) === true);
    const left = (holiday?.value ?? 0) >= term.value ? festive : [];
    return {
      term,
      days: subtract(
        intersectionOf(
          [call],
          own.map(({ day }) => day),
        ),
        left,
      ),
    };
  });
  const dearer = weekends
    .filter(({ term }) => term.value > (holiday?.value ?? 0))
    .flatMap(({ days: inside }) => inside);
  const rest = subtract(intersectionOf([call], festive), dearer);
  const names = onHoliday.map(({ date }) => holidays[date] ?? '');
  return [
    ...nights,
    ...weekends.map(({ term, days: inside }) => premium('weekend', term, inside, NO_NOTE)),
    ...(holiday === null
      ? []
      : [premium('holiday', holiday, rest, payNote('PAY.HOLIDAY', { holidays: names }))]),
  ].filter(({ minutes }) => minutes > 0);
}

const premium = (
  kind: PremiumMinutes['kind'],
  term: Term,
  inside: readonly Interval[],
  note: PayNote,
): PremiumMinutes => ({ kind, term, minutes: Math.round(coveredMs(inside) / MS_PER_MINUTE), note });

/** On top of the call's pay, minute by minute of it. */
export function premiumPay(
  call: PaidCall,
  payee: Payee,
  base: BasePay | null,
  premiums: Premiums,
): readonly PayLine[] {
  if (base === null || payee.kind === 'group') return [];
  return premiums(workedMinutes(call, payee)).map(({ kind, term, minutes, note }) =>
    payLine({
      kind,
      agreement: call.agreement,
      parameter: term.parameter,
      engagement: payee.engagement,
      quantity: minutes,
      unit: 'minutes',
      percent: term.value,
      minor: portion(base.minor, minutes * Math.round(term.value * 1_000), base.minutes * 100_000),
      currency: base.currency,
      term,
      noted: note,
    }),
  );
}
