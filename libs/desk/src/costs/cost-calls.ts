import { type Amount, type CostedCall, type Payee, type TermsInForce, termsOn } from '#agreements';
import { addDays } from '#clock';
import { instrumentById } from '#lineup';
import { largestOf, type Seats } from '#planning';
import { type Pass } from '../model/music.js';
import { type Location } from '../model/places.js';
import { type Engagement, type Session } from '../model/sessions.js';
import { seatReader } from '../planning/problem/build-music.js';
import { holidaysOf } from '../planning/problem/build-places.js';
import { type CostBooks } from './cost-books.js';
import { standingPlayers } from './standing-players.js';

const MS_PER_HOUR = 3_600_000;

/** A session as it is billed: as it was called, and as it was held. */
export interface BilledSession {
  readonly session: Session;
  readonly planned: CostedCall;
  /** Null: it is still to come. The same object as `planned` where nothing was other than called. */
  readonly actual: CostedCall | null;
  readonly openChairs: number;
}

/** Sessions that were held. What is owed for a cancelled one is owed already. */
const OVER: readonly Session['status'][] = ['recorded', 'closed', 'cancelled'];

/** Brings sessions and engagements into the form in which they are billed. */
export class CostCalls {
  private readonly passes: ReadonlyMap<string, Pass>;
  private readonly musicians: ReadonlyMap<string, CostBooks['musicians'][number]>;
  private readonly groups: ReadonlyMap<string, CostBooks['groups'][number]>;
  private readonly locations: ReadonlyMap<string, Location>;
  private readonly rooms: ReadonlyMap<string, CostBooks['rooms'][number]>;
  private readonly engagementsOf = new Map<string, Engagement[]>();
  private readonly seatsOf: ReturnType<typeof seatReader>;

  constructor(private readonly books: CostBooks) {
    const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
      new Map(all.map((one) => [one.id, one]));
    this.passes = byId(books.passes);
    this.musicians = byId(books.musicians);
    this.groups = byId(books.groups);
    this.locations = byId(books.locations);
    this.rooms = byId(books.rooms);
    this.seatsOf = seatReader(books);
    for (const one of books.engagements) {
      const own = this.engagementsOf.get(one.sessionId);
      if (own === undefined) this.engagementsOf.set(one.sessionId, [one]);
      else own.push(one);
    }
  }

  /** What holds for a session on its date; null: nothing is known. */
  termsOf({ agreement, localStart }: Session): TermsInForce | null {
    const found = termsOn(agreement, localStart.slice(0, 10), this.books.agreements);
    return found.ok ? found.value : null;
  }

  /** The passes of a session with the seats they need, in run order. */
  music({ runOrder }: Pick<Session, 'runOrder'>): readonly { readonly pass: Pass; readonly seats: Seats }[] {
    return runOrder.flatMap((id) => {
      const pass = this.passes.get(id);
      return pass === undefined ? [] : [{ pass, seats: this.seatsOf(pass.lineUp) }];
    });
  }

  /** Who is called. */
  called(session: Session): Seats {
    return session.lineUp === null
      ? largestOf(this.music(session).map(({ seats }) => seats))
      : this.seatsOf(session.lineUp);
  }

  billed(session: Session): BilledSession {
    const { players, letGo } = standingPlayers(this.engagementsOf.get(session.id) ?? [], this.books.asOf);
    const isCancelled = session.status === 'cancelled';
    const seats = this.called(session);
    const chairs = Object.values(seats.players).reduce((sum, count) => sum + count, 0);
    const taken = players.reduce((sum, one) => sum + this.chairsTaken(one), 0);
    const everybody = [...players, ...letGo];
    const planned = this.call(session, seats, isCancelled ? letGo : everybody, false);
    return {
      session,
      planned,
      actual: OVER.includes(session.status) ? this.held(session, seats, everybody, planned) : null,
      openChairs: isCancelled ? 0 : Math.max(0, chairs - taken),
    };
  }

  /** A session as it was held; where nothing was other than called, it is the same bill. */
  private held(
    session: Session,
    seats: Seats,
    engagements: readonly Engagement[],
    planned: CostedCall,
  ): CostedCall {
    const asCalled =
      session.status !== 'cancelled' &&
      session.actualMinutes === null &&
      session.actualHireMinor === null &&
      engagements.every(({ actualMinutes, paidMinor }) => actualMinutes === null && paidMinor === null);
    return asCalled ? planned : this.call(session, seats, engagements, true);
  }

  private chairsTaken({ groupId }: Engagement): number {
    return groupId === null ? 1 : Math.max(1, this.groups.get(groupId)?.playingMembers ?? 1);
  }

