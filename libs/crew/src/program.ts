import { existsSync } from 'node:fs';
import { readSettings, type Settings } from '#desk';

export const say = (to: NodeJS.WriteStream, text: string): boolean => to.write(`${text}\n`);

/**
 * Runs a program with its settings from the environment. What it answers is how it ends; null: it goes on by itself.
 * Settings that cannot be read are told, all at once, and end it with 2; a fault ends it with 1.
 */
export function runProgram(program: (settings: Settings) => Promise<number | null>): void {
  started(program).then(
    (code) => {
      if (code !== null) process.exitCode = code;
    },
    (error: unknown) => {
      say(process.stderr, error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    },
  );
}

/** What stands in a file `.env` beside where the program was started, unless the environment says otherwise. */
function loadEnvironment(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

async function started(program: (settings: Settings) => Promise<number | null>): Promise<number | null> {
  loadEnvironment();
  const settings = readSettings(process.env);
  if (settings.ok) return program(settings.value);
  say(process.stderr, settings.refusal.message);
  for (const { pointer, message } of settings.refusal.faults)
    say(process.stderr, `  ${pointer.slice(1)}: ${message}`);
  return 2;
}
