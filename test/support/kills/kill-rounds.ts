import { fixedClock } from '#clock';
import { recoverJobs } from '#desk';
import { openStore } from '#storage';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { asOf } from '../planning-world.js';
import { judge, type Said } from './judge.js';
import { setStage, type Stage } from './stage.js';

export interface KillTally {
  readonly tried: number;
  /** Kills after which everything was as it must be. */
  readonly survived: number;
  /** Writes that were told as kept. */
  readonly acknowledged: number;
  /** By what was being done when the process was killed. */
  readonly during: Readonly<Record<string, number>>;
  readonly lost: readonly string[];
  readonly broken: readonly string[];
}

/** A victim writes for at most so long before it is killed. */
const LONGEST_LIFE_MS = 900;

/** Lets a process write and kills it at a random moment; what it said until then. */
async function killOne(
  url: string,
  round: number,
  stage: Stage,
  chance: () => number,
): Promise<readonly Said[]> {
  const { productionId, planId, sessionId, passId, countedId } = stage;
  const script = join(process.cwd(), 'test/support/kills/victim.mjs');
  const args = [script, url, String(round), productionId, planId, sessionId, passId, countedId];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const said: Said[] = [];
  let killed = false;
  for await (const line of createInterface({ input: child.stdout })) {
    // Of the last line there may be only a part.
    if (!line.endsWith('}')) continue;
    const one = JSON.parse(line) as Said;
    said.push(one);
    if (one.ready !== true) continue;
    void sleep(chance() * LONGEST_LIFE_MS).then(() => {
      killed = child.kill('SIGKILL');
    });
  }
  const [, signal] = (await ended) as [number | null, string | null];
  if (!killed || signal !== 'SIGKILL') throw new Error(`the victim ended by itself in round ${round}`);
  return said;
}

/** What was going on when it was killed: begun and not done, or something short. */
const goingOn = (said: readonly Said[]): string => said.at(-1)?.begins ?? 'a short write';

/**
 * Kills a process again and again while it imports, applies and undoes a plan, logs takes, makes plans and counts, on one
 * database, and holds what is there against what it had been told is kept.
 */
export async function killRounds(
  url: string,
  { kills, chance }: { readonly kills: number; readonly chance: () => number },
): Promise<KillTally> {
  const store = await openStore(url, { busyTimeoutMs: 30_000 });
  const said: Said[] = [];
  const during: Record<string, number> = {};
  const lost: string[] = [];
  const broken: string[] = [];
  let survived = 0;
  try {
    const stage = await setStage(store);
    for (let round = 1; round <= kills; round += 1) {
      const heard = await killOne(url, round, stage, chance);
      said.push(...heard);
      during[goingOn(heard)] = (during[goingOn(heard)] ?? 0) + 1;
      // The lock of a killed writer is let go by the next one that wants it; jobs it had are taken up again.
      const recovered = await recoverJobs(store, fixedClock(Date.parse(asOf)), () => true);
      if (!recovered.ok) broken.push(`round ${round}: ${recovered.refusal.code}`);
      const verdict = await judge(url, { store, stage, said });
      lost.push(...verdict.lost.map((what) => `round ${round}: ${what}`));
      broken.push(...verdict.broken.map((what) => `round ${round}: ${what}`));
      if (verdict.lost.length + verdict.broken.length === 0) survived += 1;
    }
  } finally {
    await store.close();
  }
  const acknowledged = said.filter(({ done }) => done !== undefined).length;
  return { tried: kills, survived, acknowledged, during, lost, broken };
}
