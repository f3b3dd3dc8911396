import { ok, type PlanLine, type Result } from '#desk';
import { type Backend } from '../backend/backend.js';
import { shortId, whichPlan } from './which-plan.js';

const id = (end: string): string => `01a21416-6036-72ca-9efb-${end.padStart(12, '0')}`;

const line = (end: string, state: PlanLine['state'] = 'kept'): PlanLine =>
  ({ id: id(end), state }) as Partial<PlanLine> as PlanLine;

/** A backend that has these plans, the newest first, on pages of two. */
const having = (...plans: readonly PlanLine[]): Backend =>
  ({
    plans: (_production: string, _limit: string, cursor: string | null) => {
      const at = Number(cursor ?? 0);
      const nextCursor = at + 2 < plans.length ? String(at + 2) : null;
      return Promise.resolve(ok({ items: plans.slice(at, at + 2), nextCursor }));
    },
  }) as unknown as Backend;

const plans = having(line('aaa111'), line('bbb111'), line('ccc222', 'applied'), line('ddd333', 'superseded'));

const which = (word: string, backend = plans, current = false): Promise<Result<string>> =>
  whichPlan(backend, 'film', { word, pointer: '/plan', current });

describe('a plan named on the command line', () => {
  it('is the last one, or the one that is applied', async () => {
    expect(await which('last')).toEqual(ok(id('aaa111')));
    expect(await which('Applied')).toEqual(ok(id('ccc222')));
  });

  it('is known by the end of its id, as plans show it', async () => {
    expect(await which(shortId(id('ddd333')))).toEqual(ok(id('ddd333')));
    expect(await which('222')).toEqual(ok(id('ccc222')));
    expect(await which(id('eee444'))).toEqual(ok(id('eee444')));
  });

  it('is refused where several could be meant, with all of them', async () => {
    expect(await which('111')).toMatchObject({
      ok: false,
      refusal: {
        code: 'PLAN.AMBIGUOUS',
        message: expect.stringContaining(`${id('aaa111')}, ${id('bbb111')}.`) as unknown,
        faults: [{ pointer: '/plan', choices: [id('aaa111'), id('bbb111')] }],
      },
    });
  });

  it('is refused where there is none', async () => {
    expect(await which('fff')).toMatchObject({ ok: false, refusal: { code: 'PLAN.NOT_FOUND' } });
    expect(await which('last', having())).toMatchObject({
      ok: false,
      refusal: { code: 'PLAN.NOT_FOUND', message: expect.stringMatching(/^There is no plan yet/) as unknown },
    });
    expect(await which('applied', having(line('a')))).toMatchObject({
      ok: false,
      refusal: { code: 'PLAN.NOT_APPLIED' },
    });
  });

  it('may be what the books hold, where that makes sense', async () => {
    expect(await which('current', plans, true)).toEqual(ok('current'));
    for (const word of ['current', 'best', '11'])
      expect(await which(word)).toMatchObject({ ok: false, refusal: { code: 'CLI.BAD_VALUE' } });
  });
});
