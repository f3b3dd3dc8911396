import { refuse } from './spec-support/line-ups.js';

describe('a text that is no line-up is refused where it goes wrong', () => {
  it.each([
    ['', 'LINEUP.EMPTY', 0],
    [' . - ', 'LINEUP.EMPTY', 0],
    ['2 flots', 'LINEUP.UNKNOWN_INSTRUMENT', 2],
    ['3 dancers', 'LINEUP.NOT_A_PLAYER', 2],
    ['2.2.2.2 - 35', 'LINEUP.UNNAMED_FIGURE', 10],
    ['2.2.2.2 - 4.3.3 - str', 'LINEUP.FIGURE_COUNT', 10],
    ['strings 60', 'LINEUP.FIGURE_COUNT', 8],
    ['2222/4331 - 60 strings', 'LINEUP.FIGURE_COUNT', 12],
    ['3*.2.2.2', 'LINEUP.SYNTAX', 1],
    ['2(3pic).2.2.2 - 4.3.3.1', 'LINEUP.PLAYER_OUT_OF_RANGE', 2],
    ['0(picc).2.2.2 - 4.3.3.1', 'LINEUP.PLAYER_OUT_OF_RANGE', 2],
    ['3[1.2] 3 3 3 - 4331', 'LINEUP.PLAYER_OUT_OF_RANGE', 1],
    ['2(picc.2.2.2', 'LINEUP.SYNTAX', 1],
    ['2.2)', 'LINEUP.SYNTAX', 3],
    ['2.2.#', 'LINEUP.SYNTAX', 4],
    ['2+.2.2.2', 'LINEUP.SYNTAX', 1],
    ['600 violins', 'LINEUP.TOO_MANY', 4],
    ['2222/4331/str(8.6.4.4.2) - 8.6.4.4.2', 'LINEUP.SECTION_TWICE', 27],
    [`fl${' '.repeat(1000)}`, 'LINEUP.TOO_LONG', 1000],
  ])('%j', (text, code, position) => {
    expect(refuse(text)).toMatchObject({ kind: 'refused', code, position });
  });

  it('names the nearest instruments for a word nobody knows', () => {
    expect(refuse('2 clarinetz').suggestions[0]).toBe('clarinet');
  });

  it('offers noughts for figures that are missing', () => {
    expect(refuse('2.2.2.2 - 4.2.3 - str').readings.map(({ canonical }) => canonical)).toEqual([
      '2.2.2.2 - 4.2.3.0 - str',
    ]);
  });
});
