import { type Result } from '#desk';
import { type Backend } from '../backend/backend.js';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done } from '../frame/outcome.js';
import { compareText } from '../plan/compare-text.js';
import { readNames } from '../plan/plan-names.js';
import { askedWords } from '../plan/plan-words.js';
import { CURRENT, PLAN_WORDS, whichPlan } from '../plan/which-plan.js';

const LATEST = '20';

/** What was asked for with plans, as far as they are among the latest. */
async function askedFor(
  backend: Backend,
  production: string,
  ids: readonly string[],
): Promise<readonly (string | null)[]> {
  const page = await backend.plans(production, LATEST, null);
  const latest = page.ok ? page.value.items : [];
  const plans = ids.map((id) => latest.find((one) => one.id === id));
  const names = await readNames(
    backend,
    plans.filter((one) => one !== undefined),
  );
  return plans.map((one) => (one === undefined ? null : askedWords(one, names)));
}

/** `downbeat compare current last --production my-film` */
export const compare: Command = command({
  summary: 'Hold one plan against another, or against what the books hold: what it costs, gains and loses.',
  args: {
    from: {
      type: 'positional',
      required: false,
      description: `what to start from: ${CURRENT} (what the books hold), ${PLAN_WORDS} (default: ${CURRENT})`,
    },
    to: {
      type: 'positional',
      required: false,
      description: `what it is held against, named likewise (default: last)`,
    },
    production: { type: 'string', required: true, valueHint: 'id|slug', description: 'whose plans' },
    ...backendFlags,
  },
  notes: 'Nothing is written. With --json everything that differs is named, engagements too.',
  examples: ['compare --production my-film', 'compare applied 3fa85f --production my-film --json'],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const { production, from = CURRENT, to = 'last' } = args;
      const which = (word: string, pointer: string): Promise<Result<string>> =>
        whichPlan(backend, production, { word, pointer, current: true });
      const a = await which(from, '/from');
      if (!a.ok) return { kind: 'refused', refusal: a.refusal };
      const b = await which(to, '/to');
      if (!b.ok) return { kind: 'refused', refusal: b.refusal };
      const compared = await backend.compare(production, a.value, b.value);
      if (!compared.ok) return { kind: 'refused', refusal: compared.refusal };
      const asked = args.json === true ? [] : await askedFor(backend, production, [a.value, b.value]);
      return done(compared.value, (paint, width) => compareText(compared.value, asked, paint, width));
    }),
});
