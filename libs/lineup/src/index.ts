export { type ChairHints, type Rank } from './vocabulary/hints.js';
export {
  compareInScore,
  instrumentById,
  instruments,
  playerInstrument,
  sectionOf,
} from './vocabulary/instruments.js';
export { contextOf, decideContext, type ContextCounts } from './vocabulary/context.js';
export { findInstrument, type InstrumentMatch } from './vocabulary/find-instrument.js';
export { splitInstrumentNames } from './vocabulary/split-names.js';
export {
  type Context,
  type EngagedAs,
  type Family,
  type Instrument,
  type Role,
  type Section,
} from './vocabulary/types.js';
