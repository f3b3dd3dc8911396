import { brass } from '../data/brass.js';
import { electronics } from '../data/electronics.js';
import { ethnic } from '../data/ethnic.js';
import { choirs, ensembles } from '../data/groups.js';
import { keyboards } from '../data/keyboards.js';
import { percussion } from '../data/percussion.js';
import { plucked } from '../data/plucked.js';
import { strings } from '../data/strings.js';
import { voices } from '../data/voices.js';
import { woodwinds } from '../data/woodwinds.js';
import { type EngagedAs, type Family, type Instrument, type InstrumentRow, type Section } from './types.js';

interface FamilyOfRows {
  readonly family: Family;
  readonly section: Section;
  readonly engagedAs: EngagedAs;
  readonly rows: readonly InstrumentRow[];
}

/** Score order: what stands first here stands higher on the page. */
export const families: readonly FamilyOfRows[] = [
  { family: 'woodwind', section: 'woodwinds', engagedAs: 'player', rows: woodwinds },
  { family: 'brass', section: 'brass', engagedAs: 'player', rows: brass },
  { family: 'percussion', section: 'percussion', engagedAs: 'player', rows: percussion },
  { family: 'keyboard', section: 'keyboards-and-harp', engagedAs: 'player', rows: keyboards },
  { family: 'plucked', section: 'guitars-and-plucked', engagedAs: 'player', rows: plucked },
  { family: 'electronic', section: 'electronics', engagedAs: 'player', rows: electronics },
  { family: 'ethnic', section: 'ethnic', engagedAs: 'player', rows: ethnic },
  { family: 'voice', section: 'voices', engagedAs: 'voice', rows: voices },
  { family: 'choir', section: 'choir', engagedAs: 'group', rows: choirs },
  { family: 'ensemble', section: 'ensembles', engagedAs: 'group', rows: ensembles },
  { family: 'strings', section: 'strings', engagedAs: 'player', rows: strings },
];

/** Every instrument, voice and kind of group, in score order. */
export const instruments: readonly Instrument[] = families
  .flatMap((group) => group.rows.map((row) => ({ group, row })))
  .map(({ group, row }, scoreOrder) => ({
    id: row.id,
    name: row.name,
    short: row.short ?? row.id,
    family: row.family ?? group.family,
    section: row.section ?? group.section,
    engagedAs: row.engagedAs ?? group.engagedAs,
    scoreOrder,
    doubles: row.doubles ?? [],
  }));

const byId: ReadonlyMap<string, Instrument> = new Map(instruments.map((one) => [one.id, one]));

/** The instrument with a canonical id, or undefined. */
export function instrumentById(id: string): Instrument | undefined {
  return byId.get(id);
}

/** The heading of the headcount report an instrument's players stand under; undefined for an unknown id. */
export function sectionOf(id: string): Section | undefined {
  return byId.get(id)?.section;
}

/**
 * What the player of a line-up's seat plays: any violinist may sit in `violin-1` or `violin-2`, so both give `violin`;
 * every other id is itself.
 */
export function playerInstrument(sectionId: string): string {
  return sectionId === 'violin-1' || sectionId === 'violin-2' ? 'violin' : sectionId;
}

/** For sorting ids into score order; ids that are no instrument come last, by name. */
export function compareInScore(left: string, right: string): number {
  const a = byId.get(left)?.scoreOrder ?? Number.MAX_SAFE_INTEGER;
  const b = byId.get(right)?.scoreOrder ?? Number.MAX_SAFE_INTEGER;
  if (a !== b) return a - b;
  return left < right ? -1 : left > right ? 1 : 0;
}
