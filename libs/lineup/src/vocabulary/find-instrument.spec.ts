import fc from 'fast-check';
import { contextOf, decideContext } from './context.js';
import { findInstrument } from './find-instrument.js';
import { playerInstrument, sectionOf } from './instruments.js';
import { splitInstrumentNames } from './split-names.js';

const idOf = (text: string): string => {
  const match = findInstrument(text);
  return match.kind === 'instrument' ? match.instrument.id : match.kind;
};

const hintsOf = (text: string): unknown => {
  const match = findInstrument(text);
  return match.kind === 'instrument' ? { id: match.instrument.id, ...match.hints } : match.kind;
};

describe('finding an instrument', () => {
  it.each([
    ['flute', 'Flute|flauti|Flöte|Floete|FLÖTEN|flûte|flu\u0302te|fl.|Querflöte'],
    ['english-horn', 'cor anglais|Englischhorn|corno inglese|eh|ca|corA|E.H.'],
    ['e-flat-clarinet', 'Eb clarinet|E♭ Clarinet|Es-Klarinette|Clarinet in E-flat|Ebcl|petite clarinette'],
    ['clarinet', 'Bb Clarinet|Klarinette in B|clarinetto|cl|Clarinet in A'],
    ['bassoon', 'bn|bsn|fag|Fagott|fagotti|basson'],
    ['contrabassoon', 'cbn|cbsn|dbn|Kontrafagott|controfagotto|contrebasson'],
    ['horn', 'French Horn|corno|corni|cor|Hörner|Horn in F'],
    ['trombone', 'Posaune|tbn|tromboni|Tenor Trombone'],
    ['timpani', 'Pauken|timp|kettledrums|timpano'],
    ['violin', 'Violine|violino|violon|Geigen|vln|violinist'],
    ['viola', 'Bratsche|viole|altiste|va'],
    ['cello', 'Violoncello|violoncelles|vc|celli'],
    ['double-bass', 'Kontrabass|contrabbasso|contrebasses|string bass|db|kb'],
    ['harp', 'arpa|Harfe|harpe|hp'],
    ['oud', 'Oud'],
    ['bandoneon', 'Bandoneón'],
    ['ondes-martenot', 'ondes martenot'],
    ['boys-choir', "Boys' Choir|boys choir|Knabenchor"],
    ['drum-corps', 'Drum Corps|Tambouren'],
  ])('knows %s by its names', (id, names) => {
    for (const name of names.split('|')) expect([name, idOf(name)]).toEqual([name, id]);
  });

  it.each([
    ['1st Violin', { id: 'violin', part: 1 }],
    ['Violin I', { id: 'violin', part: 1 }],
    ['Violine 1', { id: 'violin', part: 1 }],
    ['2. Geige', { id: 'violin', part: 2 }],
    ['Violin II (Stimmführer)', { id: 'violin', part: 2, rank: 'principal' }],
    ['Horn in F 3', { id: 'horn', part: 3 }],
    ['Corno 3 in Fa', { id: 'horn', part: 3 }],
    ['Principal Flute', { id: 'flute', rank: 'principal' }],
    ['Co-Principal Oboe', { id: 'oboe', rank: 'co-principal' }],
    ['Solo Cello', { id: 'cello', rank: 'solo' }],
    ['Viola tutti', { id: 'viola', rank: 'tutti' }],
    ['Cello, desk 3', { id: 'cello', desk: 3 }],
    ['Tenor Sax', { id: 'tenor-saxophone' }],
    ['vn1', { id: 'violin', part: 1 }],
  ])('takes the hints off %s', (text, wanted) => {
    expect(hintsOf(text)).toEqual(wanted);
  });

  it('knows the whole name before its parts: a bass drum is no bass, a solo voice no soloist', () => {
    expect(hintsOf('Bass Drum')).toEqual({ id: 'bass-drum' });
    expect(hintsOf('Solo Voice')).toEqual({ id: 'voice' });
  });

  it('takes further instruments of one cell as doubles', () => {
    const match = findInstrument('Flute/Piccolo');
    expect(match).toMatchObject({
      kind: 'instrument',
      instrument: { id: 'flute' },
      also: [{ id: 'piccolo' }],
    });
  });

  it('tells roles that play nothing', () => {
    expect(findInstrument('Costume Designer')).toEqual({
      kind: 'role',
      role: { id: 'designer', name: 'Designer' },
    });
    expect(findInstrument('Tänzerin')).toMatchObject({ kind: 'role', role: { id: 'dancer' } });
    expect(findInstrument('Actor and Dancer')).toMatchObject({ kind: 'role', role: { id: 'actor' } });
  });

  it('names the three nearest for a text nobody knows, and none for a blank', () => {
    const match = findInstrument('Clarinnet');
    expect(match.kind === 'unknown' && match.suggestions.map(({ id }) => id)).toHaveLength(3);
    expect(match).toMatchObject({ suggestions: [{ id: 'clarinet' }, {}, {}] });
    expect(findInstrument(' ')).toEqual({ kind: 'unknown', suggestions: [] });
  });

  it('never throws and stays quick on long prose', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        expect(['instrument', 'role', 'ambiguous', 'unknown']).toContain(findInstrument(text).kind);
        expect(splitInstrumentNames(text).every((part) => part.trim() !== '')).toBe(true);
      }),
    );
    expect(findInstrument('lorem ipsum '.repeat(5000)).kind).toBe('unknown');
  });
});

