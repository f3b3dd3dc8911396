import { ok, type PlanLine, refuse, type Result } from '#desk';
import { type Backend } from '../backend/backend.js';

/** What the books hold, in place of a plan. */
export const CURRENT = 'current';

const LENGTH_OF_SHORT = 6;
const A_PAGE = '100';
const MOST_NAMED = 10;

/** What of a plan's id is shown where it is to be typed in again: its end, since ids begin with when they were made. */
export const shortId = (id: string): string => id.slice(-LENGTH_OF_SHORT);

/** Names a plan where people read: its short id, or what the books hold. */
export const planName = (id: string): string => (id === CURRENT ? 'the books' : `plan ${shortId(id)}`);

/** How a plan may be named, for help texts. */
export const PLAN_WORDS = 'last, applied, an id, or the end of one (3 letters or more)';

const FULL = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const END = /^[0-9a-f-]{3,36}$/;

interface Asked {
  /** A command line's word for a plan. */
  readonly word: string;
  /** The argument it was given as. */
  readonly pointer: string;
  /** Whether `current` may stand for what the books hold. */
  readonly current?: boolean;
}

/**
 * The id of the plan that is meant: `last`, `applied`, `current`, a whole id, which is believed, or the end of one.
 * Refusals: `PLAN.NOT_FOUND`, `PLAN.NOT_APPLIED`, `PLAN.AMBIGUOUS`, `CLI.BAD_VALUE`.
 */
export async function whichPlan(
  backend: Backend,
  production: string,
  { word, pointer, current = false }: Asked,
): Promise<Result<string>> {
  const text = word.trim().toLowerCase();
  if (FULL.test(text) || (current && text === CURRENT)) return ok(text);
  const isOnlyOne = text === 'last' || text === 'applied';
  if (!isOnlyOne && !END.test(text)) {
    const words = current ? `${CURRENT}, ${PLAN_WORDS}` : PLAN_WORDS;
    return no('malformed', 'CLI.BAD_VALUE', `"${word}" names no plan; it can be ${words}.`, pointer);
  }
  return findPlan(backend, production, { text, pointer, isOnlyOne });
}

async function findPlan(
  backend: Backend,
  production: string,
  {
    text,
    pointer,
    isOnlyOne,
  }: { readonly text: string; readonly pointer: string; readonly isOnlyOne: boolean },
): Promise<Result<string>> {
  const matching: string[] = [];
  for await (const page of pages(backend, production, text === 'last' ? '1' : A_PAGE)) {
    if (!page.ok) return page;
    matching.push(...page.value.filter((plan) => isMeant(plan, text)).map(({ id }) => id));
    if (matching.length > 0 && isOnlyOne) break;
  }
  const [first] = matching;
  if (first === undefined) return none(text, pointer);
  return isOnlyOne || matching.length === 1 ? ok(first) : several(text, matching, pointer);
}

/** Whether a plan, of those from the newest on, is one that the word may mean. */
function isMeant({ id, state }: PlanLine, text: string): boolean {
  if (text === 'applied') return state === 'applied';
  return text === 'last' || id.endsWith(text);
}

async function* pages(
  backend: Backend,
  production: string,
  limit: string,
): AsyncGenerator<Result<readonly PlanLine[]>> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Backend['plans']>> = await backend.plans(production, limit, cursor);
    yield page.ok ? ok(page.value.items) : page;
    cursor = page.ok ? page.value.nextCursor : null;
  } while (cursor !== null);
}

function none(word: string, pointer: string): Result<never> {
  if (word === 'last')
    return no('not-found', 'PLAN.NOT_FOUND', 'There is no plan yet; downbeat plan makes one.', pointer);
  if (word === 'applied') return no('conflict', 'PLAN.NOT_APPLIED', 'No plan is applied.', pointer);
  const message = `There is no plan whose id ends in ${word}; downbeat plans lists them.`;
  return no('not-found', 'PLAN.NOT_FOUND', message, pointer);
}

function several(word: string, ids: readonly string[], pointer: string): Result<never> {
  const more = ids.length - MOST_NAMED;
  const named = `${ids.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const message = `${ids.length} plans have an id that ends in ${word}: ${named}.`;
  return no('invalid', 'PLAN.AMBIGUOUS', message, pointer, ids);
}

function no(
  kind: Parameters<typeof refuse>[0],
  code: string,
  message: string,
  pointer: string,
  choices?: readonly string[],
): Result<never> {
  return refuse(kind, code, message, [{ pointer, code, message, ...(choices && { choices }) }]);
}
