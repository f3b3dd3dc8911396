/** Staff that every session needs have time for every session. */
import { absenceOf } from '../rules/presence.js';
import { absenceWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';
import { missingMinutes } from './missing-minutes.js';

export const staffAvailable = constraint({
  id: 'staff-available',
  code: 'SESSION.STAFF_UNAVAILABLE',
  level: 'hard',
  unit: 'minutes',
  rule: 'Staff that every session needs have time for every session.',
  check(view, report) {
    for (const member of view.problem.staff) {
      if (!member.required) continue;
      for (const session of view.sessions) {
        const absence = absenceOf(member, session);
        if (absence === null) continue;
        report({
          message: `${sessionWords(view, session)}: ${member.name} (${member.role}) cannot come (${absenceWords(absence)})`,
          involved: { sessions: [session.id], staff: [member.id] },
          amount: missingMinutes(member, session),
        });
      }
    }
  },
});
