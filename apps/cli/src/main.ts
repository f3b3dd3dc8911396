import { chapters } from './commands/chapters.js';
import { runCommandLine } from './frame/run.js';
import { processTerminal } from './frame/terminal.js';

process.exitCode = await runCommandLine(process.argv.slice(2), chapters, processTerminal());
