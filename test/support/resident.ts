import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** How a command line ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command line is run with. */
export interface Setting {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: string;
}

/** A process that runs command lines of the built `downbeat`; see `resident-process.js`. */
export interface Resident {
  readonly run: (args: readonly string[], setting: Setting) => Promise<Ended>;
  /** A shell command that has it run the words that follow. */
  readonly command: string;
  readonly close: () => Promise<void>;
}

interface Told {
  readonly out?: string;
  readonly err?: string;
  readonly status?: number;
}

/** Starts one; its socket lies in `folder`. */
export async function startResident(folder: string): Promise<Resident> {
  const socket = join(folder, '.resident');
  const { NODE_OPTIONS: _, npm_lifecycle_event: __, ...env } = process.env;
  const script = join(process.cwd(), 'test/support/resident-process.js');
  const child = spawn(process.execPath, [script, socket], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => {
      throw new Error('the resident ended before it was ready');
    }),
  ]);
  return {
    command: `node ${join(process.cwd(), 'test/support/ask-resident.js')} ${socket}`,
    run: (args, setting) => run(socket, args, setting),
    close: async () => {
      child.kill();
      await ended;
    },
  };
}

async function run(path: string, args: readonly string[], setting: Setting): Promise<Ended> {
  const socket = connect(path, () => socket.write(`${JSON.stringify({ args, ...setting })}\n`));
  const ended = { status: null as number | null, stdout: '', stderr: '' };
  for await (const line of createInterface({ input: socket })) {
    const { out = '', err = '', status } = JSON.parse(line) as Told;
    ended.stdout += out;
    ended.stderr += err;
    if (status !== undefined) ended.status = status;
  }
  return ended;
}
