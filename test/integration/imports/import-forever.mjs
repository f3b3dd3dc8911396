// Imports a roster that never ends, and says how far it has come: a process to be killed in the middle of an import.
import { systemClock } from '#clock';
import { importFile } from '#desk';
import { openStore } from '#storage';

async function* endlessRoster() {
  yield Buffer.from('Name,Instrument,City,E-mail\n');
  for (let nth = 0; ; nth++) {
    yield Buffer.from(`Player ${nth},violin,Vienna,player${nth}@example.org\n`);
    // Lets the message out.
    if (nth % 1000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

const store = await openStore(process.argv[2]);
const request = { kind: 'roster', fileName: 'endless.csv', dryRun: false, skipFailed: true, actor: 'nobody' };
await importFile(
  store,
  systemClock,
  { ...request, chunks: endlessRoster },
  { onRows: (rows) => process.stdout.write(`${rows}\n`) },
);
