import { type Musician } from '../model/people.js';
import { type Books } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';

/** A musician by id, e-mail or name. Refuses with `MUSICIAN.NOT_FOUND`, or `MUSICIAN.AMBIGUOUS` and the ids. */
export async function findMusician(books: Books, named: string): Promise<Result<Musician>> {
  const byId = await books.musicians.find(named);
  if (byId !== null) return ok(byId);
  const byEmail = await books.musicians.all({ email: named });
  const found = byEmail.length > 0 ? byEmail : await books.musicians.all({ name: named });
  const [only] = found;
  if (only === undefined) return refuse('not-found', 'MUSICIAN.NOT_FOUND', `There is no musician ${named}.`);
  if (found.length === 1) return ok(only);
  const message = `${found.length} musicians are called ${named}; give an id.`;
  const choices = found.map(({ id }) => id);
  return refuse('conflict', 'MUSICIAN.AMBIGUOUS', message, [
    { pointer: '', code: 'MUSICIAN.AMBIGUOUS', message, choices },
  ]);
}
