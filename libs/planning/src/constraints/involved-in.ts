import { type Engagement } from '../model/session.js';
import { type Involved } from '../model/violation.js';

/** One engagement as what a rule was broken by. */
export const involvedIn = (engagement: Engagement): Involved => ({
  sessions: [engagement.sessionId],
  ...(engagement.musicianId === null ? {} : { musicians: [engagement.musicianId] }),
  ...(engagement.groupId === null ? {} : { groups: [engagement.groupId] }),
  chair: { instrument: engagement.instrument, chair: engagement.chair },
});
