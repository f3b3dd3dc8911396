import { type Production } from '../../model/production.js';
import { type Engagement, type Session } from '../../model/sessions.js';
import { type Books } from '../../ports/store.js';
import { Names, sessionName } from '../names.js';
import { inChunks } from '../problem/in-chunks.js';
import { passNames } from './pass-names.js';
import { type PlanOrder } from './plan-order.js';

/** What an order of a plan speaks of. */
export interface OrderFacts {
  readonly names: Names;
  readonly sessions: readonly Session[];
  /** Those that are pinned and there. */
  readonly engagements: readonly Engagement[];
}

/** Reads only what the order speaks of: most speak of nothing. */
export async function readOrderFacts(
  books: Books,
  production: Production,
  order: PlanOrder,
): Promise<OrderFacts> {
  const own = { productionId: production.id };
  const speaksOf = new Set(order.whatIf.map((one) => one.kind));
  const pins = order.pins ?? { sessions: [], engagements: [] };
  const hasPlaces = order.locations !== undefined || speaksOf.size > 0 || pins.sessions.length > 0;
  const locations = hasPlaces ? await books.locations.all({}) : [];
  const sessions = order.pins === undefined ? [] : await books.sessions.all(own);
  const people = order.whatIf.flatMap((one) => (one.kind === 'without-musician' ? one.musicianId : []));
  const slugs = new Map(locations.map(({ id, slug }) => [id, slug]));
  const names = new Names({
    location: locations.map(({ id, slug }) => ({ id, name: slug })),
    room: speaksOf.has('without-room') ? await books.rooms.all({}) : [],
    musician:
      people.length === 0
        ? []
        : [...(await books.musicians.all({ id: people })), ...(await books.musicians.all({ name: people }))],
    pass: speaksOf.has('pass-length') ? await passNames(books, production.id) : [],
    session: sessions
      .filter((one) => one.status !== 'cancelled')
      .map(({ id, locationId, localStart }) => ({
        id,
        name: sessionName(slugs.get(locationId), localStart),
      })),
  });
  const engagements = await inChunks(pins.engagements, (id) => books.engagements.all({ ...own, id }));
  return { names, sessions, engagements };
}
