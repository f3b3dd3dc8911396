/** Staff that every session needs have time for every session. */
import { absenceOf } from '../rules/presence.js';
import { absenceFigures, whyWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';
import { missingMinutes } from './missing-minutes.js';

export const staffAvailable = constraint({
  id: 'staff-available',
  code: 'SESSION.STAFF_UNAVAILABLE',
  level: 'hard',
  unit: 'minutes',
  rule: 'Staff that every session needs have time for every session.',
  says: ({
    session,
    name,
    role,
    why,
  }: {
    readonly session: string;
    readonly name: string;
    readonly role: string;
    readonly why: string | null;
  }) => `${session}: ${name} (${role}) cannot come (${whyWords(why)})`,
  check(view, report) {
    for (const member of view.problem.staff) {
      if (!member.required) continue;
      for (const session of view.sessions) {
        const absence = absenceOf(member, session);
        if (absence === null) continue;
        report({
          figures: {
            session: sessionWords(view, session),
            name: member.name,
            role: member.role,
            ...absenceFigures(absence),
          },
          involved: { sessions: [session.id], staff: [member.id] },
          amount: missingMinutes(member, session),
        });
      }
    }
  },
});
