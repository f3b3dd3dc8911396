import { text } from 'node:stream/consumers';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

/** `node ask-resident.js <socket> <words>`: has a resident run a command line, with this process's input and outputs. */
const [, , socket, ...args] = process.argv;
const { env } = process;
// Input that nobody sends would be waited for without end.
const input = args.includes('-') ? await text(process.stdin) : '';
const resident = connect(socket, () =>
  resident.write(`${JSON.stringify({ args, cwd: process.cwd(), env, input })}\n`),
);
for await (const line of createInterface({ input: resident })) {
  const { out, err, status } = JSON.parse(line);
  if (out !== undefined) process.stdout.write(out);
  if (err !== undefined) process.stderr.write(err);
  if (status !== undefined) process.exitCode = status;
}
