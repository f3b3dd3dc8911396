import { systemClock } from '#clock';
import { type AnyRecord, KEEPERS, ok, type Production, type Result, type Take, VERDICTS } from '#desk';
import { type Backend } from '../backend/backend.js';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done, type Outcome } from '../frame/outcome.js';
import { badFlag } from '../plan/bad-flag.js';
import { type All } from '../plan/read-what-if.js';
import { allOf } from '../records/read-all.js';
import { productionFlag } from '../records/production-flag.js';
import { rateOf } from '../takes/rate-of.js';
import { readTake } from '../takes/read-take.js';
import { findPass, findSession, readScore } from '../takes/score.js';
import { loggedText, takesText } from '../takes/takes-text.js';

async function readProduction(backend: Backend, named: string): Promise<Result<Production>> {
  const all = await allOf<Production>(backend, 'production', null);
  if (!all.ok) return all;
  const found = all.value.find(({ id, slug }) => id === named || slug === named);
  return found === undefined ? badFlag('production', `There is no production "${named}".`) : ok(found);
}

/** `downbeat takes log --production my-film --pass "3m21 v2 strings" --verdict good` */
export const logTake: Command = command({
  summary: 'Write a take into the session log; what is recorded and what is missing follow at once.',
  args: {
    ...productionFlag,
    pass: {
      type: 'string',
      required: true,
      valueHint: 'id|name',
      description: 'what was played, such as "3m21 v2 strings"',
    },
    session: {
      type: 'string',
      valueHint: 'id|city start',
      description: 'which call (default: the last that has begun and has the pass)',
    },
    number: { type: 'string', valueHint: 'number', description: 'of the take (default: the next)' },
    verdict: { type: 'enum', options: [...VERDICTS], description: 'good, unless --pick-up is said' },
    stretch: { type: 'string', valueHint: 'from-to', description: 'what was played (default: all of it)' },
    bars: { type: 'string', valueHint: 'from-to', description: 'the same in bars' },
    'pick-up': { type: 'string', valueHint: 'from-to', description: 'what is to be played again' },
    length: { type: 'string', valueHint: 'm:ss', description: 'how long the take is' },
    'started-at': { type: 'string', valueHint: 'instant', description: 'such as 2023-03-06T10:32:00+01:00' },
    edits: { type: 'string', valueHint: 'text', description: 'from which takes it is to be cut together' },
    notes: { type: 'string', valueHint: 'text', description: 'anything else' },
    unscheduled: { type: 'boolean', description: 'it was played though the run order has no such pass' },
    ...backendFlags,
  },
  notes:
    'Stretches count from the first frame of the cue: 0:40-1:05, timecode, or frames. A take with --pick-up is good but ' +
    'for that stretch, which is missing until a later take brings it.',
  examples: [
    'takes log --production my-film --pass "3m21 v2 strings"',
    'takes log --production my-film --pass "3m21 v2 brass" --pick-up 0:40-0:55 --notes "horns late"',
  ],
  run: ({ args, all, terminal }) =>
    withBackend(args, terminal, (backend) => log(backend, args.production, all)),
});

async function log(backend: Backend, named: string, all: All): Promise<Outcome> {
  const production = await readProduction(backend, named);
  if (!production.ok) return { kind: 'refused', refusal: production.refusal };
  const score = await readScore(backend, named);
  if (!score.ok) return { kind: 'refused', refusal: score.refusal };
  const pass = findPass(score.value, all('pass').at(-1) ?? '');
  if (!pass.ok) return { kind: 'refused', refusal: pass.refusal };
  const { asOf } = production.value;
  const now = asOf === null ? systemClock.now() : Date.parse(asOf);
  const session = findSession(score.value, all('session').at(-1), pass.value, now);
  if (!session.ok) return { kind: 'refused', refusal: session.refusal };
  const said = readTake(all, production.value);
  if (!said.ok) return { kind: 'refused', refusal: said.refusal };
  const where = { sessionId: session.value.session.id, passId: pass.value.id };
  const number = await numberOf(backend, named, where, all('number').at(-1));
  if (!number.ok) return { kind: 'refused', refusal: number.refusal };
  const made = await backend.create(KEEPERS.take, named, { ...said.value, ...where, number: number.value });
  if (!made.ok) return { kind: 'refused', refusal: made.refusal };
  const take = made.value as AnyRecord & Take;
  return done(take, (paint) => loggedText(take, pass.value.name, session.value.name, paint));
}

/** The number said, else the next of the pass in the session. */
async function numberOf(
  backend: Backend,
  production: string,
  where: { readonly sessionId: string; readonly passId: string },
  said: string | undefined,
): Promise<Result<unknown>> {
  if (said !== undefined) return ok(/^\d+$/.test(said) ? Number(said) : said);
  const before = await allOf<Take>(backend, 'take', production, where);
  return before.ok ? ok(Math.max(0, ...before.value.map(({ number }) => number)) + 1) : before;
}

/** `downbeat takes list --production my-film` */
export const listTakes: Command = command({
  summary: 'The session log: every take with its verdict.',
  args: {
    ...productionFlag,
    session: { type: 'string', valueHint: 'id|city start', description: 'of this call only' },
    verdict: { type: 'enum', options: [...VERDICTS], description: 'only these' },
    ...backendFlags,
  },
  run: ({ args, all, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const production = await readProduction(backend, args.production);
      if (!production.ok) return { kind: 'refused', refusal: production.refusal };
      const score = await readScore(backend, args.production);
      if (!score.ok) return { kind: 'refused', refusal: score.refusal };
      const named = all('session').at(-1);
      const session =
        named === undefined ? ok(null) : findSession(score.value, named, { id: '', name: '' }, 0);
      if (!session.ok) return { kind: 'refused', refusal: session.refusal };
      const takes = await allOf<Take>(backend, 'take', args.production, {
        verdict: all('verdict').at(-1),
        sessionId: session.value?.session.id,
      });
      if (!takes.ok) return { kind: 'refused', refusal: takes.refusal };
      const rate = rateOf(production.value);
      return done({ items: takes.value, nextCursor: null }, (paint, width) =>
        takesText(takes.value, score.value, rate, paint, width),
      );
    }),
});
