import { loadLinearSolver } from '../../../linear/highs-solver.js';
import { type LinearSolver } from '../../../linear/linear-model.js';
import { compile } from '../compile.js';
import { filmProblem } from '../spec-support/film-problems.js';
import { boundedOf, type Bounded } from './bounded.js';
import { ColumnPool } from './column-pool.js';
import { workloadOf, type Workload } from './layer-covers.js';
import { Master } from './master.js';
import { SplitChoice, type Split } from './split-choice.js';

interface Film {
  readonly bounded: Bounded;
  readonly workload: Workload;
  readonly master: Master;
}

/** The program of a film whose calls hold one or two passes each. */
function filmOf(linear: LinearSolver): Film {
  const instance = compile(filmProblem(3, 12, 1));
  const bounded = boundedOf(instance);
  const workload = workloadOf(instance, bounded.layers, 0);
  const pool = new ColumnPool(instance, bounded.groups);
  const cap = Math.max(...instance.cap);
  for (let one = 0; one < instance.passCount; one += 1)
    for (let other = one; other < instance.passCount; other += 1)
      if (instance.seconds[one]! + (other > one ? instance.seconds[other]! : 0) <= cap)
        pool.add(Int32Array.from(new Set([one, other])), 0);
  const master = new Master(linear, bounded, workload, []);
  master.add(pool.columns);
  while (!master.solve());
  return { bounded, workload, master };
}

function chosenBy(
  { bounded, master, workload }: Film,
  paid: Float64Array,
): { readonly split: Split | null; readonly pauses: number } {
  const work = new SplitChoice(master, bounded.together).of(workload, paid);
  for (let pauses = 0; ; pauses += 1) {
    const { done, value } = work.next();
    if (done === true) return { split: value, pauses };
  }
}

describe('the layer that plans are parted by', () => {
  let film: Film;
  beforeAll(async () => {
    film = filmOf(await loadLinearSolver());
  });
  afterAll(() => {
    film.master.close();
  });

  it('is none where every layer is paid for by a whole number of calls', () => {
    const whole = film.master.paid.map((calls) => Math.ceil(calls));
    expect(chosenBy(film, whole)).toEqual({ split: null, pauses: 0 });
  });

  it('is taken without a try where only one is paid for by a broken number', () => {
    const { workload, bounded, master } = film;
    const layer = workload.covers.findIndex(
      ({ calls, most }, at) => bounded.together[at]! > 0 && calls > 0 && calls < most,
    );
    const { calls } = workload.covers[layer]!;
    const paid = master.paid.map((_, at) => (at === layer ? calls + 0.5 : workload.covers[at]!.calls));
    expect(chosenBy(film, paid)).toMatchObject({ split: { layer, calls }, pauses: 0 });
    expect(master.demanded).toEqual([layer]);
  });

  it('is one where both parts gain most on the program, which stands as before after the tries', () => {
    const { workload, master } = film;
    const before = master.objective;
    const paid = Float64Array.from(workload.covers, ({ calls }) => calls + 0.5);
    const { split, pauses } = chosenBy(film, paid);
    expect(pauses).toBeGreaterThan(0);
    expect(split?.calls).toBe(workload.covers[split?.layer ?? 0]?.calls);
    while (!master.solve());
    expect(master.objective).toBeGreaterThanOrEqual(before - 1e-6);
    expect(master.demanded).toContain(split?.layer);
  });
});
