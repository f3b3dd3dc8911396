import { type Engagement } from '../model/sessions.js';
import { isLive } from '../planning/problem/standing.js';

/** The firmest first. */
const FIRMNESS: readonly Engagement['status'][] = [
  'attended',
  'confirmed',
  'pencilled',
  'enquired',
  'proposed',
];

/**
 * Who is paid for a session as things stand: whoever is bound to come, and of several who are only pencilled for a chair
 * the first, since one of them will play. Who is let go after confirming is paid by the notice that was given; a
 * no-show, and who was replaced by a dep, is not paid.
 */
export function standingPlayers(
  engagements: readonly Engagement[],
  asOf: number,
): { readonly players: readonly Engagement[]; readonly letGo: readonly Engagement[] } {
  const byChair = new Map<string, Engagement>();
  const firm: Engagement[] = [];
  for (const one of engagements) {
    if (one.status === 'no-show' || !isLive(one, asOf)) continue;
    const chair = `${one.instrument} ${one.chair}`;
    if (isFirm(one)) firm.push(one);
    const rival = byChair.get(chair);
    if (rival === undefined || goesFirst(one, rival)) byChair.set(chair, one);
  }
  const waiting = [...byChair.values()].filter((one) => !isFirm(one));
  return {
    players: [...firm, ...waiting],
    letGo: engagements.filter(
      ({ status, releasedFrom }) => status === 'released' && releasedFrom === 'confirmed',
    ),
  };
}

const isFirm = ({ status }: Engagement): boolean => status === 'attended' || status === 'confirmed';

const rank = ({ status, pencil }: Engagement): number => FIRMNESS.indexOf(status) * 10 + (pencil ?? 0);

const goesFirst = (one: Engagement, other: Engagement): boolean =>
  rank(one) < rank(other) || (rank(one) === rank(other) && one.id < other.id);
