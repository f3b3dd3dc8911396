import { readSettings } from '#desk';
import { encrypt, type EncryptReport } from '#storage';
import { RowNotes } from '../backup/row-notes.js';
import { command, type Command } from '../frame/command.js';
import { done, refused } from '../frame/outcome.js';
import { type Paint } from '../frame/terminal.js';

const text = ({ database, from, to, rows }: EncryptReport, paint: Paint): string => {
  if (from === to) {
    return to === null
      ? `${database} is not encrypted.\n`
      : `${database} is encrypted with this key (${to}) already.\n`;
  }
  const records = `${rows.toLocaleString('en')} records of ${database}`;
  if (to === null) return `${paint('good', 'Decrypted')} ${records}; it opens without a key now.\n`;
  const how = from === null ? 'Encrypted' : 'Encrypted anew';
  return (
    `${paint('good', how)} what is personal in ${records}, with the key ${to}${from === null ? '' : ` in place of ${from}`}.\n` +
    paint('quiet', 'Keep the key apart from the database and its backups: nobody can read them without it.') +
    '\n'
  );
};

/** `DOWNBEAT_DATA_KEY=… downbeat encrypt` */
export const encryptCommand: Command = command({
  summary:
    'Encrypt what is personal in the database at DATABASE_URL, or change the key it is encrypted with.',
  args: {
    off: { type: 'boolean', description: 'take the encryption away again' },
  },
  notes:
    'The key is DOWNBEAT_DATA_KEY: 32 bytes as hexadecimal or base64, for example from `openssl rand -base64 32`. To change ' +
    'it, give the new one there and the present one in DOWNBEAT_FORMER_DATA_KEY. Stop the service first, and start it with ' +
    'the new key. Backups made before stay as they were: make a new one.',
  examples: ['encrypt', 'encrypt --off'],
  run: async ({ args, terminal }) => {
    const settings = readSettings(terminal.environment);
    if (!settings.ok) return { kind: 'refused', refusal: settings.refusal };
    const { databaseUrl, busyTimeoutMs, dataKey, formerDataKey } = settings.value;
    if (dataKey === null) {
      return refused('malformed', 'CLI.NO_DATA_KEY', 'Give the key in DOWNBEAT_DATA_KEY.');
    }
    const notes = new RowNotes(terminal);
    const encrypted = await encrypt(databaseUrl, {
      busyTimeoutMs,
      onRows: notes.rows,
      ...(args.off === true ? { dataKey: null, formerDataKey: dataKey } : { dataKey, formerDataKey }),
    });
    notes.end();
    if (!encrypted.ok) return { kind: 'refused', refusal: encrypted.refusal };
    return done(encrypted.value, (paint) => text(encrypted.value, paint));
  },
});
