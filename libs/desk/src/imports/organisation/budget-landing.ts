import { type BudgetDraft } from '#rosters';
import { agreementsFor } from '../../agreements/agreements-for.js';
import { budgetLines, type BudgetLine } from '../../model/money.js';
import { nameKey } from '../../model/person-key.js';
import { SECTIONS } from '../../records/rules/budget-line.js';
import { findAgreement, unknownAgreement } from '../find-agreement.js';
import { type Landing, type LandingSetting } from '../landing.js';
import { Ledger } from '../ledger.js';
import { LooksLanding, type RowPlan } from '../looks-landing.js';
import { withoutBlanks } from '../merge.js';
import { didYouMean } from '../nearest.js';
import { isFault, type RowFault } from '../row-fault.js';

/** Budget lines are recognised by their name within a production. */
export async function openBudgetLanding(setting: LandingSetting): Promise<Landing<BudgetDraft>> {
  const { books, production, locations, telling } = setting;
  if (production === null) throw new Error('a budget is a production’s');
  const { id: productionId, currency: home } = production;
  const { agreements } = await agreementsFor(books, production);
  const known = await books.budgetLines.all({ productionId });
  const ledger = new Ledger<BudgetLine>(budgetLines, books.budgetLines, known, ({ name }) => nameKey(name));

  /** What the line is for only: each by the name that somebody wrote. */
  const scopeOf = (draft: BudgetDraft): Partial<BudgetLine> | RowFault => {
    const location = draft.location === null ? null : locations.find(draft.location);
    if (location === null && draft.location !== null) return locations.fault('location', draft.location);
    const agreement = draft.agreement === null ? null : findAgreement(agreements, draft.agreement);
    if (agreement === undefined) return unknownAgreement(agreements, draft.agreement ?? '');
    const section = draft.section === null ? null : nameKey(draft.section).replaceAll(' ', '-');
    if (section !== null && !SECTIONS.includes(section)) return unknownSection(draft.section ?? '');
    return withoutBlanks({ locationId: location?.id ?? null, agreement, section });
  };

  const plan = (draft: BudgetDraft): RowPlan | RowFault => {
    const scope = scopeOf(draft);
    if (isFault(scope)) return scope;
    const { name, category, amountMinor, currency, spentMinor, notes } = draft;
    const look = ledger.look(
      nameKey(name),
      { name, amountMinor, ...scope, ...withoutBlanks({ category, currency, spentMinor, notes }) },
      { productionId, currency: home },
    );
    return { looks: [look], write: () => ledger.write(look) };
  };
  return new LooksLanding((draft) => Promise.resolve(plan(draft)), telling);
}

function unknownSection(text: string): RowFault {
  const near = didYouMean(text, SECTIONS) || ` They are: ${SECTIONS.join(', ')}.`;
  const message = `There is no section "${text}".${near}`;
  return { field: 'section', code: 'BUDGET_LINE.UNKNOWN_SECTION', message };
}
