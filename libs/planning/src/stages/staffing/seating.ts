import { mostOnDay, type Tables } from './tables.js';

/** Who sits where while a staffing is put together; keeps to every limit. */
export class Seating {
  /** 1 where a candidate is engaged, by candidate. */
  public readonly engaged: Uint8Array;
  private readonly open: Int32Array;

  public constructor(private readonly tables: Tables) {
    this.engaged = new Uint8Array(tables.candidateClass.length);
    this.open = tables.seats.slice();
  }

  /** Seats a candidate unless the chair, the session or the day is full. */
  public seat(musician: number, candidate: number): boolean {
    const chair = this.tables.candidateClass[candidate]!;
    if (this.engaged[candidate] === 1 || this.open[chair] === 0 || !this.isFree(musician, chair))
      return false;
    this.engaged[candidate] = 1;
    this.open[chair]! -= 1;
    return true;
  }

  private isFree(musician: number, chair: number): boolean {
    const { candidateFrom, candidateClass, sessionOf, dayOf } = this.tables;
    const session = sessionOf[chair]!;
    let onDay = 0;
    for (let at = candidateFrom[musician]!; at < candidateFrom[musician + 1]!; at += 1) {
      if (this.engaged[at] === 0) continue;
      const taken = sessionOf[candidateClass[at]!]!;
      if (taken === session) return false;
      if (dayOf[taken] === dayOf[session]) onDay += 1;
    }
    return onDay < mostOnDay(this.tables, musician, dayOf[session]!);
  }
}

/**
 * Completes what a stopped search leaves behind: first the candidates it had chosen, as far as the limits allow, then
 * the cheapest for every seat that is left.
 */
export function completed(tables: Tables, chosen: (candidate: number) => boolean): Seating {
  const seating = new Seating(tables);
  const { candidateFrom, candidateCost, musicianCount } = tables;
  const whose = new Int32Array(candidateCost.length);
  for (let musician = 0; musician < musicianCount; musician += 1)
    for (let at = candidateFrom[musician]!; at < candidateFrom[musician + 1]!; at += 1) {
      whose[at] = musician;
      if (chosen(at)) seating.seat(musician, at);
    }
  const order = Int32Array.from(whose.keys());
  order.sort((a, b) => candidateCost[a]! - candidateCost[b]! || a - b);
  for (const candidate of order)
    if (candidateCost[candidate]! <= tables.vacancyCost) seating.seat(whose[candidate]!, candidate);
  return seating;
}
