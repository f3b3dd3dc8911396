import { readOrderProblem } from './read-order-problem.js';

const codesOf = (text: string): readonly string[] => {
  const read = readOrderProblem(text);
  return read.ok ? [] : read.faults.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe('an order problem', () => {
  it('is read from text with a name or without, whatever its line ends', () => {
    const rows = '2\n1\n\n1 0 5\n 3 4\n';
    const problem = { durations: [3, 4], players: [{ cost: 5, plays: [1, 0] }] };
    expect(readOrderProblem(`concert\n${rows}`)).toEqual({
      ok: true,
      value: { name: 'concert', ...problem },
    });
    expect(readOrderProblem(rows.replaceAll('\n', '\r\n'))).toEqual({
      ok: true,
      value: { name: '', ...problem },
    });
  });

  it('is read from JSON, empty ones too', () => {
    expect(readOrderProblem('{"durations":[],"players":[]}')).toEqual({
      ok: true,
      value: { name: '', durations: [], players: [] },
    });
    expect(readOrderProblem('{"name":"a","durations":[1],"players":[{"cost":2,"plays":[1]}]}')).toMatchObject(
      {
        ok: true,
        value: { name: 'a', players: [{ cost: 2, plays: [1] }] },
      },
    );
  });

  it('is refused with every fault and its place', () => {
    expect(
      codesOf('{"durations":[1,-1],"players":[{"cost":1.5,"plays":[1]},{"cost":1,"plays":[1,2]},3]}'),
    ).toEqual([
      'ORDER.BAD_NUMBER /durations/1',
      'ORDER.BAD_NUMBER /players/0/cost',
      'ORDER.BAD_SHAPE /players/0/plays',
      'ORDER.BAD_SHAPE /players/1/plays/1',
      'ORDER.BAD_SHAPE /players/2',
    ]);
    expect(codesOf('a\n2\n1\n1 7 x\n3 4 9')).toEqual([
      'ORDER.BAD_NUMBER /line/4',
      'ORDER.BAD_NUMBER /line/4',
    ]);
    expect(codesOf('2\n1\n1 0 5\n3')).toEqual(['ORDER.TOO_SHORT /line/4']);
    expect(codesOf('2\n1\n1 0 5\n3 4 5')).toEqual(['ORDER.TOO_MUCH /line/4']);
    expect(codesOf('{"durations":[')).toEqual(['ORDER.MALFORMED ']);
    expect(codesOf('[]')).toEqual(['ORDER.BAD_SHAPE ']);
    expect(codesOf('')).toEqual(['ORDER.TOO_SHORT /line/1']);
  });
});
