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
export { addLineUps, maxLineUp } from './notation/arithmetic.js';
export { type Chair, seats } from './notation/chairs.js';
export {
  canonicalReading,
  type LineUp,
  type LineUpDouble,
  type LineUpReading,
  makeLineUp,
} from './notation/line-up.js';
export {
  type LineUpResult,
  type OfferedReading,
  parseLineUp,
  type ParsedLineUp,
  type RefusedLineUp,
} from './notation/parse-line-up.js';
export { printLineUp } from './notation/print-line-up.js';
export { type LineUpCode } from './notation/problem.js';
