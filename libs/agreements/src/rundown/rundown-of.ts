import { ruleSaying, type RuleSaying } from '../says/rule-says.js';
import { splitExactly } from '../money/portion.js';
import { type TermsInForce } from '../terms/terms-in-force.js';
import { breakRulesOf, type BreakRules } from './break-rules.js';
import { chairTimes } from './chair-times.js';
import { placeBreaks } from './place-breaks.js';
import {
  type Rundown,
  type RundownBreak,
  type RundownCall,
  type RundownPass,
  type RundownRemark,
  type RundownWork,
} from './rundown.js';

const MS_PER_MINUTE = 60_000;
const NO_BREAKS: BreakRules = { breaks: [], byMinute: null, workStretch: null, terms: [] };

/**
 * Lays a call out: what is not break is shared among the passes in proportion to their music (setting up and recording
 * alike), the breaks stand where the agreement wants them, between passes where that can be. `terms` null: nothing is
 * known of the agreement on that day.
 */
export function rundownOf(call: RundownCall, terms: TermsInForce | null): Rundown {
  const rules = terms === null ? NO_BREAKS : breakRulesOf(terms, call.minutes);
  const owed = sumOf(rules.breaks);
  const isTooMuch = owed >= call.minutes;
  const breaks = isTooMuch ? [] : rules.breaks;
  const workMinutes = call.minutes - (isTooMuch ? 0 : owed);
  const musicSeconds = sumOf(call.passes.map(({ seconds }) => seconds));
  const shares = sharesOf(call.passes, workMinutes);
  const placed = pointsOf({ ...rules, breaks }, shares, workMinutes);
  const items = layOut(
    call,
    shares,
    placed.points.map((at, nth) => ({ at, minutes: breaks[nth] ?? 0 })),
  );
  const capTerm = terms?.figure('recorded-seconds', { callMinutes: call.minutes }) ?? null;
  const capSeconds = capTerm?.value ?? null;
  const capLeftSeconds = capSeconds === null ? null : capSeconds - musicSeconds;
  return {
    items,
    breakMinutes: sumOf(breaks),
    workMinutes,
    musicSeconds,
    capSeconds,
    capLeftSeconds,
    chairs: chairTimes(call, items),
    remarks: [
      ...knowledge(terms, rules, call),
      ...(isTooMuch
        ? [illegal(ruleSaying('RUNDOWN.BREAKS_FILL_CALL', { owed, minutes: call.minutes }))]
        : []),
      ...(placed.isLegal ? [] : [noLegalBreak(rules)]),
      ...musicRemarks({ musicSeconds, workMinutes, capLeftSeconds }),
    ],
    terms: [...rules.terms, ...(capTerm === null ? [] : [capTerm])],
  };
}

/** Whole minutes for each pass, in proportion to its music and never less than that. Without music one share is all. */
function sharesOf(passes: readonly RundownPass[], workMinutes: number): readonly number[] {
  const shares = splitExactly(
    workMinutes,
    passes.map(({ seconds }) => seconds),
  );
  return shares.every((minutes, at) => minutes * 60 >= (passes[at]?.seconds ?? 0))
    ? shares
    : // So full that rounding to minutes would cut into the music.
      splitExactly(
        workMinutes * 60,
        passes.map(({ seconds }) => seconds),
      ).map((seconds) => seconds / 60);
}

/** Where the breaks stand in the minutes of work; where no placing keeps the limits, evenly spread all the same. */
function pointsOf(
  { breaks, byMinute, workStretch }: BreakRules,
  shares: readonly number[],
  work: number,
): { readonly points: readonly number[]; readonly isLegal: boolean } {
  let done = 0;
  const borders = shares.map((share) => (done += share));
  const places = { work, between: borders.slice(0, -1), count: breaks.length };
  const legal = placeBreaks({ ...places, firstBy: byMinute, stretch: workStretch });
  if (legal !== null) return { points: legal, isLegal: true };
  return { points: placeBreaks({ ...places, firstBy: null, stretch: null }) ?? [], isLegal: false };
}

interface PlacedBreak {
  /** Minutes of work before it. */
  readonly at: number;
  readonly minutes: number;
}

function layOut(
  { start, passes }: RundownCall,
  shares: readonly number[],
  breaks: readonly PlacedBreak[],
): readonly (RundownBreak | RundownWork)[] {
  const items: (RundownBreak | RundownWork)[] = [];
  const left = [...breaks];
  let clock = start;
  let done = 0;
  const rest = (interrupts: boolean): void => {
    const minutes = left.shift()?.minutes ?? 0;
    items.push({ kind: 'break', start: clock, end: clock + minutes * MS_PER_MINUTE, interrupts });
    clock += minutes * MS_PER_MINUTE;
  };
  for (const [nth, pass] of passes.entries()) {
    const end = done + (shares[nth] ?? 0);
    const cuts = left.filter(({ at }) => at > done && at < end).map(({ at }) => at);
    const parts = cuts.length + 1;
    for (const [index, until] of [...cuts, end].entries()) {
      const length = Math.round((until - done) * MS_PER_MINUTE);
      items.push({
        kind: 'pass',
        passId: pass.id,
        start: clock,
        end: clock + length,
        part: index + 1,
        parts,
      });
      clock += length;
      done = until;
      if (left[0] !== undefined && left[0].at <= done) rest(index < cuts.length);
    }
  }
  // A call without music still rests.
  while (left.length > 0) {
    const { at = done } = left[0] ?? {};
    clock += (at - done) * MS_PER_MINUTE;
    done = at;
    rest(false);
  }
  return items;
}

function knowledge(
  terms: TermsInForce | null,
  rules: BreakRules,
  { passes }: RundownCall,
): readonly RundownRemark[] {
  const remarks: RundownRemark[] = [];
  if (terms === null) remarks.push(remark(ruleSaying('RUNDOWN.NO_TERMS', {})));
  else if (rules.breaks.length === 0) {
    const { agreement, name } = terms;
    remarks.push(remark(ruleSaying('RUNDOWN.NO_BREAK_RULE', { agreement, name })));
  }
  if (passes.length === 0) remarks.push(remark(ruleSaying('RUNDOWN.NO_MUSIC', {})));
  return remarks;
}

function musicRemarks({
  musicSeconds,
  workMinutes,
  capLeftSeconds,
}: {
  readonly musicSeconds: number;
  readonly workMinutes: number;
  readonly capLeftSeconds: number | null;
}): readonly RundownRemark[] {
  const remarks: RundownRemark[] = [];
  const over = musicSeconds - workMinutes * 60;
  if (over > 0)
    remarks.push(illegal(ruleSaying('RUNDOWN.MUSIC_TOO_LONG', { overSeconds: over, workMinutes })));
  if (capLeftSeconds !== null && capLeftSeconds < 0)
    remarks.push(illegal(ruleSaying('RUNDOWN.CAP_EXCEEDED', { overSeconds: -capLeftSeconds })));
  return remarks;
}

const noLegalBreak = ({ byMinute, workStretch }: BreakRules): RundownRemark =>
  illegal(ruleSaying('RUNDOWN.NO_LEGAL_BREAK', { byMinute, workStretch }));

const remark = (said: RuleSaying): RundownRemark => ({ ...said, illegal: false });

const illegal = (said: RuleSaying): RundownRemark => ({ ...said, illegal: true });

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
