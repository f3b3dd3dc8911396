import { type EngagementFacts, type SessionFacts } from './facts.js';

const OVER: ReadonlySet<string> = new Set(['declined', 'released', 'replaced']);
const RECORDED: ReadonlySet<string> = new Set(['recorded', 'closed']);

/** Whether an engagement binds or bound somebody to a call: not declined, released or replaced by a dep. */
export const isLive = ({ status }: Pick<EngagementFacts, 'status'>): boolean => !OVER.has(status);

export const isCancelled = ({ status }: Pick<SessionFacts, 'status'>): boolean => status === 'cancelled';

/** Whether the session's music is recorded. */
export const isRecorded = ({ status }: Pick<SessionFacts, 'status'>): boolean => RECORDED.has(status);
