import { type Books } from '#desk';
import { aPlan } from './books.js';

/**
 * Writes what is kept of a musician, Irena Zebrowska, beside the roster and her engagements: when she cannot come, her
 * calendar, a plan that names her and the journal of its application, an answer that is kept for repeated requests.
 */
export const leaveTraces = async (
  books: Books,
  { id, email }: { readonly id: string; readonly email: string | null },
  productionId: string,
): Promise<void> => {
  await books.availability.add({
    ...{ subjectKind: 'musician', subjectId: id, kind: 'busy', notes: 'knee', zone: 'Europe/Vienna' },
    ...{ localStart: '2023-03-14T10:00', localEnd: '2023-03-15T10:00' },
    ...{ start: '2023-03-14T09:00:00.000Z', end: '2023-03-15T09:00:00.000Z' },
  });
  await books.calendarFeeds.add({
    ...{ name: 'Irena Zebrowska', subjectKind: 'musician', subjectId: id, productionId: null },
    ...{ prefix: 'p', hash: 'f', alarmMinutes: null, drafts: false, createdBy: 'db', revokedAt: null },
  });
  const plan = await books.plans.add(aPlan(productionId, { summary: { top: ['Irena Zebrowska'], cost: 1 } }));
  const applied = { productionId, planId: plan.id, appliedBy: 'db', undoneAt: null, undoneBy: null };
  const { id: applicationId } = await books.planApplications.add(applied);
  const before = { musicianId: id, notes: 'late train', chair: 1 };
  await books.journals.add({
    applicationId,
    entries: [{ shelf: 'engagements', id: 'x', before, after: null }],
  });
  const key = { name: 'office', prefix: 'db_1', hash: 'h', role: 'admin', productionIds: null } as const;
  const { id: keyId } = await books.apiKeys.add({ ...key, expiresAt: null, revokedAt: null });
  const body = JSON.stringify({ id, name: 'Irena', email, instrument: 'violin' });
  const answer = { keyId, idempotencyKey: 'k', requestHash: 'h', headers: {}, status: 201, body };
  await books.idempotency.add(answer);
};
