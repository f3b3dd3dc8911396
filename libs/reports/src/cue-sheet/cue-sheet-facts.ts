import { type CutFacts, type PlacementFacts, type ProductionFacts } from '../facts.js';
import { type CreditRole, type Usage } from './words.js';

export interface SheetCueFacts {
  readonly id: string;
  readonly number: string;
  readonly title: string | null;
  readonly usage: Usage | null;
  readonly iswc: string | null;
}

export interface CreditFacts {
  readonly id: string;
  readonly cueId: string;
  readonly name: string;
  readonly role: CreditRole;
  readonly shareBasisPoints: number;
  readonly ipi: string | null;
  readonly society: string | null;
}

export interface CueSheetFacts {
  readonly production: ProductionFacts;
  readonly cues: readonly SheetCueFacts[];
  readonly versions: readonly { readonly id: string; readonly cueId: string; readonly isrc: string | null }[];
  readonly cuts: readonly CutFacts[];
  readonly placements: readonly (PlacementFacts & {
    readonly label: string;
    /** How this use is classed; null: as the cue. */
    readonly usage: Usage | null;
  })[];
  readonly credits: readonly CreditFacts[];
}
