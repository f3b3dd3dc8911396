import { type City } from './names.js';

/** How many of an office's players have an instrument as their first, and what every nth of them also plays. */
export interface SectionOfRoster {
  readonly instrument: string;
  readonly count: number;
  /** How many of them are principals; they stand first. */
  readonly principals: number;
  /** `[instrument, share of the section]`: the players that follow the principals own it. */
  readonly doubles: readonly (readonly [instrument: string, share: number])[];
}

const section = (
  instrument: string,
  count: number,
  principals = 0,
  ...doubles: SectionOfRoster['doubles']
): SectionOfRoster => ({ instrument, count, principals, doubles });

/** The people each city's fixer can call: roughly two for every chair of the largest line-up recorded there. */
export const SECTIONS: Readonly<Record<City, readonly SectionOfRoster[]>> = {
  rome: [
    section('flute', 5, 1, ['piccolo', 0.6], ['alto-flute', 0.4]),
    section('oboe', 4, 1, ['english-horn', 0.5]),
    section('clarinet', 4, 1, ['bass-clarinet', 0.5], ['e-flat-clarinet', 0.25]),
    section('bassoon', 4, 1, ['contrabassoon', 0.5]),
    section('horn', 6, 2),
    section('trumpet', 6, 2, ['flugelhorn', 0.5]),
    section('trombone', 5, 1, ['bass-trombone', 0.4]),
    section('timpani', 2, 1, ['percussion', 1]),
    section('percussion', 14, 2, ['bongos', 0.7], ['congas', 0.5]),
    section('bongos', 40, 3, ['congas', 0.6], ['percussion', 0.3]),
    section('harp', 2),
    section('piano', 3, 1, ['celesta', 1]),
    section('accordion', 3),
    section('guitar', 4, 1, ['electric-guitar', 0.7]),
    section('mandolin', 4, 1, ['guitar', 0.3]),
    section('violin', 36, 4),
    section('viola', 13, 2),
    section('cello', 11, 2),
    section('double-bass', 8, 1, ['bass-guitar', 0.3]),
  ],
  vienna: [
    section('flute', 8, 2, ['piccolo', 0.6], ['alto-flute', 0.4]),
    section('oboe', 8, 2, ['english-horn', 0.5]),
    section('clarinet', 8, 2, ['bass-clarinet', 0.5], ['e-flat-clarinet', 0.3]),
    section('bassoon', 8, 2, ['contrabassoon', 0.5]),
    section('horn', 12, 2, ['wagner-tuba', 0.5]),
    section('trumpet', 8, 2, ['flugelhorn', 0.4], ['piccolo-trumpet', 0.3]),
    section('trombone', 8, 2, ['bass-trombone', 0.5]),
    section('tuba', 3, 1, ['cimbasso', 1]),
    section('timpani', 3, 1, ['percussion', 1]),
    section('percussion', 10, 2),
    section('harp', 3, 1),
    section('piano', 3, 1, ['celesta', 1]),
    section('zither', 1),
    section('violin', 68, 6),
    section('viola', 25, 2),
    section('cello', 21, 2),
    section('double-bass', 15, 2),
  ],
  venice: [
    section('flute', 6, 2, ['piccolo', 0.6], ['alto-flute', 0.3]),
    section('oboe', 5, 1, ['english-horn', 0.5]),
    section('clarinet', 5, 1, ['bass-clarinet', 0.5]),
    section('bassoon', 5, 1, ['contrabassoon', 0.4]),
    section('horn', 9, 2),
    section('trumpet', 6, 1, ['flugelhorn', 0.5]),
    section('trombone', 7, 1, ['bass-trombone', 0.5]),
    section('tuba', 3, 1),
    section('timpani', 3, 1, ['percussion', 1]),
    section('percussion', 6, 1),
    section('harp', 3, 1),
    section('mandolin', 3),
    section('organ', 2),
    section('violin', 42, 4),
    section('viola', 15, 2),
    section('cello', 13, 2),
    section('double-bass', 9, 1),
  ],
  basel: [
    section('piccolo', 8, 1, ['flute', 1]),
    section('oboe', 3, 1, ['english-horn', 0.6]),
    section('clarinet', 4, 1, ['bass-clarinet', 0.5]),
    section('bassoon', 3, 1, ['contrabassoon', 0.6]),
    section('horn', 6, 1, ['alphorn', 0.6]),
    section('trumpet', 6, 1),
    section('trombone', 5, 1, ['bass-trombone', 0.4]),
    section('tuba', 2),
    section('timpani', 3, 1, ['percussion', 1]),
    section('percussion', 16, 2, ['basel-drum', 0.5]),
    section('basel-drum', 14, 2, ['percussion', 0.4]),
    section('harp', 2),
    section('violin', 22, 2),
    section('viola', 8, 1),
    section('cello', 7, 1),
    section('double-bass', 5, 1),
  ],
  london: [
    section('flute', 9, 2, ['piccolo', 0.7], ['alto-flute', 0.5]),
    section('oboe', 6, 2, ['english-horn', 0.4]),
    section('english-horn', 3, 1, ['oboe', 1]),
    section('clarinet', 6, 2, ['e-flat-clarinet', 0.4]),
    section('bass-clarinet', 3, 1, ['contrabass-clarinet', 0.6], ['clarinet', 1]),
    section('bassoon', 6, 2),
    section('contrabassoon', 3, 1, ['bassoon', 1]),
    section('horn', 15, 3, ['wagner-tuba', 0.4]),
    section('trumpet', 9, 2, ['flugelhorn', 0.5], ['piccolo-trumpet', 0.4]),
    section('trombone', 7, 2, ['euphonium', 0.2]),
    section('bass-trombone', 4, 1, ['cimbasso', 0.6]),
    section('tuba', 3, 1, ['cimbasso', 1]),
    section('timpani', 3, 1, ['percussion', 1]),
    section('percussion', 12, 2),
    section('harp', 4, 1),
    section('piano', 4, 1, ['celesta', 1]),
    section('guitar', 3, 1, ['electric-guitar', 1]),
    section('violin', 74, 8),
    section('viola', 28, 2),
    section('cello', 24, 2),
    section('double-bass', 18, 2),
  ],
};
