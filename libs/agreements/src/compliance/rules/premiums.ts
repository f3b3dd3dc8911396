/** Night, weekends and holidays may be worked; they are paid for. */
import { withinWindow, lengthOf, weekdayOf } from '#clock';
import { ruleSaying } from '../../says/rule-says.js';
import { spokenCall } from '../../says/words.js';
import { breachOf, type Breach, type ComplianceRule } from '../breach.js';
import { type JudgedCall } from '../view.js';

const MS_PER_MINUTE = 60_000;

export const premiums: ComplianceRule<JudgedCall> = {
  id: 'premiums',
  sentence: 'Night, weekends and holidays are paid for.',
  check: (call) => [...atNight(call), ...atTheWeekend(call), ...onHoliday(call)],
};

const atNight = (call: JudgedCall): readonly Breach[] =>
  (call.terms?.all('night-percent') ?? []).flatMap((term) => {
    const window = term.when.window;
    if (window === undefined) return [];
    const parts = withinWindow(call, { from: window.from, until: window.to }, call.zone);
    const minutes = Math.round(parts.reduce((sum, part) => sum + lengthOf(part), 0) / MS_PER_MINUTE);
    if (minutes === 0) return [];
    return breachOf('premiums', [call], term, {
      amount: minutes,
      unit: 'minutes',
      ...ruleSaying('RULES.PREMIUMS', {
        ...{ kind: 'night', call: spokenCall(call), percent: term.value },
        ...{ minutes, from: window.from, to: window.to },
      }),
    });
  });

const atTheWeekend = (call: JudgedCall): readonly Breach[] =>
  (call.terms?.all('weekend-percent') ?? [])
    .filter(({ when }) => when.weekdays?.includes(weekdayOf(call.date)) === true)
    .flatMap((term) =>
      breachOf('premiums', [call], term, {
        amount: call.minutes,
        unit: 'minutes',
        ...ruleSaying('RULES.PREMIUMS', { kind: 'weekend', call: spokenCall(call), percent: term.value }),
      }),
    );

function onHoliday(call: JudgedCall): readonly Breach[] {
  const term = call.terms?.figure('holiday-percent') ?? null;
  if (call.holiday === null || term === null) return [];
  return breachOf('premiums', [call], term, {
    amount: call.minutes,
    unit: 'minutes',
    ...ruleSaying('RULES.PREMIUMS', {
      ...{ kind: 'holiday', holiday: call.holiday },
      ...{ call: spokenCall(call), percent: term.value },
    }),
  });
}
