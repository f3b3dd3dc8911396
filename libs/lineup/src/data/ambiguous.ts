import { type AmbiguousRow } from '../vocabulary/types.js';

/**
 * Words that name several instruments. With a `voices` or `orchestra` reading the rest of a file may settle them (as a
 * guess, and reported as one); without, the reader must say which. The first reading is the commonest.
 */
export const ambiguous: readonly AmbiguousRow[] = [
  {
    words: 'bass, basses, basso, bassi, basse, bs, Bässe',
    readings: ['bass-voice', 'double-bass', 'bass-guitar'],
    voices: 'bass-voice',
    orchestra: 'double-bass',
  },
  {
    words: 'alto, altos, alti, alt',
    readings: ['alto-voice', 'viola', 'alto-saxophone'],
    voices: 'alto-voice',
  },
  {
    words: 'tenor, tenors, tenore, tenori, Tenöre, ténor, ténors, ten',
    readings: ['tenor-voice', 'tenor-saxophone', 'tenor-horn'],
    voices: 'tenor-voice',
  },
  {
    words: 'baritone, baritones, Bariton, baritono, baritoni, bar, bari, baritons',
    readings: ['baritone-voice', 'baritone-saxophone', 'baritone-horn'],
    voices: 'baritone-voice',
  },
  {
    words: 'baryton, barytons',
    readings: ['baritone-voice', 'baryton-viol', 'baritone-saxophone'],
    voices: 'baritone-voice',
  },
  { words: 'timbales', readings: ['latin-timbales', 'timpani'], orchestra: 'timpani' },
  { words: 'timbale', readings: ['timpani', 'latin-timbales'], orchestra: 'timpani' },
  { words: 'tb, tbs', readings: ['tuba', 'trombone'] },
  { words: 'tr', readings: ['trumpet', 'triangle', 'trombone'] },
  {
    words: 'bells, bell, Glocken, Glocke, campana, cloches, cloche',
    readings: ['tubular-bells', 'glockenspiel', 'handbells', 'cowbell'],
  },
  { words: 'contra, kontra', readings: ['contrabassoon', 'contrabass-clarinet', 'double-bass'] },
  { words: 'p', readings: ['percussion', 'piano'] },
  { words: 'Trommel, Trommeln, tamburi e tamburini', readings: ['snare-drum', 'bass-drum', 'drum-set'] },
  { words: 'flugel, Flügel', readings: ['flugelhorn', 'piano'] },
  { words: 'bugle, bugles', readings: ['military-bugle', 'flugelhorn'] },
];