  private call(
    session: Session,
    seats: Seats,
    engagements: readonly Engagement[],
    asHeld: boolean,
  ): CostedCall {
    const { id, agreement, zone, localStart, minutes } = session;
    const date = localStart.slice(0, 10);
    const music = this.music(session);
    const headcount = Object.entries(seats.players).reduce(
      (sum, [instrument, count]) => sum + (isGroup(instrument) ? 0 : count),
      0,
    );
    const location = this.locations.get(session.locationId);
    return {
      call: {
        id,
        agreement,
        terms: this.termsOf(session),
        start: Date.parse(session.start),
        zone,
        minutes,
        actualMinutes: asHeld ? session.actualMinutes : null,
        headcount: Math.max(headcount, engagements.filter(({ groupId }) => groupId === null).length),
        // A call passes midnight, but no second one.
        holidays: location === undefined ? {} : holidaysOf(location, date, addDays(date, 1)),
        payees: engagements.map((one) => this.payee(one, session, music, asHeld)),
      },
      date,
      hire: this.hire(session, asHeld),
      staff: session.status === 'cancelled' ? [] : this.staff(),
    };
  }

  private payee(
    engagement: Engagement,
    session: Session,
    music: ReturnType<CostCalls['music']>,
    asHeld: boolean,
  ): Payee {
    const { id, groupId, musicianId, instrument, chair, doubles, actualMinutes } = engagement;
    const musician = this.musicians.get(musicianId ?? '') ?? null;
    return {
      engagement: id,
      kind: groupId === null ? 'musician' : 'group',
      instrument,
      chair,
      doubles,
      rank: musician?.rank ?? null,
      rateClass: musician?.rateClass ?? null,
      own: this.agreed(musician, this.groups.get(groupId ?? '') ?? null),
      actualMinutes: asHeld ? actualMinutes : null,
      paid: asHeld ? paidOf(engagement) : null,
      ...this.played(instrument, chair, music),
      noticeHours: noticeOf(engagement, session),
    };
  }

  /** What a chair records of the music, and what of that the film uses. */
  private played(
    instrument: string,
    chair: number,
    music: ReturnType<CostCalls['music']>,
  ): Pick<Payee, 'overdubs' | 'usedSeconds'> {
    const needing = music.filter(({ seats }) => (seats.players[instrument] ?? 0) >= chair);
    const versions = new Set(needing.map(({ pass }) => pass.versionId));
    const { used } = this.books;
    return {
      overdubs: needing.length - versions.size,
      usedSeconds:
        used === null ? null : [...versions].reduce((sum, version) => sum + (used.get(version) ?? 0), 0),
    };
  }

  /** What was agreed for one call with a player, or with a group. */
  private agreed(
    musician: CostBooks['musicians'][number] | null,
    group: CostBooks['groups'][number] | null,
  ): Amount | null {
    if (group !== null) return this.amount(group.feeMinor, group);
    return musician === null ? null : this.amount(musician.rateMinor, musician);
  }

  /** An agreed amount; without a currency of its own it is in that of the home city, else the production's. */
  private amount(
    minor: number | null,
    { currency, locationId }: { readonly currency: string | null; readonly locationId: string | null },
  ): Amount | null {
    if (minor === null) return null;
    const home = this.locations.get(locationId ?? '')?.currency ?? this.books.production.currency;
    return { minor, currency: currency ?? home };
  }

  private hire({ roomId, locationId, status, actualHireMinor }: Session, asHeld: boolean): Amount | null {
    const currency = this.locations.get(locationId)?.currency ?? this.books.production.currency;
    if (asHeld && actualHireMinor !== null) return { minor: actualHireMinor, currency };
    const room = this.rooms.get(roomId);
    return status === 'cancelled' || room === undefined ? null : { minor: room.hireMinor, currency };
  }

  private staff(): CostedCall['staff'] {
    return this.books.staff.flatMap(({ id, required, feeMinor, currency }) =>
      required && feeMinor !== null && currency !== null ? [{ id, fee: { minor: feeMinor, currency } }] : [],
    );
  }
}

const paidOf = ({ paidMinor, paidCurrency }: Engagement): Amount | null =>
  paidMinor === null || paidCurrency === null ? null : { minor: paidMinor, currency: paidCurrency };

/** Hours from somebody's release to the call; null: nobody was released. */
const noticeOf = ({ status, releasedAt }: Engagement, { start }: Session): number | null =>
  status !== 'released' || releasedAt === null
    ? null
    : Math.floor((Date.parse(start) - Date.parse(releasedAt)) / MS_PER_HOUR);

/** Whether its chairs are taken by an ensemble engaged as one. */
export const isGroup = (instrument: string): boolean => instrumentById(instrument)?.engagedAs === 'group';
