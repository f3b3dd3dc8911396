import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** How a command line ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const LAUNCHER = resolve('apps/cli/bin/downbeat.mjs');

/** A folder of its own with a database in it, in which `downbeat` is run as a user runs it. */
export class Shell {
  private constructor(readonly folder: string) {}

  static async open(): Promise<Shell> {
    return new Shell(await mkdtemp(join(tmpdir(), 'downbeat-cli-')));
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  run(args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    const { NODE_OPTIONS: _, npm_lifecycle_event: __, ...inherited } = process.env;
    const child = spawn(process.execPath, [LAUNCHER, ...args], {
      cwd: this.folder,
      env: { ...inherited, DATABASE_URL: join(this.folder, 'test.db'), ...env },
    });
    return new Promise((done, fail) => {
      const texts = { stdout: '', stderr: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
      child.stdin.on('error', () => undefined).end(input);
      child.on('error', fail).on('close', (status) => done({ status, ...texts }));
    });
  }

  /** Runs with `--json` and reads the one document on standard output. */
  async json(
    args: readonly string[],
    input = '',
  ): Promise<{ readonly status: number | null; readonly body: unknown }> {
    const { status, stdout, stderr } = await this.run([...args, '--json'], input);
    if (stdout === '') throw new Error(`nothing on standard output; on standard error: ${stderr}`);
    return { status, body: JSON.parse(stdout) };
  }
}
