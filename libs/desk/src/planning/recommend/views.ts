import { z } from 'zod';

/** A call as people speak of it. */
const call = z.object({
  sessionId: z.string().nullable().describe('null: it would have to be opened'),
  locationId: z.string(),
  location: z.string(),
  roomId: z.string(),
  room: z.string(),
  localStart: z.string(),
  zone: z.string(),
  minutes: z.int(),
  status: z.string().nullable(),
});
export type CallView = z.infer<typeof call>;

const price = z
  .int()
  .describe('more than now, as the plan weighs it, in minor units of `currency`; negative: less');

export const substitutesView = z
  .object({
    session: call,
    instrument: z.string(),
    chair: z.int(),
    holder: z
      .object({
        name: z.string(),
        status: z.string(),
        musicianId: z.string().nullable(),
        groupId: z.string().nullable(),
      })
      .nullable()
      .describe('who sits there now, and is taken off it for the answer'),
    currency: z.string(),
    ranked: z.array(
      z.object({
        musicianId: z.string(),
        name: z.string(),
        extraCost: price,
        pay: z.object({ minor: z.int(), currency: z.string() }).nullable().describe('for the call'),
        reason: z.string(),
      }),
    ),
    rankedLeftOut: z.int(),
    supply: z.object({
      exist: z.int().describe('whoever plays the instrument, but for the one who leaves'),
      unavailable: z.int(),
      resting: z.int(),
      seated: z.int(),
      free: z.int(),
    }),
    refused: z
      .array(
        z.object({
          musicianId: z.string(),
          name: z.string(),
          obstacle: z.enum(['cannot-play', 'unavailable', 'seated', 'resting']),
          reason: z.string(),
        }),
      )
      .describe('who plays it and cannot come, and why; people of the city first'),
    refusedLeftOut: z.int(),
    reason: z.string().nullable().describe('why nobody can; null where somebody can'),
  })
  .meta({ id: 'Substitutes' });
export type SubstitutesView = z.infer<typeof substitutesView>;

export const sessionsView = z
  .object({
    pass: z.object({ passId: z.string(), name: z.string(), seconds: z.int(), now: call.nullable() }),
    currency: z.string(),
    ranked: z.array(
      z.object({
        ...call.shape,
        extraCost: price,
        extraChairs: z.int(),
        runOrder: z.array(z.string()),
        reason: z.string(),
      }),
    ),
    rankedLeftOut: z.int(),
    refused: z
      .array(
        z.object({
          code: z.string(),
          sessions: z.int(),
          slots: z.int(),
          reasons: z.array(z.string()).describe('some of them'),
        }),
      )
      .describe('sessions and free calls that cannot take it, by the rule that says so'),
  })
  .meta({ id: 'SessionsForPass' });
export type SessionsView = z.infer<typeof sessionsView>;
