import { instruments } from '#lineup';
import { budgetLines } from '../../model/money.js';
import { type Fault } from '../../result.js';
import { defineKeeper } from '../define-keeper.js';
import { agreementFaults } from './agreement.js';

/** Money for one agreement or section names it as reports do, so that it meets what was spent. */
export const budgetLineKeeper = defineKeeper({
  kind: budgetLines,
  name: 'budgetLine',
  shelf: (books) => books.budgetLines,
  references: [{ field: 'locationId', to: 'location' }],
  check: async ({ agreement, section }, { books }) => [
    ...(agreement === null ? [] : await agreementFaults(books, agreement)),
    ...sectionFaults(section),
  ],
});

/** Sections of the orchestra, as reports name them. */
export const SECTIONS: readonly string[] = [...new Set(instruments.map(({ section }) => section))];

function sectionFaults(section: string | null): readonly Fault[] {
  if (section === null || SECTIONS.includes(section)) return [];
  const message = `There is no section "${section}".`;
  return [{ pointer: '/section', code: 'BUDGET_LINE.UNKNOWN_SECTION', message, choices: SECTIONS }];
}
