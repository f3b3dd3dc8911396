/** Everybody who comes is paid for the call. */
import { payOfSession, type Payment } from '../check/pay.js';
import { sumByCurrency, weighed } from '../rules/money.js';
import { counted, moneyWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

const payeesOf = (players: readonly Payment[], groups: readonly Payment[]): string =>
  [
    ...(players.length > 0 ? [counted(players.length, 'player')] : []),
    ...(groups.length > 0 ? [counted(groups.length, 'group')] : []),
  ].join(' and ');

export const chairPay = constraint({
  id: 'chair-pay',
  code: 'PLAN.CHAIR_PAY',
  level: 'cost',
  unit: 'minor',
  rule: 'Everybody who comes is paid for the call.',
  check(view, report) {
    for (const session of view.sessions) {
      const { players, groups, withoutRate } = payOfSession(view, session);
      const unknown = withoutRate.length > 0 ? `, ${withoutRate.length} without a known rate` : '';
      for (const cost of sumByCurrency([...players, ...groups].map(({ money }) => money))) {
        const penalty = weighed(view.problem, cost);
        const inIt = ({ money }: Payment): boolean => money.currency === cost.currency;
        const payees = payeesOf(players.filter(inIt), groups.filter(inIt));
        report({
          message: `${sessionWords(view, session)}: pay of ${payees}, ${moneyWords(cost)}${unknown}`,
          involved: { sessions: [session.id] },
          amount: penalty,
          penalty,
          cost,
        });
      }
    }
  },
});
