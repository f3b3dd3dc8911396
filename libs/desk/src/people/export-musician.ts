import { instantText, type Clock } from '#clock';
import { z } from 'zod';
import { listChanges, changeView, type ChangeView } from '../history/list-changes.js';
import { type Books } from '../ports/store.js';
import { ok, type Result } from '../result.js';
import { allOf } from './all-of.js';
import { findMusician } from './find-musician.js';
import { type Recogniser, recogniser, recordsOf } from './records-of.js';
import { freeTextsOf, spokenOf, textsSpeakingOf } from './spoken-of.js';
import { scrub } from './traces.js';

const records = z.array(z.record(z.string(), z.unknown()));

/** All that is kept of a musician. */
export const musicianExport = z
  .object({
    exportedAt: z.string().describe('UTC instant'),
    musician: z.record(z.string(), z.unknown()),
    availability: records,
    engagements: records.describe('in every production'),
    feeds: records.describe('calendars of the musician; never their secrets'),
    history: z.array(changeView).describe('changes of the musician’s record, the newest first'),
    mentions: z
      .array(
        z.object({
          in: z.enum(['job', 'answer', 'plan', 'journal', 'history']),
          id: z.string(),
          at: z.string().describe('when it was made, UTC instant'),
          texts: z.int().describe('how many texts of it speak of the musician'),
        }),
      )
      .describe(
        'what speaks of the musician besides: reports of imports, stored answers, plans, their journals, past notes',
      ),
    spokenOf: z
      .array(spokenOf.extend({ text: z.string() }))
      .describe('texts of other records that speak of the musician; an erasure leaves them'),
  })
  .meta({ id: 'MusicianExport' });
export type MusicianExport = Readonly<z.infer<typeof musicianExport>>;

const PAGE = 500;

async function historyOf(books: Books, recordId: string): Promise<readonly ChangeView[]> {
  const all: ChangeView[] = [];
  let cursor: string | undefined;
  do {
    const page = await listChanges(books, null, { recordKind: 'musician', recordId, limit: PAGE, cursor });
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}

async function mentionsOf(
  books: Books,
  id: string,
  { hasTrace, isNamed }: Recogniser,
): Promise<MusicianExport['mentions']> {
  const found: MusicianExport['mentions'] = [];
  const look = (
    kind: MusicianExport['mentions'][number]['in'],
    record: { id: string; createdAt: string },
    value: unknown,
    mentions = hasTrace,
  ): void => {
    const { texts } = scrub(value, id, mentions);
    if (texts > 0) found.push({ in: kind, id: record.id, at: record.createdAt, texts });
  };
  for await (const job of allOf(books.jobs)) look('job', job, [job.request, job.result, job.problem]);
  for await (const one of allOf(books.idempotency)) look('answer', one, bodyOf(one.body));
  for await (const { id: planId } of allOf(books.plans, ['summary'])) {
    const plan = await books.plans.find(planId);
    if (plan !== null) look('plan', plan, plan.summary);
  }
  for await (const journal of allOf(books.journals)) look('journal', journal, journal.entries);
  for await (const past of allOf(books.personalValues))
    if (past.recordId !== id)
      look('history', past, [freeTextsOf(past.before), freeTextsOf(past.after)], isNamed);
  return found;
}

/** A stored answer is JSON nearly always. */
export function bodyOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** Everything that is kept of a musician, by id, e-mail or name. Refuses with `MUSICIAN.NOT_FOUND`, `MUSICIAN.AMBIGUOUS`. */
export async function exportMusician(
  books: Books,
  clock: Clock,
  named: string,
): Promise<Result<MusicianExport>> {
  const found = await findMusician(books, named);
  if (!found.ok) return found;
  const musician = found.value;
  const { availability, engagements, feeds } = await recordsOf(books, musician);
  const known = await recogniser(books, musician);
  return ok({
    exportedAt: instantText(clock.now()),
    musician: { ...musician },
    availability: availability.map((one) => ({ ...one })),
    engagements: engagements.map((one) => ({ ...one })),
    feeds: feeds.map(({ hash: _hash, ...feed }) => ({ ...feed })),
    history: [...(await historyOf(books, musician.id))],
    mentions: await mentionsOf(books, musician.id, known),
    spokenOf: [...(await textsSpeakingOf(books, musician.id, known.isNamed))],
  });
}
