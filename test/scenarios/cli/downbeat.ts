import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Ended, type Resident, startResident } from '../../support/resident.js';

/** Milliseconds a test may take: the first step has to start a process and load everything. */
export const PATIENCE = 120_000;

const LAUNCHER = resolve('apps/cli/bin/downbeat.mjs');

/** A folder of its own with a database in it, in which `downbeat` is run as a user runs it. */
export class Shell {
  private constructor(
    readonly folder: string,
    private readonly resident: Resident,
  ) {}

  static async open(): Promise<Shell> {
    const folder = await mkdtemp(join(tmpdir(), 'downbeat-cli-'));
    return new Shell(folder, await startResident(folder));
  }

  async close(): Promise<void> {
    await this.resident.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Runs a command line without starting a process for it. */
  run(args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    return this.resident.run(args, { cwd: this.folder, env: { ...this.#environment(), ...env }, input });
  }

  /** Runs it in a process of its own, from the launcher on. */
  runAlone(args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    const child = this.#start(args, env);
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

  /** Starts the service on this database, on a free port, and answers its address once it listens. */
  serve(): Promise<{ readonly url: string; readonly stop: () => Promise<unknown> }> {
    const child = this.#start(['serve'], { PORT: '0', LOG_LEVEL: 'silent' });
    const ended = new Promise((done) => child.on('close', done));
    const stop = (): Promise<unknown> => {
      child.kill('SIGTERM');
      return ended;
    };
    return new Promise((done, fail) => {
      let text = '';
      child.stdout.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        const url = /listens at (http:\S+?),/.exec(text)?.[1];
        if (url !== undefined) done({ url, stop });
      });
      child.stderr.setEncoding('utf8').on('data', (part: string) => (text += part));
      child.on('close', (status) => fail(new Error(`the service ended with ${status}: ${text}`)));
    });
  }

  #start(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcessWithoutNullStreams {
    return spawn(process.execPath, [LAUNCHER, ...args], {
      cwd: this.folder,
      env: { ...this.#environment(), ...env },
    });
  }

  #environment(): Readonly<Record<string, string | undefined>> {
    const { NODE_OPTIONS: _, npm_lifecycle_event: __, ...inherited } = process.env;
    return { ...inherited, DATABASE_URL: join(this.folder, 'test.db') };
  }
}
