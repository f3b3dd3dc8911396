import { z } from 'zod';
import { weightNames, weightTable, type WeightName } from '#planning';
import { cueSheetMappings } from './cue-sheet-mapping.js';
import * as f from './fields.js';
import { defineRecord } from './record-kind.js';
import { type Stored } from './stored.js';

/** A billion of the largest unit: more than any breach of any rule can be worth. */
const HEAVIEST = 1_000_000_000_000;

const weight = (name: WeightName): z.ZodExactOptional<z.ZodInt> => {
  const { usual, each } = weightTable[name];
  return z.int().min(0).max(HEAVIEST).exactOptional().describe(`${each}; ${usual} unless set`);
};

/** What breaches of the planner's rules weigh, as far as it is set otherwise than usual; in minor units. */
export const planningWeights = z.strictObject(
  Object.fromEntries(weightNames.map((name) => [name, weight(name)])) as Record<
    WeightName,
    z.ZodExactOptional<z.ZodInt>
  >,
);
export type PlanningWeights = Readonly<z.infer<typeof planningWeights>>;

/** One film's score. What lies before `asOf` is history and immutable. */
export const productions = defineRecord({
  name: 'production',
  plural: 'productions',
  scope: 'organisation',
  fields: z.strictObject({
    slug: f.slug(),
    title: f.line(),
    asOf: f.instant().nullable().describe('the moment it is planned from; null: now'),
    homeZone: f.zone(),
    currency: f.currency(),
    planningFrom: f.localDate().describe('first local date on which a session may be'),
    planningTo: f.localDate().describe('last local date on which a session may be'),
    targetMusicians: z.int().min(0).max(100_000),
    targetComposedSeconds: z.int().min(0).max(3_600_000),
    targetFinalCutSeconds: z.int().min(0).max(3_600_000),
    frameRate: f.frameRate(),
    partsLeadDays: z
      .int()
      .min(0)
      .max(60)
      .describe('days before its first session by which a cue’s parts are to be printed'),
    finalDubOn: f.localDate().nullable().describe('when the music has to be delivered to the final dub'),
    lineUpDoubling: z.enum(['player', 'count']).describe('what "3(2pic)" means in its line-ups'),
    lineUpStrings: z.enum(['players', 'stands']).describe('what string figures count in its line-ups'),
    planningWeights: planningWeights.describe(
      'what breaches of the planner’s rules weigh, in minor units; those left out weigh as usual',
    ),
    cueSheetMappings: cueSheetMappings.describe(
      'how recipients of its cue sheets call usages and want shares, by name; a cue sheet for that name follows it',
    ),
    notes: f.note(),
  }),
  defaults: {
    asOf: null,
    targetMusicians: 0,
    targetComposedSeconds: 0,
    targetFinalCutSeconds: 0,
    frameRate: '24',
    partsLeadDays: 2,
    finalDubOn: null,
    lineUpDoubling: 'player',
    lineUpStrings: 'players',
    planningWeights: {},
    cueSheetMappings: {},
    notes: '',
  },
  derived: z.object({}),
  filters: ['slug'],
  sorts: ['title', 'slug', 'createdAt'],
});
export type Production = Stored & Readonly<z.infer<typeof productions.fields>>;
