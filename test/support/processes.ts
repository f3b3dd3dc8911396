import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** A program of Downbeat that runs on its own. */
export interface Program {
  /** What it said on standard output until it was ready, from the part that says so. */
  readonly ready: string;
  readonly child: ChildProcess;
  /** Sends the signal and waits for the end. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
}

const SAYS: Readonly<Record<'api' | 'worker', RegExp>> = {
  api: /listens at (http:\S+?),/,
  worker: /makes up to (\d+)/,
};

/** Starts the built service or worker on a database, and answers when it is ready. */
export async function start(
  app: 'api' | 'worker',
  databaseUrl: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const child = spawn(process.execPath, [resolve(`dist/apps/${app}/src/main.js`)], {
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: '0', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let said = '';
  const ready = await new Promise<string>((done, fail) => {
    const hear = (text: Buffer): void => {
      said += text.toString();
      const found = SAYS[app].exec(said)?.[1];
      if (found !== undefined) done(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => fail(new Error(`the ${app} ended before it was ready: ${said}`)));
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { ready, child, end };
}