describe('words that the rest of a list must settle', () => {
  it('are ambiguous on their own, with the readings', () => {
    const match = findInstrument('Bass');
    expect(match.kind === 'ambiguous' && match.readings.map(({ id }) => id)).toEqual([
      'bass-voice',
      'double-bass',
      'bass-guitar',
    ]);
    expect(findInstrument('timbales').kind).toBe('ambiguous');
  });

  it.each([
    ['Bass', 'voices', 'bass-voice'],
    ['Alto', 'voices', 'alto-voice'],
    ['Tenor', 'voices', 'tenor-voice'],
    ['Baritone', 'voices', 'baritone-voice'],
    ['Bass', 'orchestra', 'double-bass'],
  ] as const)('%s among %s is %s, as a guess', (word, context, id) => {
    expect(findInstrument(word, context)).toMatchObject({
      kind: 'instrument',
      instrument: { id },
      guessed: { context },
    });
  });

  it('stay ambiguous where an orchestra does not settle them either', () => {
    expect(findInstrument('Alto', 'orchestra').kind).toBe('ambiguous');
  });

  it('are settled by the share of voices in a file', () => {
    expect(decideContext({ voices: 60, orchestra: 40 })).toBe('voices');
    expect(decideContext({ voices: 2, orchestra: 80 })).toBe('orchestra');
    expect(decideContext({ voices: 20, orchestra: 80 })).toBeUndefined();
    expect(decideContext({ voices: 0, orchestra: 0 })).toBeUndefined();
    expect(['Soprano', 'Chorus', 'Viola', 'Piano', 'Bass', 'Dancer'].map(contextOf)).toEqual([
      'voices',
      'voices',
      'orchestra',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('seats and their players', () => {
  it('lets any violinist sit in either section of violins', () => {
    expect(['violin-1', 'violin-2', 'viola'].map(playerInstrument)).toEqual(['violin', 'violin', 'viola']);
    expect(sectionOf('violin-2')).toBe('strings');
  });

  it('splits a cell into names, but not a name that holds a separator', () => {
    expect(splitInstrumentNames('Flute/Piccolo, Alto Flute')).toEqual(['Flute', 'Piccolo', 'Alto Flute']);
    expect(splitInstrumentNames('Piano, four hands')).toEqual(['Piano, four hands']);
    expect(splitInstrumentNames('Oboe & Cor Anglais\nHeckelphone')).toEqual([
      'Oboe',
      'Cor Anglais',
      'Heckelphone',
    ]);
    expect(splitInstrumentNames('  ')).toEqual([]);
  });
});
