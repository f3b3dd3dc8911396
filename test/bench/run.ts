/**
 * `npm run bench [-- suite … --flag …]`: speed, measured as ratios within one run on one machine.
 * Every figure is the median of paired runs, ours and the yardstick in turn, so that a slow minute of the machine
 * slows both.
 */
import { setFlagsFromString } from 'node:v8';
import { benchCosts } from './costs.js';
import { benchCuts } from './cuts/cuts.js';
import { benchCoverage } from './coverage.js';
import { benchImports } from './imports.js';
import { benchLists } from './lists.js';
import { benchLoad } from './load/load.js';
import { benchPlanning } from './planning/planning.js';
import { benchReports } from './reports.js';
import { benchService } from './service/service.js';

// As the command line and the service do.
setFlagsFromString('--no-allocation-site-pretenuring');

const suites: Readonly<Record<string, (flags: ReadonlySet<string>) => Promise<void>>> = {
  agreements: benchCosts,
  cuts: benchCuts,
  coverage: benchCoverage,
  imports: benchImports,
  lists: benchLists,
  load: benchLoad,
  planning: benchPlanning,
  reports: benchReports,
  service: benchService,
};

const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const asked = process.argv.slice(2).filter((word) => !flags.has(word));
const unknown = asked.filter((name) => !(name in suites));
if (unknown.length > 0) {
  process.stderr.write(
    `No suite called ${unknown.join(', ')}. There are: ${Object.keys(suites).join(', ')}.\n`,
  );
  process.exit(2);
}
for (const [name, run] of Object.entries(suites)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stdout.write(`\n${name}\n`);
  await run(flags);
}
