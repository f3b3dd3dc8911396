import { type Chapter } from '../frame/catalogue.js';

/** Every command, as `downbeat --help` shows them. Their code is loaded when they are called. */
export const chapters: readonly Chapter[] = [
  {
    title: 'Look something up (no database needed)',
    entries: [
      {
        name: 'lineup',
        summary: 'Read a line-up and say who plays',
        load: async () => (await import('./lineup.js')).lineup,
      },
    ],
  },
];
