import { type Slot } from '../../model/places.js';
import { type Problem } from '../../model/problem.js';
import { grouped } from '../../view/indexes.js';
import { Calendar } from './calendar.js';
import { type Draft, type Placing } from './draft.js';
import { homesOf } from './homes.js';
import { pack } from './pack.js';
import { type Supply } from './supply.js';
import { type PassWork, type Workload } from './workload.js';

/** How much is asked of a slot. Each step down the ladder asks less, for the passes still left. */
interface Demands {
  /** Most dislike of a slot. */
  readonly dislike: number;
  /** Only at the pass's home, or wherever it is allowed. */
  readonly atHome: boolean;
  /** Only where as many players can come as ever can. */
  readonly staffed: boolean;
  /** More sessions a day than the same players could do. */
  readonly crowded: boolean;
}

const LADDER: readonly Demands[] = [
  { dislike: 0, atHome: true, staffed: true, crowded: false },
  { dislike: 2, atHome: true, staffed: true, crowded: false },
  { dislike: Infinity, atHome: true, staffed: true, crowded: false },
  { dislike: Infinity, atHome: false, staffed: true, crowded: false },
  { dislike: Infinity, atHome: false, staffed: true, crowded: true },
  { dislike: Infinity, atHome: false, staffed: false, crowded: true },
];

/** Whatever can be recorded in a call that is paid for. */
const AS_BOOKED: Demands = { dislike: Infinity, atHome: false, staffed: true, crowded: true };

/** A session is worth opening when this share of its cap is used; a fuller one may come later. */
const WORTH_OPENING = 0.85;
const NO_CAP_SECONDS = 3_600;
const LEAVE_EARLY_MS = 4 * 24 * 3_600_000;

export const usableSeconds = (slot: Slot): number => slot.capSeconds ?? NO_CAP_SECONDS;

const noPasses: ReadonlySet<number> = new Set();

interface Option {
  readonly slot: Slot;
  readonly passes: readonly PassWork[];
  readonly full: boolean;
}

/** A location with the slots it can still open, and the instant by which it must begin. */
interface Place {
  readonly id: string;
  readonly slots: readonly Slot[];
  readonly latest: number;
}

const compareNumbers = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** First plan of the sessions stage. */
export class SessionOpener {
  readonly drafts: Draft[] = [];
  readonly placed = new Map<number, Placing>();
  private readonly calendar: Calendar;
  private readonly slotsOf: ReadonlyMap<string, readonly Slot[]>;
  private readonly booked: readonly Slot[];
  private readonly capacity: ReadonlyMap<string, number>;
  private readonly homes: ReadonlyMap<number, string>;
  private readonly locationIds: readonly string[];

  constructor(
    problem: Problem,
    private readonly workload: Workload,
    private readonly supply: Supply,
    /** Passes to be placed as early as can be, since others came too late behind them; by index. */
    private readonly urgent: ReadonlySet<number> = noPasses,
  ) {
    this.calendar = new Calendar(problem);
    this.slotsOf = grouped(problem.slots, (slot) => slot.locationId);
    this.booked = problem.slots.filter((slot) => slot.booked).sort((a, b) => a.start - b.start);
    this.capacity = new Map(problem.rooms.map((room) => [room.id, room.capacity]));
    this.locationIds = problem.locations.map((location) => location.id);
    for (const session of problem.sessions)
      for (const id of session.runOrder) {
        const index = workload.indexOf.get(id);
        if (index !== undefined) this.placed.set(index, { start: session.start, end: session.end });
      }
    this.homes = homesOf(problem, supply, this.remaining());
  }

  remaining(): readonly PassWork[] {
    return this.workload.passes.filter((pass) => !this.placed.has(pass.index));
  }

  /** Opens sessions until no slot can take another pass. */
  open(): void {
    this.useBooked();
    for (const demands of LADDER) {
      let here: string | null = this.drafts.at(-1)?.slot.locationId ?? null;
      for (;;) {
        const next = this.nextSession(demands, here);
        if (next === null) break;
        this.take(next);
        here = next.slot.locationId;
      }
    }
  }

  /** Calls that are held in any case come first; where there is no music for one, its time is kept free. */
  private useBooked(): void {
    for (const slot of this.booked) {
      if (!this.calendar.allows(slot, true)) continue;
      const option = this.bestAt([slot], AS_BOOKED, this.remaining(), this.deadlines());
      if (option === null) this.calendar.add(slot);
      else this.take(option);
    }
  }

  private take({ slot, passes }: Option): void {
    this.drafts.push({ slot, passes: [...passes] });
    this.calendar.add(slot);
    for (const pass of passes) this.placed.set(pass.index, { start: slot.start, end: slot.end });
  }

