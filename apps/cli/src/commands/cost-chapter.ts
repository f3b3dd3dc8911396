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
