import { double, read, refuse, strings, winds } from './spec-support/line-ups.js';

describe('figures that are read as the production says', () => {
  it('takes the figure of a double for a player, or for a number of players', () => {
    expect(read('3(2pic).2.2.2/4331').doubles).toEqual([double('flute', 2, 'piccolo')]);
    const counted = read('3(2pic).2.2.2/4331', { doubling: 'count' });
    expect(counted.doubles).toEqual([{ instrument: 'flute', player: null, double: 'piccolo', count: 2 }]);
    expect(counted.canonical).toBe('3(2xpicc).2.2.2 - 4.3.3.1');
    expect(counted.reading).toEqual({ doubling: 'count', strings: 'players' });
  });

  it('never takes a roman figure for a number of players', () => {
    expect(read('3(II=pic).2.2.2/4331', { doubling: 'count' }).doubles).toEqual([
      double('flute', 2, 'piccolo'),
    ]);
  });

  it('takes string figures for players or for stands of two, and no others', () => {
    const stands = read('2.2.2.2 - 4.3.3.1 - 7.6.5.4.3', { strings: 'stands' });
    expect(stands.players).toMatchObject({ flute: 2, horn: 4, ...strings(14, 12, 10, 8, 6) });
    expect(stands.canonical).toBe('2.2.2.2 - 4.3.3.1 - str(14.12.10.8.6)');
  });
});

describe('an ambiguous line-up is refused with its readings', () => {
  it.each([
    ['4331', ['4.3.3.1 - 0.0.0.0', '0.0.0.0 - 4.3.3.1']],
    ['3331', ['3.3.3.1 - 0.0.0.0', '0.0.0.0 - 3.3.3.1']],
    ['12 10 8 6', ['str(12.10.8.6.0)', '12vn - str(0.0.10.8.6)']],
    ['str(12.10.8.6)', ['str(12.10.8.6.0)', '12vn - str(0.0.10.8.6)']],
    ['1210864', ['str(12.10.8.6.4)', 'str(1.2.10.8.64)', 'str(1.2.10.86.4)']],
    ['bass', ['bass-voice', 'str(0.0.0.0.1)', 'bgtr']],
    ['violin 1', ['vn', 'str(1.0.0.0.0)']],
    ['2 choirs', ['2choir', 'choir']],
    ['2+1.2.2.2 - 4.3.3.1', ['3.2.2.2 - 4.3.3.1', '2+picc.2.2.2 - 4.3.3.1']],
    ['2+1.2+1.2+1.2+1 - 4331', ['3.3.3.3 - 4.3.3.1', '2+picc.2+eh.2+bcl.2+cbn - 4.3.3.1']],
    ['t.p.hp', ['timp.perc.hp', 'timp.hp.pno']],
    ['1.1.1.1.1', ['str(1.1.1.1.1)', '1.1.1.1 - 1.0.0.0']],
  ])('%s', (text, readings) => {
    const refusal = refuse(text);
    expect(refusal.code).toBe('LINEUP.AMBIGUOUS');
    expect(refusal.readings.map(({ canonical }) => canonical)).toEqual(readings);
    for (const { canonical, explanation } of refusal.readings) {
      expect(explanation).not.toBe('');
      expect(read(canonical).canonical).toBe(canonical);
    }
  });

  it('offers every combination when two spots are ambiguous', () => {
    expect(refuse('4331, bass').readings).toHaveLength(6);
  });

  it('offers readings however many spots are ambiguous, the likeliest at those that are one too many', () => {
    const { readings } = refuse('bass, alto, hp, alto, pno, bass, tenor');
    expect(readings.length).toBeGreaterThan(1);
    for (const { canonical } of readings) expect(read(canonical).canonical).toBe(canonical);
  });

  it('says what is wrong, not that it is ambiguous, where no reading works out', () => {
    expect(refuse('999999.2.2.2 - 4.3.3.1')).toMatchObject({ code: 'LINEUP.FIGURE_COUNT', readings: [] });
  });

  it('is settled by what stands beside the figures', () => {
    expect(read('3(picc).3.3.1').players).toEqual(winds(3, 3, 3, 1));
    expect(read('8 soprano, 8 alto, 8 tenor, 8 bass').players).toMatchObject({ 'bass-voice': 8 });
    expect(read('6 vc, 4 bass').players).toEqual({ cello: 6, 'double-bass': 4 });
  });
});
