export { replanOrder, type ReplanEvent, type ReplanOrder } from './order.js';
export { replanProduction } from './replan-production.js';
export { replanView, type ReplanView } from './view.js';
