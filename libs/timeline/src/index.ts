export { musicChanges, type MusicChange, type MusicChangeKind } from './compare/music-changes.js';
export { needReader, type MusicNeed } from './compare/music-needs.js';
export { spanOfMusic, type PlacedMusic } from './compare/placed-music.js';
export { frameConverter, pictureAtRate, ratesDiffer } from './conform/at-rate.js';
export { musicCarrier, type CarriedMusic, type Fate, type MusicStretch } from './conform/carry-music.js';
export { type ChangeKind, type ChangeList, type PictureChange, type Stretch } from './conform/change-list.js';
export { conformPicture } from './conform/conform-picture.js';
export { type PictureReel, type ReelSpan, type Shot, type Speed } from './conform/picture.js';
export {
  compareLabels,
  labelKey,
  sameLabel,
  type CueLabel,
  type CueSuffix,
  type CueSuffixKind,
  type FreeLabel,
  type NumberedLabel,
} from './cue-label.js';
export { coveredBy, type Counted } from './coverage/covered-by.js';
export { partsOf, type Played } from './coverage/parts-of.js';
export { recordedMusic, type Recording } from './coverage/recorded-music.js';
export {
  type FrameSet,
  frameSet,
  framesBefore,
  framesIn,
  holds,
  intersect,
  NO_FRAMES,
  subtract,
  unite,
} from './coverage/spans.js';
export { inOrder, putInOrder } from './coverage/in-order.js';
export { StretchList, type Stretches } from './coverage/stretches.js';
export { divideHalfUp, floorDivide } from './exact.js';
export { FRAME_RATES, countedAs, readFrameRate, type FrameRate, type FrameRateName } from './frame-rate.js';
export { coveredFrames, type FrameSpan } from './frame-span.js';
export { framesOfMilliseconds, millisecondsOfFrames, secondsOfFrames } from './frame-time.js';
export { readCueLabel } from './read-cue-label.js';
export { readLength, type Length } from './read-length.js';
export { type TimelineCode, type TimelineRefusal, type TimelineResult } from './result.js';
export { framesBetween, framesPerDay, readTimecode, timecodeText } from './timecode.js';
export { clipKey, plainClipName } from './cut-files/clip-name.js';
export {
  AS_SHOT,
  isBlack,
  STRAIGHT_CUT,
  type CutEvent,
  type CutFault,
  type CutLineReader,
  type CutMarker,
  type CutSink,
} from './cut-files/cut-event.js';
export { CUT_FORMATS, cutFormatOf, type CutFormat } from './cut-files/cut-format.js';
export { CutTally, type CutFigures } from './cut-files/cut-tally.js';
export { EdlReader } from './cut-files/edl/edl-reader.js';
export { writeEdl, type WrittenCut } from './cut-files/edl/write-edl.js';
export { readOtio } from './cut-files/otio/read-otio.js';
export { writeOtio } from './cut-files/otio/write-otio.js';
export { ProToolsReader } from './cut-files/pro-tools/pro-tools-reader.js';
export { LineFeed } from './cut-files/read-lines.js';
