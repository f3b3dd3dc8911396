/** Statuses in the order in which music passes through them; `omitted` is none of them. */
export const STEPS = [
  'sketch',
  'mock-up',
  'approved',
  'orchestrated',
  'copied',
  'parts-printed',
  'recorded',
  'mixed',
  'delivered',
] as const;
export type Step = (typeof STEPS)[number];

const rankOf = (status: string): number => STEPS.findIndex((step) => step === status);

/** What needs a pick-up was recorded once: its parts lie there, but it is not done. */
const PICK_UP = 'needs-pick-up';

/** Whether a status is a step or further; what is omitted has reached none. */
export const hasReached = (status: string, step: Step): boolean =>
  rankOf(status === PICK_UP ? 'parts-printed' : status) >= rankOf(step);