  /**
   * The session to open next. Staff travel with the sessions, so a location is worked through before the next one,
   * unless another runs out of days: the one that must begin soonest is taken first.
   */
  private nextSession(demands: Demands, here: string | null): Option | null {
    const remaining = this.remaining();
    const deadlines = this.deadlines();
    const places = this.placesFor(remaining, demands);
    const [mostUrgent] = places;
    const current = places.find((place) => place.id === here);
    const tried = current === undefined ? places : [current, ...places.filter((place) => place !== current)];
    let fallback: Option | null = null;
    for (const place of tried) {
      const option = this.bestAt(place.slots, demands, remaining, deadlines);
      if (option === null) continue;
      const mayStay = place === mostUrgent || option.slot.start < (mostUrgent?.latest ?? 0) - LEAVE_EARLY_MS;
      if (option.full && (place !== current || mayStay)) return option;
      fallback ??= option;
    }
    return fallback;
  }

  /** Locations with music left and the slots they can still open, the one that must begin soonest first. */
  private placesFor(remaining: readonly PassWork[], demands: Demands): readonly Place[] {
    return this.locationIds
      .flatMap((id): readonly Place[] => {
        const music = remaining.filter((pass) => this.mayBe(pass, id, demands));
        if (music.length === 0) return [];
        const slots = (this.slotsOf.get(id) ?? []).filter(
          (slot) => slot.dislike <= demands.dislike && this.calendar.allows(slot, demands.crowded),
        );
        return [{ id, slots, latest: latestBeginning(slots, music) }];
      })
      .sort((a, b) => compareNumbers(a.latest, b.latest));
  }

  private bestAt(
    slots: readonly Slot[],
    demands: Demands,
    remaining: readonly PassWork[],
    deadlines: Float64Array,
  ): Option | null {
    let fullest: Option | null = null;
    let most = 0;
    for (const slot of slots) {
      const cap = usableSeconds(slot);
      const ready = remaining.filter((pass) => this.isReady(pass, slot, demands, deadlines));
      const seconds = ready.reduce((sum, pass) => sum + pass.seconds, 0);
      if (ready.length === 0 || (fullest !== null && Math.min(seconds, cap) <= most)) continue;
      const room = { capSeconds: cap, capacity: this.capacity.get(slot.roomId) ?? 0 };
      const passes = pack(
        ready,
        room,
        (chosen) => remaining.filter((pass) => this.isReady(pass, slot, demands, deadlines, chosen)),
        this.urgent,
      );
      if (passes.some((pass) => this.urgent.has(pass.index))) return { slot, passes, full: true };
      const used = passes.reduce((sum, pass) => sum + pass.seconds, 0);
      if (passes.length === 0 || (fullest !== null && used <= most)) continue;
      const full = used >= cap * WORTH_OPENING;
      fullest = { slot, passes, full };
      most = used;
      if (full) return fullest;
    }
    return fullest;
  }

  private mayBe(pass: PassWork, locationId: string, demands: Demands): boolean {
    if (demands.atHome) return this.homes.get(pass.index) === locationId;
    const allowed = pass.pass.locationIds;
    return allowed.length === 0 || allowed.includes(locationId);
  }

  /** Whether a slot can take a pass; what it must follow may be recorded earlier in the same session. */
  private isReady(
    pass: PassWork,
    slot: Slot,
    demands: Demands,
    deadlines: Float64Array,
    earlier: ReadonlySet<number> = noPasses,
  ): boolean {
    return (
      pass.seconds <= usableSeconds(slot) &&
      pass.total <= (this.capacity.get(slot.roomId) ?? 0) &&
      this.mayBe(pass, slot.locationId, demands) &&
      slot.end <= (deadlines[pass.index] ?? Infinity) &&
      pass.before.every(
        (before) => earlier.has(before) || (this.placed.get(before)?.end ?? Infinity) <= slot.start,
      ) &&
      (!demands.staffed || this.supply.suffices(slot, pass.seats))
    );
  }

  /** When a pass must be over because a pass behind it stands already. */
  private deadlines(): Float64Array {
    const deadlines = new Float64Array(this.workload.passes.length).fill(Infinity);
    const visit = (pass: PassWork, until: number): void => {
      for (const before of pass.before) {
        const one = this.workload.passes[before];
        if (one === undefined || this.placed.has(before) || (deadlines[before] ?? 0) <= until) continue;
        deadlines[before] = until;
        visit(one, until);
      }
    };
    for (const [index, placing] of this.placed) {
      const pass = this.workload.passes[index];
      if (pass !== undefined) visit(pass, placing.start);
    }
    return deadlines;
  }
}

/** The day by which a location must begin if its music is to fit the days it has; −∞ when it does not fit any more. */
function latestBeginning(slots: readonly Slot[], music: readonly PassWork[]): number {
  const cap = slots.reduce((most, slot) => Math.max(most, usableSeconds(slot)), 1);
  const seconds = music.reduce((sum, pass) => sum + pass.seconds, 0);
  const days = [...new Map(slots.map((slot) => [slot.localStart.slice(0, 10), slot.start])).values()];
  return days.at(-Math.ceil(seconds / cap / 2)) ?? -Infinity;
}
