/** Everybody who comes is paid for the call. */
import { payOfSession } from '../check/pay.js';
import { sumByCurrency, weighed } from '../rules/money.js';
import { counted, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';

export const chairPay = constraint({
  id: 'chair-pay',
  code: 'PLAN.CHAIR_PAY',
  level: 'cost',
  rule: 'Everybody who comes is paid for the call.',
  check(view, report) {
    for (const session of view.sessions) {
      const { players, groups, withoutRate } = payOfSession(view, session);
      const unknown = withoutRate.length > 0 ? `, ${withoutRate.length} without a known rate` : '';
      for (const cost of sumByCurrency([...players, ...groups])) {
        report({
          message: `${sessionWords(view, session)}: pay of ${counted(players.length, 'player')} and ${counted(groups.length, 'group')}${unknown}`,
          involved: { sessions: [session.id] },
          amount: cost.minor,
          unit: 'minor',
          penalty: weighed(view.problem, cost),
          cost,
        });
      }
    }
  },
});
