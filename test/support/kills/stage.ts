import { fixedClock } from '#clock';
import { planProduction, type Store } from '#desk';
import { aCue, aPass, aProduction, aSession, aVersion, written } from '../books.js';
import { asOf, buildWorld, when } from '../planning-world.js';

/** What a victim works on: a production with a plan to apply and undo, a session of another to log takes of. */
export interface Stage {
  readonly productionId: string;
  readonly planId: string;
  readonly sessionId: string;
  readonly passId: string;
  /** A production in whose notes is counted. */
  readonly countedId: string;
  /** Sessions that the plan proposes. */
  readonly proposed: number;
}

export async function setStage(store: Store): Promise<Stage> {
  const { production, hall } = await buildWorld(store);
  const takes = await written(store, async (books) => {
    const own = await books.productions.add(aProduction({ slug: 'takes', asOf, notes: '0' }));
    const cue = await books.cues.add(aCue(own.id));
    const pass = await books.passes.add(aPass(await books.cueVersions.add(aVersion(cue))));
    const past = { ...when('2023-03-02T10:00'), status: 'recorded' } as const;
    const session = await books.sessions.add(aSession(own.id, hall, past));
    return { sessionId: session.id, passId: pass.id, countedId: own.id };
  });
  const request = {
    productionId: production.id,
    seed: 1,
    apply: false,
    options: { iterations: 50 },
  };
  const planned = await planProduction(store, fixedClock(Date.parse(asOf)), request, { actor: 'stage' });
  if (!planned.ok) throw new Error(planned.refusal.message);
  const [plan] = await store.books.plans.all({ productionId: production.id });
  const [kept] = await store.books.planProposals.all({ planId: plan?.id ?? '' });
  return {
    ...takes,
    productionId: production.id,
    planId: plan?.id ?? '',
    proposed: kept?.sessions.filter(({ fixed }) => !fixed).length ?? 0,
  };
}
