import { z } from 'zod';

/** Ids as a query has them: one, several times, or with commas between. */
const ids = (what: string): z.ZodType<readonly string[]> =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat().flatMap((text) => text.split(',')))
    .pipe(z.array(z.string().trim().min(1).max(200)).max(500))
    .describe(what);

/** Which music is compared. Neither: all of it. */
export const citiesQuery = z.strictObject({
  passIds: ids('ids or names (`3m21 v2 strings`), with commas between').optional(),
  cueIds: ids('ids or numbers; all passes of their newest versions').optional(),
});
export type CitiesQuery = z.infer<typeof citiesQuery>;

const minor = z.int().describe('minor units of `currency`');

export const citiesView = z
  .object({
    currency: z.string(),
    passes: z.int(),
    musicSeconds: z.int(),
    cities: z
      .array(
        z.object({
          location: z.string().describe('slug'),
          name: z.string(),
          agreement: z.string(),
          calls: z.int().describe('0: it cannot be recorded there'),
          fewestCalls: z.int().describe('that the cap allows, however passes are put together'),
          callMinutes: z.int(),
          minutes: z.int().describe('of all calls'),
          musicSeconds: z.int(),
          capSeconds: z.int().nullable().describe('most music those calls may yield; null: no cap is known'),
          players: z.int().describe('in the largest call, groups apart'),
          chairs: z.int(),
          cost: minor,
          pay: minor,
          rooms: minor,
          byCurrency: z.array(z.object({ currency: z.string(), minor: z.int() })),
          withoutRate: z.int().describe('lines without a known rate: in no sum'),
          withoutExchange: z.int(),
          atRosterRate: z
            .int()
            .describe('players reckoned with the middle of the rates agreed with those of the city'),
          obstacles: z.array(z.string()).describe('why it would not be legal, or not possible'),
          uncertain: z
            .array(
              z.object({
                parameter: z.string(),
                value: z.number(),
                unit: z.string(),
                currency: z.string().nullable(),
                standing: z.string(),
                year: z.int().nullable(),
                note: z.string(),
              }),
            )
            .describe('figures that are old, stand in for others or are only to plan with'),
        }),
      )
      .describe('those that can be compared first, the cheapest first'),
  })
  .meta({ id: 'CityCosts' });
export type CitiesView = z.infer<typeof citiesView>;
