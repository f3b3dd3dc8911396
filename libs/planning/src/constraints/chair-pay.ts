/** Everybody who comes is paid for the call. */
import { payOfSession, type Payment } from '../check/pay.js';
import { type Money } from '../model/places.js';
import { sumByCurrency, weighed } from '../rules/money.js';
import { counted, moneyWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

const payeesOf = ({ players, groups }: { readonly players: number; readonly groups: number }): string =>
  [
    ...(players > 0 ? [counted(players, 'player')] : []),
    ...(groups > 0 ? [counted(groups, 'group')] : []),
  ].join(' and ');

export const chairPay = constraint({
  id: 'chair-pay',
  code: 'PLAN.CHAIR_PAY',
  level: 'cost',
  unit: 'minor',
  rule: 'Everybody who comes is paid for the call.',
  says: (figures: {
    readonly session: string;
    readonly players: number;
    readonly groups: number;
    readonly pay: Money;
    /** Of all who are paid in the session. */
    readonly withoutRate: number;
  }) => {
    const { session, pay, withoutRate } = figures;
    const unknown = withoutRate > 0 ? `, ${withoutRate} without a known rate` : '';
    return `${session}: pay of ${payeesOf(figures)}, ${moneyWords(pay)}${unknown}`;
  },
  check(view, report) {
    for (const session of view.sessions) {
      const { players, groups, withoutRate } = payOfSession(view, session);
      for (const cost of sumByCurrency([...players, ...groups].map(({ money }) => money))) {
        const penalty = weighed(view.problem, cost);
        const inIt = ({ money }: Payment): boolean => money.currency === cost.currency;
        report({
          figures: {
            session: sessionWords(view, session),
            players: players.filter(inIt).length,
            groups: groups.filter(inIt).length,
            pay: cost,
            withoutRate: withoutRate.length,
          },
          involved: { sessions: [session.id] },
          amount: penalty,
          penalty,
          cost,
        });
      }
    }
  },
});
