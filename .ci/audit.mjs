/**
 * `npm run audit`: what is known to be wrong with the dependencies, without what is listed as known in
 * `audit-exceptions.json` with a reason and a day until which it is accepted. Ends with 0: nothing else is known;
 * 1: something is; 3: the registry could not answer, so nothing was learned. Apart from `npm run check`, which must not
 * turn red by itself. `--from file` reads the answer of `npm audit --json` from a file.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    exceptions: {
      type: 'string',
      default: fileURLToPath(new URL('./audit-exceptions.json', import.meta.url)),
    },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
const say = (text) => process.stdout.write(`${text}\n`);

const answer = () => {
  if (values.from !== undefined) return readFileSync(values.from, 'utf8');
  return spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
};

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return { message: 'it answered nothing that can be read' };
  }
};

const told = parsed(answer());
if (typeof told.vulnerabilities !== 'object') {
  const why = told.message ?? told.error?.summary ?? 'it gave no reason';
  say(`The registry cannot say what is known of the dependencies: ${why}`);
  say('Nothing was learned. Try again where the registry answers audits.');
  process.exit(3);
}

/** Every advisory once, with the package it is about: a package that only depends on one names it in `via`. */
const advisories = new Map();
for (const { via } of Object.values(told.vulnerabilities)) {
  for (const one of via) if (typeof one === 'object') advisories.set(one.url, one);
}

const exceptions = JSON.parse(readFileSync(values.exceptions, 'utf8'));
const accepts = (one) => exceptions.find(({ advisory }) => advisory === one.url);
const isOver = ({ until }) => until < values.today;

const known = [...advisories.values()].filter((one) => accepts(one) !== undefined && !isOver(accepts(one)));
const open = [...advisories.values()].filter((one) => !known.includes(one));
for (const { severity, name, title, url, range } of open) {
  say(`${severity.padEnd(9)} ${name} ${range}: ${title}\n          ${url}`);
}
for (const one of known) say(`accepted  ${one.name}: ${accepts(one).reason} (until ${accepts(one).until})`);
for (const exception of exceptions) {
  if (!advisories.has(exception.advisory)) say(`no longer needed: ${exception.advisory}`);
  else if (isOver(exception)) say(`accepted only until ${exception.until}: ${exception.advisory}`);
}
say(`${open.length} open, ${known.length} accepted.`);
process.exit(open.length === 0 ? 0 : 1);
