import { type Clock } from '#clock';
import { type Production } from '../../model/production.js';
import { type Plan } from '../../model/records.js';
import { type Books } from '../../ports/store.js';
import { type Fault } from '../../result.js';
import { asOfOf } from '../as-of.js';
import { optionsOf } from '../plan-options.js';
import { type Ground } from '../problem/ground.js';
import { readGround } from '../problem/read-ground.js';
import { standingsOf, type Standings } from '../problem/standing.js';
import { changedSince } from './changed-since.js';
import { type Proposals } from './proposals.js';

/** What a kept plan meets when it is applied: the books as they are, and what of them keeps it from being applied. */
interface GroundToApply {
  readonly ground: Ground;
  readonly standings: Standings;
  /** What has changed of all it rests on since it was made. */
  readonly changes: readonly Fault[];
  /** Calls that have begun by now: new ones that it is too late for, and proposed ones that are history now. */
  readonly past: readonly Fault[];
}

export async function groundToApply(
  books: Books,
  clock: Clock,
  production: Production,
  { basis, ...plan }: Plan,
  proposals: Proposals,
): Promise<GroundToApply> {
  const ground = await readGround(books, production, Date.parse(basis.asOf));
  const standings = standingsOf(ground, optionsOf(plan).scope);
  return {
    ground,
    standings,
    changes: changedSince(basis, ground, standings),
    past: pastCalls(proposals, standings, asOfOf(production, clock)),
  };
}

function pastCalls(
  { sessions }: Proposals,
  { replaceableSessions }: Standings,
  asOf: number,
): readonly Fault[] {
  const late = sessions.filter((one) => !one.fixed && one.start < asOf);
  const begun = replaceableSessions.filter((one) => Date.parse(one.start) < asOf);
  const fault = (what: string, { localStart }: { readonly localStart: string }): Fault => ({
    pointer: '',
    code: 'PLAN.PAST',
    message: `${what} ${localStart.replace('T', ' ')}.`,
  });
  return [
    ...late.map((one) => fault('A new call would have begun at', one)),
    ...begun.map((one) => fault('A call that would be replaced began at', one)),
  ];
}
