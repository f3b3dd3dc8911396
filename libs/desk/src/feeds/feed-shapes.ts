import { z } from 'zod';
import * as f from '../model/fields.js';
import { FEED_SUBJECTS } from '../model/records.js';
import { storedFields } from '../model/stored.js';

const HALF_A_YEAR = 60 * 24 * 180;

/** What a feed is made of. */
export const feedOrder = z
  .strictObject({
    of: z.enum(FEED_SUBJECTS).describe('whose calendar it is'),
    subject: f
      .line()
      .nullable()
      .default(null)
      .describe('id; of a location also its slug, of others the name; left out for the production'),
    alarmMinutes: z
      .int()
      .min(0)
      .max(HALF_A_YEAR)
      .nullable()
      .default(null)
      .describe('calendars remind so long before; null: they do not'),
    drafts: z
      .boolean()
      .default(false)
      .describe('whether what the planner only proposes is shown, as tentative'),
  })
  .meta({ id: 'FeedCreate' });

/** A feed as it is shown: never its hash. */
export const feedView = z
  .object({
    ...storedFields.shape,
    name: z.string(),
    subjectKind: z.enum(FEED_SUBJECTS),
    subjectId: z.string().nullable(),
    productionId: z.string().nullable().describe('whose sessions it shows; null: of every production'),
    prefix: z.string().describe('how the secret begins'),
    alarmMinutes: z.number().nullable(),
    drafts: z.boolean(),
    createdBy: z.string(),
    revokedAt: z.string().nullable(),
  })
  .meta({ id: 'Feed' });
export type FeedView = Readonly<z.infer<typeof feedView>>;

export const newFeedView = feedView
  .extend({
    path: z
      .string()
      .describe('where the calendar is, for whoever knows it; shown this once: `/v1/feeds/….ics`'),
  })
  .meta({ id: 'NewFeed' });
export type NewFeedView = Readonly<z.infer<typeof newFeedView>>;

export const feedList = z
  .object({ items: z.array(feedView), nextCursor: z.string().nullable() })
  .meta({ id: 'FeedList' });

/** What a list of feeds can be asked. */
export const FEED_LIST = {
  fields: feedView,
  derived: z.object({}),
  filters: ['subjectKind', 'subjectId'],
  sorts: ['createdAt', 'name'],
};
