/** Nobody is bound twice at one time, here or in another production. Pencils may overlap, confirmations may not. */
import { intersection, lengthOf, overlaps, type Interval } from '#clock';
import { mayOverlap } from '../rules/standing.js';
import { personId, type PlanView, type Service } from '../view/plan-view.js';
import { personWords, sessionWords } from '../view/words.js';
import { type Breach, constraint } from './constraint.js';
import { involvedIn } from './involved-in.js';

const minutesOfBoth = (one: Interval, other: Interval): number => {
  const both = intersection(one, other);
  return both === null ? 0 : Math.ceil(lengthOf(both) / 60_000);
};

/** Bound by others for a reason, on two chairs of a session, or in two sessions. */
type Clash =
  | { readonly kind: 'elsewhere'; readonly session: string; readonly person: string; readonly why: string }
  | { readonly kind: 'two-chairs'; readonly session: string; readonly person: string }
  | { readonly kind: 'two-sessions'; readonly sessions: readonly [string, string]; readonly person: string };

function clashWords(clash: Clash): string {
  switch (clash.kind) {
    case 'elsewhere':
      return `${clash.session}: ${clash.person} is bound elsewhere (${clash.why})`;
    case 'two-chairs':
      return `${clash.session}: ${clash.person} is on two chairs`;
    case 'two-sessions':
      return `${clash.person} is engaged twice at one time: ${clash.sessions.join(' and ')}`;
  }
}

function clashesElsewhere(view: PlanView, service: Service, report: (breach: Breach<Clash>) => void): void {
  const { engagement, session } = service;
  const person = view.musicians.get(personId(engagement)) ?? view.groups.get(personId(engagement));
  if (engagement.standing === 'pencil') return;
  const bound = person?.busy.find((one) => one.kind === 'engaged' && overlaps(one, session));
  if (bound === undefined) return;
  report({
    figures: {
      kind: 'elsewhere',
      session: sessionWords(view, session),
      person: personWords(view, engagement),
      why: bound.why,
    },
    involved: involvedIn(engagement),
    amount: minutesOfBoth(bound, session),
  });
}

function clashesHere(
  view: PlanView,
  services: readonly Service[],
  index: number,
  report: (breach: Breach<Clash>) => void,
): void {
  const one = services[index];
  if (one === undefined) return;
  for (let next = index + 1; next < services.length; next += 1) {
    const other = services[next];
    if (other === undefined || other.session.start >= one.session.end) return;
    if (mayOverlap(one.engagement.standing, other.engagement.standing)) continue;
    const person = personWords(view, one.engagement);
    const same = one.session.id === other.session.id;
    report({
      figures: same
        ? { kind: 'two-chairs', session: sessionWords(view, one.session), person }
        : {
            kind: 'two-sessions',
            sessions: [sessionWords(view, one.session), sessionWords(view, other.session)],
            person,
          },
      involved: {
        ...involvedIn(other.engagement),
        sessions: same ? [one.session.id] : [one.session.id, other.session.id],
      },
      amount: minutesOfBoth(one.session, other.session),
    });
  }
}

export const personOnce = constraint({
  id: 'person-once',
  code: 'ENGAGEMENT.DOUBLE_BOOKED',
  level: 'hard',
  unit: 'minutes',
  rule: 'Nobody is bound twice at one time; pencils may overlap.',
  says: clashWords,
  check(view, report) {
    for (const services of view.servicesOf.values()) {
      for (const [index, service] of services.entries()) {
        clashesElsewhere(view, service, report);
        clashesHere(view, services, index, report);
      }
    }
  },
});
