import { ruleSays } from '#agreements';
import { explainSays, planSays, violationSays } from '#planning';
import { cueSheetSays } from './cue-sheet-says.js';
import { cutSays } from './cut-says.js';
import { noRepairSays } from './no-repair-says.js';
import { pictureSays } from './picture-says.js';
import { scheduleSays } from './schedule-says.js';

/**
 * What models say, by code: each takes the figures of its saying. What the planner and the agreements say is English
 * where they say it, since it is kept beside its figures.
 */
export const says = {
  ...planSays,
  ...violationSays,
  ...explainSays,
  ...ruleSays,
  ...noRepairSays,
  ...scheduleSays,
  ...cueSheetSays,
  ...cutSays,
  ...pictureSays,
};
