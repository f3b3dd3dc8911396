import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const INSTRUMENTS = [
  'Violin',
  'Viola',
  'Cello',
  'Double Bass',
  'Flute',
  'Oboe',
  'Clarinet',
  'Bassoon',
  'Horn',
];
const DOUBLES = ['', '', '', 'Piccolo', 'English horn', 'Bass clarinet'];

/** Writes a clean roster of `rows` invented people, as a union's export might look. */
export async function writeRoster(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  file.write('Name,Instrument,Doubles,City,Email,Phone,Rate,Currency\n');
  let block = '';
  for (let row = 0; row < rows; row++) {
    const person = row.toString(36).padStart(5, '0');
    const instrument = INSTRUMENTS[row % INSTRUMENTS.length]!;
    const double = DOUBLES[row % DOUBLES.length]!;
    block += `"Player-${person}, Ada ${person}",${instrument},${double},London,p${person}@example.org,+44 20 7946 ${String(row % 10_000).padStart(4, '0')},130.00,GBP\n`;
    if (block.length < 1 << 20) continue;
    if (!file.write(block)) await once(file, 'drain');
    block = '';
  }
  file.end(block);
  await once(file, 'finish');
}
