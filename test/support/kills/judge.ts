import Database from 'better-sqlite3';
import { type Store } from '#desk';
import { type Stage } from './stage.js';

/** What a victim says: what it is about to do, or has done and been told is kept. */
export interface Said {
  readonly ready?: true;
  readonly begins?: string;
  readonly done?: string;
  readonly id?: string | null;
  readonly batch?: string;
  readonly rows?: number;
  readonly count?: number;
  readonly applies?: boolean;
}

/** What is kept must be there; what was not answered must be there wholly or not at all. Each fault is a line. */
export interface Verdict {
  readonly lost: readonly string[];
  readonly broken: readonly string[];
}

interface Ground {
  readonly store: Store;
  readonly stage: Stage;
  readonly said: readonly Said[];
}

const doneOf = (said: readonly Said[], name: string): readonly Said[] =>
  said.filter(({ done }) => done === name);
const begunOf = (said: readonly Said[], name: string): readonly Said[] =>
  said.filter(({ begins }) => begins === name);

const takes = async ({ store, stage, said }: Ground): Promise<Verdict> => {
  const ids = doneOf(said, 'take').map(({ id }) => id ?? '');
  const kept = await store.books.takes.all({ sessionId: stage.sessionId });
  const there = new Set(kept.map(({ id }) => id));
  const noted = await store.books.changes.newest({ recordKind: 'take' }, kept.length + 1, null);
  return {
    lost: ids.filter((id) => !there.has(id)).map((id) => `take ${id}`),
    broken: [
      ...(new Set(kept.map(({ number }) => number)).size === kept.length ? [] : ['two takes of one number']),
      ...(noted.items.length === kept.length
        ? []
        : [`${kept.length} takes, ${noted.items.length} in the history`]),
    ],
  };
};

const counter = async ({ store, stage, said }: Ground): Promise<Verdict> => {
  const last = doneOf(said, 'count').at(-1)?.count ?? 0;
  // Each victim since then may have counted once more and been killed before it could say so.
  const victims = said
    .slice(said.findLastIndex(({ done }) => done === 'count'))
    .filter(({ ready }) => ready).length;
  const now = Number((await store.books.productions.find(stage.countedId))?.notes);
  return {
    lost: now < last ? [`counted to ${last}, and it is ${now}`] : [],
    broken: now > last + victims + 1 ? [`counted to ${last}, and it is ${now}`] : [],
  };
};

const imports = async ({ store, said }: Ground): Promise<Verdict> => {
  const lost: string[] = [];
  const broken: string[] = [];
  const landed = new Set(doneOf(said, 'import').map(({ batch }) => batch));
  for (const { batch = '', rows = 0 } of begunOf(said, 'import')) {
    const email = Array.from({ length: rows }, (_, at) => `${batch}-${at}@example.org`);
    const there = await store.books.musicians.count({ email });
    if (landed.has(batch) && there !== rows) lost.push(`import ${batch}: ${there} of ${rows} rows`);
    if (there !== 0 && there !== rows) broken.push(`half of import ${batch}: ${there} of ${rows} rows`);
  }
  return { lost, broken };
};

const applied = async ({ store, stage, said }: Ground): Promise<Verdict> => {
  const standing = await store.books.planApplications.count({ planId: stage.planId, undoneAt: null });
  const sessions = await store.books.sessions.count({ planId: stage.planId });
  const told = doneOf(said, 'apply').at(-1)?.applies ?? false;
  const inFlight = said.findLast(({ begins, done }) => [begins, done].includes('apply'))?.begins === 'apply';
  const whole = sessions === (standing > 0 ? stage.proposed : 0) && standing <= 1;
  return {
    lost: !inFlight && told !== standing > 0 ? [`a plan told as ${told ? 'applied' : 'undone'} is not`] : [],
    broken: whole
      ? []
      : [`${sessions} of ${stage.proposed} sessions of a plan with ${standing} applications`],
  };
};

const jobs = async ({ store, said }: Ground): Promise<Verdict> => {
  const kept = new Map((await store.books.jobs.all({})).map((job) => [job.id, job]));
  const plans = await store.books.plans.all({});
  const ofJobs = plans.flatMap(({ jobId }) => (jobId === null ? [] : [jobId]));
  const done = doneOf(said, 'job').flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  return {
    lost: [
      ...begunOf(said, 'job').flatMap(({ id }) => (kept.has(id ?? '') ? [] : [`job ${id}`])),
      ...done
        .filter((id) => kept.get(id)?.status !== 'done' || !ofJobs.includes(id))
        .map((id) => `plan of job ${id}`),
    ],
    broken: [
      ...(new Set(ofJobs).size === ofJobs.length ? [] : ['a job with two plans']),
      ...[...kept.values()].flatMap(({ id, status }) =>
        (status === 'done') === ofJobs.includes(id)
          ? []
          : [`job ${id} is ${status}, its plan is another matter`],
      ),
    ],
  };
};

/** What SQLite itself says of its file; PostgreSQL checks by itself what it brings back. */
const soundness = (url: string): Verdict => {
  if (url.startsWith('postgres')) return { lost: [], broken: [] };
  const file = new Database(url.replace(/^sqlite:/, ''), { readonly: true });
  try {
    const sound = file.pragma('integrity_check', { simple: true });
    const dangling = file.pragma('foreign_key_check') as readonly unknown[];
    return {
      lost: [],
      broken: [
        ...(sound === 'ok' ? [] : [String(sound)]),
        ...(dangling.length > 0 ? ['references lead nowhere'] : []),
      ],
    };
  } finally {
    file.close();
  }
};

export const judge = async (url: string, ground: Ground): Promise<Verdict> => {
  const verdicts = [
    await takes(ground),
    await counter(ground),
    await imports(ground),
    await applied(ground),
    await jobs(ground),
    soundness(url),
  ];
  return { lost: verdicts.flatMap(({ lost }) => lost), broken: verdicts.flatMap(({ broken }) => broken) };
};
