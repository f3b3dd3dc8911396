import { type Interval } from '#clock';
import { type AgreementBook } from '../terms/agreement-book.js';
import { type TermsInForce } from '../terms/terms-in-force.js';
import { termsOn, type AgreementRefusal } from '../terms/terms-on.js';
import { callOrder } from '../limits/rest.js';
import { rulesOn, type RulesInForce } from '../rules-on.js';

export interface Player {
  readonly id: string;
  readonly name: string;
}

/** A call to be checked, with its music and whoever is bound to come; pencils bind nobody. */
export interface CheckedCall extends Interval {
  readonly id: string;
  readonly locationId: string;
  readonly roomId: string;
  readonly agreement: string;
  readonly zone: string;
  /** `YYYY-MM-DDTHH:mm` in the zone. */
  readonly localStart: string;
  readonly minutes: number;
  /** Players called. */
  readonly headcount: number;
  readonly hasLeader: boolean;
  readonly hasContractor: boolean;
  readonly music: readonly { readonly id: string; readonly name: string; readonly seconds: number }[];
  readonly players: readonly Player[];
  /** Name of the public holiday it begins on. */
  readonly holiday: string | null;
  /** History: nothing about it can be changed. */
  readonly isPast: boolean;
}

/** A call with the figures in force on its date; null where there are none, and then why. */
export interface JudgedCall extends CheckedCall {
  readonly date: string;
  readonly terms: TermsInForce | null;
  readonly rules: RulesInForce | null;
  readonly missing: AgreementRefusal | null;
}

/** Two calls that follow each other for some players. */
export interface CallPair {
  readonly one: JudgedCall;
  readonly other: JudgedCall;
  readonly who: readonly Player[];
}

/** The calls of one local day, in time, that some players have all of. */
export interface PlayersDay {
  readonly calls: readonly JudgedCall[];
  readonly who: readonly Player[];
}

export interface ComplianceView {
  readonly calls: readonly JudgedCall[];
  readonly pairs: readonly CallPair[];
  readonly days: readonly PlayersDay[];
}

/** Calls as the rules look at them: alone, in pairs that follow each other, and by day. Their order means nothing. */
export function viewOf(calls: readonly CheckedCall[], book: AgreementBook): ComplianceView {
  const judged = judge(calls, book).sort(callOrder);
  const pairs = new Map<string, CallPair & { readonly who: Player[] }>();
  const days = new Map<string, PlayersDay & { readonly who: Player[] }>();
  for (const { player, calls: theirs } of byPlayer(judged)) {
    for (const [index, other] of theirs.entries()) {
      const one = theirs[index - 1];
      if (one === undefined) continue;
      const key = `${one.id} ${other.id}`;
      const known = pairs.get(key);
      if (known === undefined) pairs.set(key, { one, other, who: [player] });
      else known.who.push(player);
    }
    for (const day of byDate(theirs)) {
      if (day.length < 2) continue;
      const key = day.map(({ id }) => id).join(' ');
      const known = days.get(key);
      if (known === undefined) days.set(key, { calls: day, who: [player] });
      else known.who.push(player);
    }
  }
  return { calls: judged, pairs: [...pairs.values()], days: [...days.values()] };
}

function judge(calls: readonly CheckedCall[], book: AgreementBook): JudgedCall[] {
  const known = new Map<string, Pick<JudgedCall, 'terms' | 'rules' | 'missing'>>();
  return calls.map((call) => {
    const date = call.localStart.slice(0, 10);
    const key = `${call.agreement} ${date}`;
    const found = known.get(key) ?? figuresOn(call.agreement, date, book);
    known.set(key, found);
    return { ...call, date, ...found };
  });
}

function figuresOn(
  agreement: string,
  date: string,
  book: AgreementBook,
): Pick<JudgedCall, 'terms' | 'rules' | 'missing'> {
  const terms = termsOn(agreement, date, book);
  const rules = rulesOn(agreement, date, book);
  return {
    terms: terms.ok ? terms.value : null,
    rules: rules.ok ? rules.value : null,
    missing: rules.ok ? null : rules,
  };
}

function byPlayer(
  calls: readonly JudgedCall[],
): readonly { readonly player: Player; readonly calls: JudgedCall[] }[] {
  const found = new Map<string, { readonly player: Player; readonly calls: JudgedCall[] }>();
  for (const call of calls) {
    for (const player of call.players) {
      const theirs = found.get(player.id);
      if (theirs === undefined) found.set(player.id, { player, calls: [call] });
      else if (theirs.calls.at(-1) !== call) theirs.calls.push(call);
    }
  }
  return [...found.values()].sort((a, b) => (a.player.id < b.player.id ? -1 : 1));
}

function byDate(calls: readonly JudgedCall[]): readonly (readonly JudgedCall[])[] {
  const days = new Map<string, JudgedCall[]>();
  for (const call of calls) days.set(call.date, [...(days.get(call.date) ?? []), call]);
  return [...days.values()];
}
