import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { chapters } from './commands/chapters.js';
import { runCommandLine } from './frame/run.js';
import { processTerminal } from './frame/terminal.js';

// As the service does: what the environment says goes first.
if (existsSync('.env')) loadEnvFile('.env');
process.exitCode = await runCommandLine(process.argv.slice(2), chapters, processTerminal());
