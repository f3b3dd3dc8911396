/** Words that stand for a whole section, by the id used in `open[]`. */
export const sectionWords: Readonly<Record<'woodwinds' | 'brass' | 'strings', string>> = {
  woodwinds: 'ww, winds, wind, woodwind, woodwinds, wood, holz, holzbläser, legni, bois, vents, fiati',
  brass: 'brass, blech, blechbläser, ottoni, cuivres, cuivre, cuiv, br sec',
  strings:
    'str, strs, strg, strgs, strings, string, streicher, str orch, archi, cordes, strings section, string section, stgs, arc',
};

/** The four figures of the woodwinds and of the brass, and the five of the strings. */
export const positions = {
  woodwinds: ['flute', 'oboe', 'clarinet', 'bassoon'],
  brass: ['horn', 'trumpet', 'trombone', 'tuba'],
  strings: ['violin-1', 'violin-2', 'viola', 'cello', 'double-bass'],
} as const;

/** Relatives that are written with a plus behind a position: `2+ca`. */
export const auxiliaries: Readonly<Record<string, readonly string[]>> = {
  flute: ['piccolo', 'alto-flute', 'bass-flute', 'contrabass-flute'],
  oboe: ['english-horn', 'oboe-damore', 'oboe-da-caccia', 'bass-oboe', 'heckelphone'],
  clarinet: [
    'e-flat-clarinet',
    'd-clarinet',
    'basset-clarinet',
    'basset-horn',
    'alto-clarinet',
    'bass-clarinet',
    'contra-alto-clarinet',
    'contrabass-clarinet',
  ],
  bassoon: ['contrabassoon'],
  horn: ['wagner-tuba'],
  trumpet: ['piccolo-trumpet', 'e-flat-trumpet', 'bass-trumpet', 'cornet', 'flugelhorn'],
  trombone: ['bass-trombone', 'alto-trombone', 'contrabass-trombone'],
  tuba: ['cimbasso', 'contrabass-tuba'],
};

/** What a plus without a name may add: `3+1`. */
export const usualRelative: Readonly<Record<string, string>> = {
  flute: 'piccolo',
  oboe: 'english-horn',
  clarinet: 'bass-clarinet',
  bassoon: 'contrabassoon',
  horn: 'wagner-tuba',
  trumpet: 'piccolo-trumpet',
  trombone: 'bass-trombone',
  tuba: 'cimbasso',
};

/** What a short word means beside a position: `3+bass` is a bass clarinet or a bass trombone by where it stands. */
export const besidePosition: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  flute: {
    picc: 'piccolo',
    pic: 'piccolo',
    p: 'piccolo',
    alto: 'alto-flute',
    alt: 'alto-flute',
    bass: 'bass-flute',
    g: 'alto-flute',
  },
  oboe: { bass: 'bass-oboe', cor: 'english-horn', ca: 'english-horn', damore: 'oboe-damore' },
  clarinet: {
    bass: 'bass-clarinet',
    b: 'bass-clarinet',
    bs: 'bass-clarinet',
    basso: 'bass-clarinet',
    basse: 'bass-clarinet',
    contra: 'contrabass-clarinet',
    contrabass: 'contrabass-clarinet',
    kontrabass: 'contrabass-clarinet',
    cb: 'contrabass-clarinet',
    alto: 'alto-clarinet',
    alt: 'alto-clarinet',
    basset: 'basset-horn',
    picc: 'e-flat-clarinet',
    'e flat': 'e-flat-clarinet',
    eb: 'e-flat-clarinet',
    e: 'e-flat-clarinet',
    es: 'e-flat-clarinet',
    d: 'd-clarinet',
  },
  bassoon: {
    contra: 'contrabassoon',
    kontra: 'contrabassoon',
    c: 'contrabassoon',
    cb: 'contrabassoon',
    k: 'contrabassoon',
    double: 'contrabassoon',
    dbl: 'contrabassoon',
    contrabass: 'contrabassoon',
  },
  horn: { wagner: 'wagner-tuba', wt: 'wagner-tuba', 'ten tuba': 'wagner-tuba', 'tenor tuba': 'wagner-tuba' },
  trumpet: {
    picc: 'piccolo-trumpet',
    pic: 'piccolo-trumpet',
    piccolo: 'piccolo-trumpet',
    p: 'piccolo-trumpet',
    bass: 'bass-trumpet',
    flugel: 'flugelhorn',
    eb: 'e-flat-trumpet',
    es: 'e-flat-trumpet',
    'e flat': 'e-flat-trumpet',
    crt: 'cornet',
  },
  trombone: {
    bass: 'bass-trombone',
    b: 'bass-trombone',
    bs: 'bass-trombone',
    basso: 'bass-trombone',
    basse: 'bass-trombone',
    alto: 'alto-trombone',
    alt: 'alto-trombone',
    contra: 'contrabass-trombone',
    contrabass: 'contrabass-trombone',
    kontrabass: 'contrabass-trombone',
    cb: 'contrabass-trombone',
  },
  tuba: {
    contrabass: 'contrabass-tuba',
    cb: 'contrabass-tuba',
    contra: 'contrabass-tuba',
    cimb: 'cimbasso',
    tenor: 'euphonium',
  },
  percussion: { tri: 'triangle', t: 'timpani' },
};

/** One-letter names that only a line-up uses, standing alone or behind a figure. */
export const standingAlone: Readonly<Record<string, string>> = { t: 'timpani' };

/** Words between the names that say nothing: "35 bongo players". */
export const fillers =
  'player, players, musician, musicians, of, with, each, the, mit, avec, con, plus, total, piece';

/** Words that join two names. */
export const joiners = 'and, und, et, e, y';

/** Inside brackets: "2nd doubling piccolo". */
export const doublingWords =
  'doubling, dbl, dbls, doubles, doubled, also, auch, anche, aussi, muta, in, on, plays, playing';

/** Names that no position takes for another instrument, where the short name and the id are taken. */
export const inFull: Readonly<Record<string, string>> = { piccolo: 'piccolo-flute' };
