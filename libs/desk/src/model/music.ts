import { STEPS, USAGES } from '#reports';
import { z } from 'zod';
import * as f from './fields.js';
import { defineRecord } from './record-kind.js';
import { type Stored } from './stored.js';

const productionDerived = z.object({ productionId: z.string() });

/** A piece of music. The id never changes; the number is a label that can. */
export const cues = defineRecord({
  name: 'cue',
  plural: 'cues',
  scope: 'production',
  fields: z.strictObject({
    number: f.line(60),
    title: f.line().nullable(),
    reel: z.int().min(0).max(99).nullable(),
    sceneLocations: z.array(f.line(120)).max(50),
    themes: z.array(f.line(120)).max(50),
    usage: z
      .enum(USAGES)
      .nullable()
      .describe('how cue sheets class it; null: instrumental, seen to be played if it is source music'),
    iswc: f.line(30).nullable().describe('the work’s number, stored as T-034.524.680-1'),
    notes: f.note(),
  }),
  defaults: { title: null, reel: null, sceneLocations: [], themes: [], usage: null, iswc: null, notes: '' },
  derived: productionDerived.extend({
    labelKey: z.string().describe('the number in the form in which equal labels are equal'),
  }),
  filters: ['number', 'reel'],
  sorts: ['labelKey', 'number', 'reel', 'createdAt'],
});
export type Cue = Stored & Readonly<z.infer<typeof cues.fields>> & Readonly<z.infer<typeof cues.derived>>;

export const VERSION_STATUSES = [...STEPS, 'omitted', 'needs-pick-up'] as const;

/** One writing of a cue, with a length. */
export const cueVersions = defineRecord({
  name: 'cueVersion',
  plural: 'versions',
  scope: 'production',
  fields: z.strictObject({
    cueId: f.id(),
    label: f.line(40).describe('"v1", "v2" …'),
    seconds: f.seconds(),
    status: z.enum(VERSION_STATUSES),
    bars: z.int().min(1).max(9_999).nullable().describe('how many it has; places takes that say bars alone'),
    writtenToCutId: f.id().nullable().describe('the cut it was written to'),
    writtenIn: z.int().min(0).nullable().describe('where it began in that cut, in frames of its rate'),
    writtenOut: z.int().min(1).nullable().describe('where it ended there, exclusive'),
    isrc: f.line(20).nullable().describe('the recording’s number'),
    notes: f.note(),
  }),
  defaults: {
    label: 'v1',
    status: 'sketch',
    bars: null,
    writtenToCutId: null,
    writtenIn: null,
    writtenOut: null,
    isrc: null,
    notes: '',
  },
  derived: productionDerived,
  filters: ['cueId', 'status', 'label'],
  sorts: ['createdAt', 'label', 'seconds'],
});
export type CueVersion = Stored &
  Readonly<z.infer<typeof cueVersions.fields>> &
  Readonly<z.infer<typeof cueVersions.derived>>;

export const CUE_RELATIONS = [
  'alternate-of',
  'replaces',
  'segue',
  'overlap',
  'split-from',
  'merged-into',
] as const;

/** How one cue version stands to another: `from` replaces `to`, `from` is an alternate of `to` … */
export const cueRelations = defineRecord({
  name: 'cueRelation',
  plural: 'relations',
  scope: 'production',
  fields: z.strictObject({
    fromVersionId: f.id(),
    kind: z.enum(CUE_RELATIONS),
    toVersionId: f.id(),
  }),
  defaults: {},
  derived: productionDerived,
  filters: ['fromVersionId', 'toVersionId', 'kind'],
  sorts: ['createdAt'],
});
export type CueRelation = Stored &
  Readonly<z.infer<typeof cueRelations.fields>> &
  Readonly<z.infer<typeof cueRelations.derived>>;

/** What is recorded in one go of a cue version. `locationIds` empty: anywhere. */
export const passes = defineRecord({
  name: 'pass',
  plural: 'passes',
  scope: 'production',
  fields: z.strictObject({
    versionId: f.id(),
    name: f.line(60).describe('"strings", "brass", "choir" …; one name once a version'),
    lineUp: f.line(1_000).describe('line-up notation, stored in its canonical form'),
    seconds: f.seconds().describe('of music to record'),
    locationIds: z.array(f.id()).max(50),
    after: z
      .array(f.id())
      .max(50)
      .describe('passes that must be recorded before, or earlier in the same session'),
    status: z.enum(VERSION_STATUSES).nullable().describe('null: as far as its version'),
    notes: f.note(),
  }),
  defaults: { locationIds: [], after: [], status: null, notes: '' },
  derived: productionDerived,
  filters: ['versionId', 'name'],
  sorts: ['createdAt', 'name', 'seconds'],
});
export type Pass = Stored &
  Readonly<z.infer<typeof passes.fields>> &
  Readonly<z.infer<typeof passes.derived>>;

/** A version of the picture, whole or one reel. */
export const cuts = defineRecord({
  name: 'cut',
  plural: 'cuts',
  scope: 'production',
  fields: z.strictObject({
    name: f.line(120),
    reel: z.int().min(0).max(99).nullable(),
    frameRate: f.frameRate(),
    receivedOn: f.localDate().nullable(),
    notes: f.note(),
  }),
  defaults: { reel: null, receivedOn: null, notes: '' },
  derived: productionDerived.extend({
    fileDigest: z.string().nullable().describe('of the file it was read from; null: none'),
  }),
  filters: ['name', 'reel'],
  sorts: ['createdAt', 'name', 'receivedOn'],
});
export type Cut = Stored & Readonly<z.infer<typeof cuts.fields>> & Readonly<z.infer<typeof cuts.derived>>;

/** A stretch of a cut that plays a stretch of a cue version; half-open, in frames of the cut's rate. */
export const placements = defineRecord({
  name: 'placement',
  plural: 'placements',
  scope: 'production',
  fields: z.strictObject({
    cutId: f.id(),
    versionId: f.id().nullable().describe('null while the clip is not matched'),
    label: f.line().describe('the clip’s name as the editor wrote it'),
    track: f.line(60).nullable(),
    reel: z.int().min(0).max(99).nullable(),
    recordIn: z.int().min(0),
    recordOut: z.int().min(1),
    sourceIn: z.int().min(0),
    sourceOut: z.int().min(1),
    muted: z.boolean().describe('it is in the cut and cannot be heard: it counts for nothing'),
    usage: z.enum(USAGES).nullable().describe('how cue sheets class this use; null: as they class the cue'),
    notes: f.note(),
  }),
  defaults: { versionId: null, track: null, reel: null, muted: false, usage: null, notes: '' },
  derived: productionDerived.extend({
    carriedFromId: z
      .string()
      .nullable()
      .describe('the placement of an earlier cut that it was carried from with its picture'),
    byHand: z.boolean().describe('false: carried, and not touched since; carrying again may change it'),
  }),
  filters: ['cutId', 'versionId', 'reel'],
  sorts: ['recordIn', 'createdAt'],
});
export type Placement = Stored &
  Readonly<z.infer<typeof placements.fields>> &
  Readonly<z.infer<typeof placements.derived>>;
