import { type Books } from '#desk';

/**
 * Empties a production. What was recorded is history that no use case touches; the demo's is made up, and made again,
 * so it is taken off the shelves themselves. The production's own record stays, and with it its id and its keys.
 */
export async function clearProduction(books: Books, productionId: string): Promise<void> {
  const where = { productionId };
  await books.ruleOverrides.removeAll(where);
  await books.takes.removeAll(where);
  await books.budgetLines.removeAll(where);
  await books.engagements.removeAll(where);
  await books.sessions.removeAll(where);
  await books.roomHolds.removeAll(where);
  await books.plans.removeAll(where);
  await books.placements.removeAll(where);
  await books.clipMappings.removeAll(where);
  await books.passes.removeAll(where);
  await books.cueRelations.removeAll(where);
  await books.cueVersions.removeAll(where);
  await books.cuts.removeAll(where);
  await books.cues.removeAll(where);
}
