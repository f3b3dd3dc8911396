import { type Chapter } from '../frame/catalogue.js';

/** What it costs. */
export const costChapter: Chapter = {
  title: 'Money',
  entries: [
    {
      name: 'cost',
      summary: 'what it costs and where the money goes; what has no rate, which figures are old',
      load: async () => (await import('../reports/report-command.js')).reportCommand('cost'),
    },
    {
      name: 'cost marginal',
      summary: 'what one player, double or quarter of an hour more or less would cost',
      load: async () => (await import('./cost.js')).costMarginal,
    },
    {
      name: 'cost cities',
      summary: 'the same music in every city: calls, minutes and cost side by side',
      load: async () => (await import('./cost.js')).costCities,
    },
  ],
};

/** Whose rules hold. */
export const rulesChapter: Chapter = {
  title: 'Agreements',
  entries: [
    {
      name: 'rules list',
      summary: 'the agreements there are',
      load: async () => (await import('./rules.js')).listRules,
    },
    {
      name: 'rules show',
      summary: 'one of them figure by figure, with source and confidence',
      load: async () => (await import('./rules.js')).showRules,
    },
    {
      name: 'rules add',
      summary: 'add your own from a file, or put one in the place of another',
      load: async () => (await import('./rules.js')).addRules,
    },
    {
      name: 'rules remove',
      summary: 'end one of your own',
      load: async () => (await import('./rules.js')).removeRules,
    },
    {
      name: 'rules schema',
      summary: 'what such a file looks like',
      load: async () => (await import('./rules.js')).rulesSchema,
    },
    {
      name: 'rules override',
      summary: 'a production’s own figure in the place of an agreement’s',
      load: async () => (await import('./rule-overrides.js')).overrideRule,
    },
    {
      name: 'rules overrides',
      summary: 'the figures a production has of its own',
      load: async () => (await import('./rule-overrides.js')).listOverrides,
    },
    {
      name: 'rules restore',
      summary: 'take one of them back',
      load: async () => (await import('./rule-overrides.js')).restoreRule,
    },
  ],
};
