/** Night, weekends and holidays may be worked; they are paid for. */
import { withinWindow, lengthOf, weekdayOf } from '#clock';
import { breachOf, type Breach, type ComplianceRule } from '../breach.js';
import { type JudgedCall } from '../view.js';
import { callWords } from '../words.js';

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
      message: `The call of ${callWords(call)} has ${minutes} minutes between ${window.from} and ${window.to}, at ${term.value} % on top`,
    });
  });

const atTheWeekend = (call: JudgedCall): readonly Breach[] =>
  (call.terms?.all('weekend-percent') ?? [])
    .filter(({ when }) => when.weekdays?.includes(weekdayOf(call.date)) === true)
    .flatMap((term) =>
      breachOf('premiums', [call], term, {
        amount: call.minutes,
        unit: 'minutes',
        message: `The call of ${callWords(call)} is at the weekend, at ${term.value} % on top`,
      }),
    );

function onHoliday(call: JudgedCall): readonly Breach[] {
  const term = call.terms?.figure('holiday-percent') ?? null;
  if (call.holiday === null || term === null) return [];
  return breachOf('premiums', [call], term, {
    amount: call.minutes,
    unit: 'minutes',
    message: `The call of ${callWords(call)} is on a holiday (${call.holiday}), at ${term.value} % on top`,
  });
}
