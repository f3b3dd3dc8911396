import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/**
 * Runs command lines as `bin/downbeat.mjs` does, one process for many: starting anew takes two seconds each, most of it
 * spent on loading what is the same every time. Listens at the socket `argv[2]`. A connection is one command: a line
 * `{args, cwd, env, input}` comes in; lines `{out}` and `{err}` go out as the command prints, and `{status}` at its end.
 */
const built = (file) => import(pathToFileURL(join(process.cwd(), 'dist/apps/cli/src', file)).href);
const { runCommandLine } = await built('frame/run.js');
const { chapters } = await built('commands/chapters.js');

const USUAL_WIDTH = 100;
const plain = (_tone, text) => text;

async function serve(socket) {
  const tell = (message) => socket.write(`${JSON.stringify(message)}\n`);
  for await (const line of createInterface({ input: socket })) {
    const { args, cwd, env, input } = JSON.parse(line);
    process.chdir(cwd);
    const status = await runCommandLine(args, chapters, {
      environment: env,
      print: (out) => tell({ out }),
      note: (err) => tell({ err }),
      input: async function* () {
        if (input !== '') yield Buffer.from(input);
      },
      width: Number(env.COLUMNS) || USUAL_WIDTH,
      paint: plain,
      paintNote: plain,
      watched: false,
    });
    tell({ status });
    socket.end();
    return;
  }
}

createServer((socket) => void serve(socket)).listen(process.argv[2], () => process.stdout.write('ready\n'));
