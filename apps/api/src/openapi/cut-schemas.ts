import { conformViewShape, cueTimecodesShape, exportedCut, pictureLaid, storedFields } from '#desk';
import { z } from 'zod';

const span = z.object({
  reel: z.int().nullable(),
  in: z.int(),
  out: z.int().describe('exclusive'),
  inTimecode: z.string(),
  outTimecode: z.string(),
});
const cut = z.object({
  id: storedFields.shape.id,
  name: z.string(),
  reel: z.int().nullable(),
  receivedOn: z.string().nullable(),
});
const money = z.object({ minor: z.int(), currency: z.string() });
const ofVersion = { cue: z.string(), version: z.string(), versionId: z.string(), seconds: z.int() };
const stretches = z.array(
  z.object({ where: z.enum(['before', 'inside', 'after', 'beyond']), span, frames: z.int() }),
);

const figures = z.looseObject({}).describe('what the words are made from');
const saying = z.object({ code: z.string(), figures, message: z.string().describe('in English') });

export const cutComparison = z
  .object({
    report: z.literal('cut-changes'),
    notes: z.array(saying).describe('what is not told, and why'),
    frameRate: z.string().describe('that all frames are counted at'),
    currency: z.string(),
    old: z.array(cut),
    new: z.array(cut),
    music: z
      .enum(['placed', 'carried'])
      .describe('what is laid in the new cut; or, while nothing is, the old music as its picture carries it'),
    picture: z
      .looseObject({
        kept: z.int(),
        moved: z.int(),
        gone: z.int(),
        added: z.int(),
        changes: z.array(z.looseObject({ kind: z.string(), shot: z.string(), frames: z.int() })),
      })
      .nullable()
      .describe('in seconds; null: not both cuts have their picture'),
    changes: z.array(
      z.looseObject({
        cue: z.string(),
        version: z.string(),
        kinds: z.array(z.string()),
        old: span.nullable(),
        new: z.array(span),
        shiftFrames: z.int().nullable(),
        shortFrames: z.int().describe('to fill, with nothing written for them'),
        fate: z.string().nullable().describe('what the picture did to it'),
        fit: z.enum(['fits', 'too-short', 'too-long', 'orphaned']).nullable(),
        because: z.array(saying).describe('what was done to the picture'),
      }),
    ),
    counts: z.record(z.string(), z.int()).describe('placements by change and by fit'),
    pickUps: z
      .array(
        z.object({
          ...ofVersion,
          stretches,
          passes: z.array(
            z.object({
              passId: z.string(),
              name: z.string(),
              lineUp: z.string(),
              place: z
                .object({
                  sessionId: z.string().nullable().describe('null: a call that would have to be opened'),
                  location: z.string(),
                  room: z.string(),
                  localStart: z.string(),
                  zone: z.string(),
                  extraCost: z.int().describe('as the plan weighs it, in minor units of `currency`'),
                  extraChairs: z.int(),
                })
                .nullable(),
              reason: z.string().nullable().describe('why no session that stands can take it'),
              refused: z
                .array(z.object({ code: z.string(), figures, reason: z.string() }))
                .describe('the same, each reason by itself'),
            }),
          ),
        }),
      )
      .describe('music of recorded versions that must be recorded in addition'),
    rewrites: z
      .array(z.object({ ...ofVersion, stretches }))
      .describe('music that is not recorded yet and must be written longer'),
    fellOut: z
      .object({
        seconds: z.int(),
        recordedSeconds: z.int(),
        cost: z.array(money),
        withoutRate: z.int().describe('services whose pay is not known: they are in no sum'),
        versions: z.array(z.object({ ...ofVersion, cost: z.array(money) })),
      })
      .describe('music of the old cut that the new one no longer plays, and what its recording cost'),
  })
  .meta({ id: 'CutComparison' });

export const CUT_SCHEMAS: readonly z.ZodType[] = [
  cutComparison,
  conformViewShape,
  pictureLaid,
  cueTimecodesShape,
  exportedCut,
];
