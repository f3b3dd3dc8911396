import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { command, type Command } from '../frame/command.js';
import { Fault } from '../frame/fault.js';
import { done } from '../frame/outcome.js';

/** The service beside this program in `dist/`. */
const SERVICE = new URL('../../../api/src/main.js', import.meta.url);

/** Runs the service until it ends; it has this terminal, and is told to stop when this process is. */
function runService(): Promise<number> {
  return new Promise((resolve, reject) => {
    const service = spawn(process.execPath, [fileURLToPath(SERVICE)], { stdio: 'inherit' });
    const stop = (signal: NodeJS.Signals): void => void service.kill(signal);
    process.on('SIGINT', stop).on('SIGTERM', stop);
    service.on('error', reject).on('exit', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(code ?? 0);
    });
  });
}

/** `downbeat serve` */
export const serve: Command = command({
  summary: 'Run the HTTP service on this database, as npm start does.',
  args: {},
  notes: 'PORT and HOST say where it listens. The first start of a new database prints an API key, once.',
  run: async () => {
    const code = await runService();
    if (code !== 0) throw new Fault('CLI.SERVICE_ENDED', `The service ended with status ${code}.`);
    return done({ ended: true }, () => '');
  },
});
