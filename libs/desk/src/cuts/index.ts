export { compareCuts, compareCutWith } from './compare-cuts.js';
export { conformCut } from './conform-cut.js';
export { conformViewShape, type ConformView } from './conform-view.js';
export { layPicture, pictureLaid, pictureOrder } from './lay-picture.js';
export { comparisonQuery, conformOrder, type ConformOrder } from './order.js';
