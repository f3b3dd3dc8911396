export { Hand } from './hand.js';
export { holderHere } from './holders.js';
export { isShared, openCrew } from './open-crew.js';
export { type PlanUse } from './messages.js';
export { type PlanQueue } from './plan-queue.js';
export { type Complain } from './planners.js';
export { StopFlag } from './stop-flag.js';
