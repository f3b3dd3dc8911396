import { type Assumption } from '#planning';
import { type Production } from '../../model/production.js';
import { type Books } from '../../ports/store.js';
import { refuseInput } from '../../records/read-input.js';
import { ok, type Fault, type Result } from '../../result.js';
import { type PlanRequest } from '../plan-production.js';
import { type Names } from '../names.js';
import { type PlanScope } from '../problem/plan-scope.js';
import { type OrderFacts, readOrderFacts } from './order-facts.js';
import { pinFaults } from './pin-faults.js';
import { type PlanOrder, type WhatIf } from './plan-order.js';

/**
 * Reads what is asked of a plan against the books: everything it names is found, and what contradicts itself is refused,
 * all at once, each with its place: unknown names (`<AREA>.NOT_FOUND`), `PLAN.HORIZON`, `PLAN.PIN_MISSING`,
 * `PLAN.PINS_CLASH`, `PLAN.PIN_OUTSIDE`, `WHAT_IF.TWICE`, `WHAT_IF.NOWHERE`, `PLAN.ASSUMED_APPLY`.
 */
export async function readPlanOrder(
  books: Books,
  production: Production,
  order: PlanOrder,
): Promise<Result<PlanRequest>> {
  const reader = new OrderReader(production, order, await readOrderFacts(books, production, order));
  const scope = reader.scope();
  const assumptions = order.whatIf.map((one, index) => reader.assumption(one, `/whatIf/${index}`));
  reader.holdTogether(scope, assumptions);
  if (reader.faults.length > 0) return refuseInput(reader.faults);
  const { seed, apply, iterations, seconds, targetMusicians, weights } = order;
  const given = Object.entries({ iterations, seconds, targetMusicians, weights });
  const options = {
    ...Object.fromEntries(given.filter(([, value]) => value !== undefined)),
    ...(Object.keys(scope).length > 0 ? { scope } : {}),
    ...(assumptions.length > 0 ? { assumptions } : {}),
  };
  return ok({ productionId: production.id, seed, apply: apply ?? assumptions.length === 0, options });
}

class OrderReader {
  readonly faults: Fault[] = [];

  constructor(
    private readonly production: Production,
    private readonly order: PlanOrder,
    private readonly facts: OrderFacts,
  ) {}

  scope(): PlanScope {
    const { horizon, locations, pins } = this.order;
    const { from, to } = horizon ?? {};
    if (from !== undefined && to !== undefined && from > to)
      this.fault('/horizon/to', 'PLAN.HORIZON', `The horizon ends on ${to}, before it begins on ${from}.`);
    const { planningFrom, planningTo } = this.production;
    if ((from ?? planningFrom) > planningTo || (to ?? planningTo) < planningFrom)
      this.fault(
        '/horizon',
        'PLAN.HORIZON',
        `The production is planned from ${planningFrom} to ${planningTo}.`,
      );
    return {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(locations === undefined
        ? {}
        : { locationIds: locations.map((one, index) => this.id('location', one, `/locations/${index}`)) }),
      ...(pins === undefined
        ? {}
        : {
            pins: {
              sessions: pins.sessions.map((one, index) => this.id('session', one, `/pins/sessions/${index}`)),
              engagements: pins.engagements,
            },
          }),
    };
  }

  assumption(one: WhatIf, at: string): Assumption {
    switch (one.kind) {
      case 'without-location':
      case 'only-weekdays':
      case 'more-sessions':
        return { ...one, locationId: this.id('location', one.locationId, `${at}/locationId`) };
      case 'without-room':
        return { ...one, roomId: this.id('room', one.roomId, `${at}/roomId`) };
      case 'without-musician':
        return { ...one, musicianId: this.id('musician', one.musicianId, `${at}/musicianId`) };
      case 'pass-length':
        return { ...one, passId: this.id('pass', one.passId, `${at}/passId`) };
    }
  }

  /** Parts of the order that cannot all be so. */
  holdTogether(scope: PlanScope, assumptions: readonly Assumption[]): void {
    const { order, facts } = this;
    if (order.apply === true && assumptions.length > 0)
      this.fault(
        '/apply',
        'PLAN.ASSUMED_APPLY',
        'A plan that assumes something is made first, and applied by itself.',
      );
    this.faults.push(...pinFaults(scope.pins, facts, assumptions), ...repeated(assumptions));
    const closed = new Set(
      assumptions.flatMap((one) => (one.kind === 'without-location' ? one.locationId : [])),
    );
    const only = scope.locationIds ?? [];
    const isPlanned = (id: string): boolean => !closed.has(id) && (only.length === 0 || only.includes(id));
    for (const [index, one] of assumptions.entries())
      if (one.kind === 'more-sessions' && !isPlanned(one.locationId))
        this.fault(
          `/whatIf/${index}`,
          'WHAT_IF.NOWHERE',
          'Sessions are added in a city that this plan leaves out.',
        );
    if (only.length > 0 && only.every((id) => closed.has(id)))
      this.fault('/locations', 'WHAT_IF.NOWHERE', 'Every city that is to be planned is left out.');
  }

  private id(kind: Parameters<Names['find']>[0], text: string, pointer: string): string {
    const found = this.facts.names.find(kind, text, pointer);
    if (found.ok) return found.value;
    this.faults.push(...found.refusal.faults);
    return '';
  }

  private fault(pointer: string, code: string, message: string): void {
    this.faults.push({ pointer, code, message });
  }
}

/** The same thing assumed twice is a slip, or two different ones. */
function repeated(assumptions: readonly Assumption[]): readonly Fault[] {
  const subjects = assumptions.map((one) => {
    const { kind, ...rest } = one;
    return `${kind} ${Object.values(rest)[0] as string}`;
  });
  return subjects.flatMap((subject, index) =>
    subjects.indexOf(subject) < index
      ? [{ pointer: `/whatIf/${index}`, code: 'WHAT_IF.TWICE', message: 'This is assumed twice.' }]
      : [],
  );
}
