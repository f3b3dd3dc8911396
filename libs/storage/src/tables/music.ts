import {
  type Credit,
  type ClipMapping,
  type Cue,
  type CueRelation,
  type CueVersion,
  type Cut,
  type CutPicture,
  type Pass,
  type Placement,
  type StatusChange,
} from '#desk';
import { bigint, flag, id, integer, json, optional, text } from './column.js';
import { defineTable, partOf, refersTo } from './table.js';

const ofProduction = partOf('productionId', 'productions');

export const cues = defineTable<Cue>({
  name: 'cues',
  record: 'cue',
  columns: {
    productionId: id,
    number: text,
    labelKey: text,
    title: optional(text),
    reel: optional(integer),
    sceneLocations: json,
    themes: json,
    usage: optional(text),
    iswc: optional(text),
    notes: text,
  },
  references: [ofProduction],
  indices: [['productionId', 'labelKey']],
});

export const cueVersions = defineTable<CueVersion>({
  name: 'cue_versions',
  record: 'cue version',
  columns: {
    productionId: id,
    cueId: id,
    label: text,
    seconds: integer,
    status: text,
    bars: optional(integer),
    writtenToCutId: optional(id),
    writtenIn: optional(bigint),
    writtenOut: optional(bigint),
    isrc: optional(text),
    notes: text,
  },
  references: [ofProduction, partOf('cueId', 'cues'), refersTo('writtenToCutId', 'cuts')],
  uniques: [['cueId', 'label']],
  indices: [['productionId'], ['writtenToCutId']],
});

export const cueRelations = defineTable<CueRelation>({
  name: 'cue_relations',
  record: 'cue relation',
  columns: { productionId: id, fromVersionId: id, kind: text, toVersionId: id },
  references: [ofProduction, partOf('fromVersionId', 'cue_versions'), partOf('toVersionId', 'cue_versions')],
  uniques: [['fromVersionId', 'kind', 'toVersionId']],
  indices: [['productionId'], ['toVersionId']],
});

export const passes = defineTable<Pass>({
  name: 'passes',
  record: 'pass',
  columns: {
    productionId: id,
    versionId: id,
    name: text,
    lineUp: text,
    seconds: integer,
    locationIds: json,
    after: json,
    status: optional(text),
    notes: text,
  },
  references: [ofProduction, partOf('versionId', 'cue_versions')],
  uniques: [['versionId', 'name']],
  indices: [['productionId']],
});

export const cuts = defineTable<Cut>({
  name: 'cuts',
  record: 'cut',
  columns: {
    productionId: id,
    name: text,
    reel: optional(integer),
    frameRate: text,
    receivedOn: optional(text),
    notes: text,
    fileDigest: optional(text),
  },
  references: [ofProduction],
  indices: [['productionId']],
});

/** A version that somebody said a clip plays stays as long as that is said. */
export const clipMappings = defineTable<ClipMapping>({
  name: 'clip_mappings',
  record: 'clip mapping',
  columns: { productionId: id, clip: text, clipKey: text, versionId: optional(id), notes: text },
  references: [ofProduction, refersTo('versionId', 'cue_versions')],
  uniques: [['productionId', 'clipKey']],
  indices: [['versionId']],
});

/** A version that a cut still plays stays: removing it would orphan the placement unseen. */
export const placements = defineTable<Placement>({
  name: 'placements',
  record: 'placement',
  columns: {
    productionId: id,
    cutId: id,
    versionId: optional(id),
    label: text,
    track: optional(text),
    reel: optional(integer),
    recordIn: bigint,
    recordOut: bigint,
    sourceIn: bigint,
    sourceOut: bigint,
    notes: text,
    carriedFromId: optional(id),
    byHand: flag,
    muted: flag,
    usage: optional(text),
  },
  references: [ofProduction, partOf('cutId', 'cuts'), refersTo('versionId', 'cue_versions')],
  indices: [['productionId'], ['cutId', 'recordIn'], ['versionId']],
});

/** One record a cut: the shots are read and replaced together. */
export const cutPictures = defineTable<CutPicture>({
  name: 'cut_pictures',
  record: 'picture',
  recorded: 'not',
  columns: { productionId: id, cutId: id, shots: json },
  references: [ofProduction, partOf('cutId', 'cuts')],
  uniques: [['cutId']],
  indices: [['productionId']],
});

export const statusChanges = defineTable<StatusChange>({
  name: 'status_changes',
  record: 'status change',
  columns: {
    productionId: id,
    versionId: id,
    passId: optional(id),
    status: text,
    on: text,
    by: text,
    notes: text,
  },
  references: [ofProduction, partOf('versionId', 'cue_versions'), partOf('passId', 'passes')],
  indices: [['productionId'], ['versionId', 'passId'], ['passId']],
});

export const credits = defineTable<Credit>({
  name: 'credits',
  record: 'credit',
  personal: ['name', 'ipi', 'notes'],
  matched: ['name'],
  columns: {
    productionId: id,
    cueId: id,
    name: text,
    role: text,
    shareBasisPoints: integer,
    ipi: optional(text),
    society: optional(text),
    notes: text,
  },
  references: [ofProduction, partOf('cueId', 'cues')],
  indices: [['productionId'], ['cueId']],
});
