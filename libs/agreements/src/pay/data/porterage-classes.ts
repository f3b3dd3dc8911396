/**
 * Which class of porterage an instrument is taken to be of, where the agreement does not say. Classes go by how much there
 * is to carry; this sorting is an assumption to be overridden (a term of `porterage` narrowed to `instruments` is).
 */
export const porterageClasses: Readonly<Record<string, 'A' | 'B' | 'C'>> = {
  timpani: 'A',
  percussion: 'A',
  'drum-set': 'A',
  'double-bass': 'B',
  tuba: 'B',
  'contrabass-clarinet': 'B',
  contrabassoon: 'B',
  cello: 'C',
  'bass-clarinet': 'C',
  'bass-trombone': 'C',
  'baritone-saxophone': 'C',
};
