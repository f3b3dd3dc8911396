export { Hand } from './hand.js';
export { holderHere } from './holders.js';
export { openCrew } from './open-crew.js';
export { type ProductionQuestion, type Question } from './messages.js';
export { type PlanQueue } from './plan-queue.js';
export { runProgram, say } from './program.js';
export { StopFlag } from './stop-flag.js';
