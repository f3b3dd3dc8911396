import { systemClock } from '#clock';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done, type Outcome } from '../frame/outcome.js';
import { planText } from '../plan/plan-text.js';
import { LISTED_FLAGS, readOrder } from '../plan/read-order.js';
import { PlanWatch } from '../plan/watch.js';

const A_SECOND = 1_000;

/** `downbeat plan --production my-film` */
export const plan: Command = command({
  summary: 'Open sessions, put passes into them and fill their chairs; say what stays open, and why.',
  args: {
    production: { type: 'string', required: true, valueHint: 'id|slug', description: 'what to plan' },
    watch: {
      type: 'boolean',
      description: 'follow the search: best, bound and gap; Ctrl-C ends it and keeps the best',
    },
    seed: {
      type: 'string',
      valueHint: 'number',
      default: '1',
      description: 'the same seed gives the same plan',
    },
    iterations: {
      type: 'string',
      valueHint: 'number',
      description: 'stop after so many steps of the search',
    },
    seconds: {
      type: 'string',
      valueHint: 'number',
      description: 'stop after so long; then the plan is not reproducible',
    },
    from: {
      type: 'string',
      valueHint: 'date',
      description: 'plan only calls that begin on this day or later',
    },
    to: {
      type: 'string',
      valueHint: 'date',
      description: 'plan only calls that begin on this day or before',
    },
    locations: {
      type: 'string',
      valueHint: 'city,…',
      description: 'plan only calls in these cities; all others stay as they are',
    },
    pin: {
      type: 'string',
      valueHint: 'session,…',
      description: 'leave this proposed session as it is, such as "vienna 2026-03-14 10:00"',
    },
    'pin-engagement': {
      type: 'string',
      valueHint: 'id,…',
      description: 'leave this proposed engagement as it is',
    },
    target: { type: 'string', valueHint: 'number', description: 'so many musicians are wanted' },
    weights: {
      type: 'string',
      valueHint: 'json',
      description: 'what breaches of rules weigh in this plan, such as \'{"vacancy": 200000}\'',
    },
    without: { type: 'string', valueHint: 'city,…', description: 'what if this city were not to be had' },
    only: {
      type: 'string',
      valueHint: 'city=day,…',
      description: 'what if calls there began on these days only: basel=sat,sun',
    },
    more: {
      type: 'string',
      valueHint: 'city=number,…',
      description: 'what if so many more sessions were held there: vienna=2',
    },
    'what-if': {
      type: 'string',
      valueHint: 'json',
      description: 'what if something else were so, as the API takes it: one object, or a list of them',
    },
    apply: {
      type: 'boolean',
      description: 'put the plan in place of earlier proposals (--no-apply: only keep it)',
    },
    ...backendFlags,
  },
  repeatable: [...LISTED_FLAGS],
  notes: [
    'What is held, confirmed, recorded or made by hand stays as it is; only earlier proposals are replaced.',
    'A plan is applied as soon as it is made, but one that assumes something is only kept: downbeat compare holds ' +
      'it against what there is, downbeat apply makes it so, downbeat undo takes that back.',
    'Open chairs and unplaced passes are part of the answer: the exit status is 0.',
  ].join('\n'),
  examples: [
    'plan --production my-film --watch',
    'plan --production my-film --seed 7 --no-apply --json',
    'plan --production my-film --without venice --more vienna=2 --watch --seconds 60',
    'plan --production my-film --what-if \'{"kind": "pass-length", "passId": "3m21 v2 strings", "seconds": 270}\'',
  ],
  run: ({ args, all, terminal }) => {
    const read = readOrder((flag) => (flag === 'seed' ? [args.seed] : all(flag)));
    if (!read.ok) return { kind: 'refused', refusal: read.refusal };
    const { order, byFlags } = read.value;
    return withBackend(args, terminal, async (backend): Promise<Outcome> => {
      const watch = args.watch === true;
      const limitMs = args.seconds === undefined ? null : Number(args.seconds) * A_SECOND;
      const following =
        watch || terminal.watched ? new PlanWatch({ terminal, clock: systemClock, watch, limitMs }) : null;
      const planned = await backend.plan(args.production, order, following).finally(() => following?.end());
      if (!planned.ok) return { kind: 'refused', refusal: byFlags(planned.refusal) };
      const { answer, notApplied } = planned.value;
      if (notApplied === null) return done(answer, (paint, width) => planText(answer, paint, width));
      const { planId } = answer;
      const message = `${notApplied.message} It is plan ${planId}.`;
      return { kind: 'refused', refusal: { ...notApplied, message }, more: { planId } };
    });
  },
});
