import { type EngagementFacts, type SessionFacts } from './facts.js';

const OVER: ReadonlySet<string> = new Set(['declined', 'released', 'replaced']);
const SURE: ReadonlySet<string> = new Set(['confirmed', 'attended']);
const RECORDED: ReadonlySet<string> = new Set(['recorded', 'closed']);

/** Whether an engagement binds or bound somebody to a call: not declined, released or replaced by a dep. */
export const isLive = ({ status }: Pick<EngagementFacts, 'status'>): boolean => !OVER.has(status);

/** Whether somebody who is engaged is sure to come, or came. */
export const isSure = ({ status }: Pick<EngagementFacts, 'status'>): boolean => SURE.has(status);

export const isCancelled = ({ status }: Pick<SessionFacts, 'status'>): boolean => status === 'cancelled';

/** Whether the session's music is recorded. */
export const isRecorded = ({ status }: Pick<SessionFacts, 'status'>): boolean => RECORDED.has(status);
