import { readWeights } from './read-weights.js';

describe('the weights of one plan', () => {
  it('are JSON, by name', () => {
    expect(readWeights('{"vacancy": 200000, "waiting": 0}')).toEqual({
      ok: true,
      value: { vacancy: 200_000, waiting: 0 },
    });
    expect(readWeights(undefined)).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ['{vacancy: 1}', 'malformed', 'CLI.BAD_VALUE', '/weights'],
    ['{"vacancies": 1}', 'invalid', 'INPUT.UNKNOWN_FIELD', '/weights/vacancies'],
    ['{"vacancy": -1}', 'invalid', 'INPUT.TOO_SMALL', '/weights/vacancy'],
    ['{"vacancy": 0.5}', 'invalid', 'INPUT.WRONG_TYPE', '/weights/vacancy'],
    ['{"vacancy": 1000000000001}', 'invalid', 'INPUT.TOO_LARGE', '/weights/vacancy'],
    ['7', 'invalid', 'INPUT.WRONG_TYPE', '/weights'],
  ])('are refused where they are none: %s', (text, kind, code, pointer) => {
    expect(readWeights(text)).toMatchObject({
      ok: false,
      refusal: { kind, code, faults: [{ pointer, code }] },
    });
  });
});
