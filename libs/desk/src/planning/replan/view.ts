import { z } from 'zod';

const fewest = z.object({
  changed: z.int(),
  lowerBound: z.int().describe('no plan that keeps the rules and places as much music changes fewer'),
  proven: z.boolean(),
});

/** How a plan stands, in a few figures. */
const standing = z.object({
  sessions: z.int().describe('to come, and held'),
  openChairs: z.int(),
  unplacedPasses: z.int(),
  people: z.int(),
  cost: z.int().describe('room hire and pay, in minor units of `currency`'),
});
export type Standing = z.infer<typeof standing>;

const change = z.object({
  kind: z.enum([
    'session-opened',
    'session-dropped',
    'session-moved',
    'pass-moved',
    'pass-added',
    'pass-unplaced',
    'call-grown',
    'engaged',
    'released',
    'chair-open',
  ]),
  message: z.string(),
  reason: z.string(),
  needsConfirmation: z.boolean().describe('it changes what is held or confirmed, or somebody was asked for'),
  seat: z
    .object({ person: z.string().nullable(), chair: z.string(), session: z.string() })
    .nullable()
    .describe('of a change of players: who, on which chair of which session, in words'),
  involved: z.object({
    sessions: z.array(z.string()).optional(),
    passes: z.array(z.string()).optional(),
    musicians: z.array(z.string()).optional(),
    groups: z.array(z.string()).optional(),
    chair: z.object({ instrument: z.string(), chair: z.int() }).optional(),
  }),
});
export type ChangeView = z.infer<typeof change>;

/** What a re-plan changes, each with its reason, and how little could have been changed. */
export const replanView = z
  .object({
    applied: z.boolean(),
    planId: z.string().nullable().describe('the plan it was kept as; null: not applied'),
    asOf: z.string(),
    currency: z.string(),
    engagements: fewest.describe('engagements that stand no more; a chair that changes hands counts once'),
    sessions: fewest.describe('sessions opened, dropped, or altered in music or call'),
    needConfirmation: z.int().describe('changes that are only written with `confirm`'),
    before: standing,
    after: standing,
    changes: z.array(change),
    noted: z.array(z.string()).describe('what of the events goes into the books beside the changes'),
    written: z
      .object({
        sessionsOpened: z.int(),
        sessionsCancelled: z.int(),
        sessionsAltered: z.int(),
        engagementsMade: z.int(),
        engagementsEnded: z.int(),
        absences: z.int(),
        passesChanged: z.int(),
      })
      .nullable(),
  })
  .meta({ id: 'Replan' });
export type ReplanView = z.infer<typeof replanView>;
