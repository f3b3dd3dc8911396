export { compareCuts, compareCutWith } from './compare-cuts.js';
export { conformCut } from './conform-cut.js';
export { conformViewShape, type ConformView } from './conform-view.js';
export { CUT_MEDIA_TYPES, cutExportQuery, exportCut, exportedCut, type ExportedCut } from './export-cut.js';
export { layPicture, pictureLaid, pictureOrder } from './lay-picture.js';
export { cueTimecodes } from './cue-timecodes.js';
export { cueTimecodesShape, timecodesQuery, type CueTimecodes } from './timecodes-view.js';
export { comparisonQuery, conformOrder, type ConformOrder } from './order.js';
