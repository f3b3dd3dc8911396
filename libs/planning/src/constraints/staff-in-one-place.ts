/** Staff that every session needs are in one place at a time: with the journey in person, with a free hour remotely. */
import { type StaffMember } from '../model/people.js';
import { canServeBoth, longestJourney, travelMinutes } from '../rules/travel.js';
import { type PlanView } from '../view/plan-view.js';
import { sessionWords } from '../view/words.js';
import { type Breach, constraint } from './constraint.js';

interface Clash {
  readonly name: string;
  readonly role: string;
  readonly sessions: readonly [string, string];
  readonly journeyMinutes: number;
}

function clashesOf(view: PlanView, member: StaffMember, report: (breach: Breach<Clash>) => void): void {
  const longest = longestJourney(member) * 60_000;
  for (const [index, one] of view.sessions.entries()) {
    for (let next = index + 1; next < view.sessions.length; next += 1) {
      const other = view.sessions[next];
      if (other === undefined || other.start - one.end >= longest) break;
      if (canServeBoth(member, one, other)) continue;
      const journey = travelMinutes(member, one.locationId, other.locationId);
      const gap = Math.floor((other.start - one.end) / 60_000);
      report({
        figures: {
          name: member.name,
          role: member.role,
          sessions: [sessionWords(view, one), sessionWords(view, other)],
          journeyMinutes: journey,
        },
        involved: { sessions: [one.id, other.id], staff: [member.id] },
        amount: journey - gap,
      });
    }
  }
}

export const staffInOnePlace = constraint({
  id: 'staff-in-one-place',
  code: 'SESSION.STAFF_ELSEWHERE',
  level: 'hard',
  unit: 'minutes',
  rule: 'Staff that every session needs are in one place at a time.',
  says: ({ name, role, sessions, journeyMinutes }: Clash) =>
    `${name} (${role}) cannot be at both ${sessions.join(' and ')}${journeyMinutes > 0 ? `: the way takes ${journeyMinutes} minutes` : ''}`,
  check(view, report) {
    for (const member of view.problem.staff) if (member.required) clashesOf(view, member, report);
  },
});
