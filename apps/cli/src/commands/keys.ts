import { type KeyView, ROLES } from '#desk';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done } from '../frame/outcome.js';
import { table } from '../frame/table.js';
import { readPages } from '../records/read-all.js';

const scopeOf = ({ productionIds }: KeyView): string =>
  productionIds === null ? 'every production' : `productions ${productionIds.join(', ')}`;

const endOf = ({ revokedAt, expiresAt, lastUsedAt }: KeyView): string =>
  [
    lastUsedAt === null ? ', not used yet' : `, last used ${lastUsedAt}`,
    expiresAt === null ? '' : `, ends ${expiresAt}`,
    revokedAt === null ? '' : `, revoked ${revokedAt}`,
  ].join('');

/** `downbeat keys create --role coordinator`: the secret is shown this once. */
export const createKeyCommand: Command = command({
  summary: 'Make an API key; its secret is shown this once.',
  args: {
    role: { type: 'enum', options: [...ROLES], required: true, description: 'what it may do' },
    name: { type: 'string', valueHint: 'text', description: 'what it is for' },
    production: {
      type: 'string',
      valueHint: 'id|slug',
      description: 'only this production; may be repeated (default: every one)',
    },
    expires: {
      type: 'string',
      valueHint: 'instant',
      description: 'when it ends by itself (default: it does not)',
    },
    ...backendFlags,
  },
  repeatable: ['production'],
  examples: ['keys create --role viewer --production dead-reckoning --name "director’s office" --json'],
  run: ({ args, all, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const productions = all('production');
      const made = await backend.createKey({
        role: args.role,
        ...(args.name === undefined ? {} : { name: args.name }),
        ...(productions.length === 0 ? {} : { productions }),
        ...(args.expires === undefined ? {} : { expiresAt: args.expires }),
      });
      if (!made.ok) return { kind: 'refused', refusal: made.refusal };
      const key = made.value;
      return done(
        key,
        (paint) =>
          `${paint('name', key.secret)}\n${key.role}, ${scopeOf(key)}. It is shown this once; keep it safe. Id ${key.id}.\n`,
      );
    }),
});

/** `downbeat keys list` */
export const listKeysCommand: Command = command({
  summary: 'List the API keys, without their secrets.',
  args: { ...backendFlags },
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const read = await readPages((cursor) => backend.listKeys(cursor ?? null));
      if (!read.ok) return { kind: 'refused', refusal: read.refusal };
      const rows = read.value.items.map((key) => [
        key.prefix,
        key.role,
        key.id,
        `${key.name}, ${scopeOf(key)}${endOf(key)}`,
      ]);
      return done(read.value, (_paint, width) =>
        rows.length === 0 ? 'There are no keys yet.\n' : table(rows, width),
      );
    }),
});

/** `downbeat keys rotate <id> --overlap 30` */
export const rotateKeyCommand: Command = command({
  summary: 'Make an API key in place of another, which is good for a while yet or ends at once.',
  args: {
    id: { type: 'positional', required: true, description: 'of the key, from keys list' },
    overlap: {
      type: 'string',
      valueHint: 'minutes',
      description: 'how long the old one is still good (default: 60; 0: it ends at once)',
    },
    ...backendFlags,
  },
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const order = args.overlap === undefined ? {} : { overlapMinutes: Number(args.overlap) };
      const made = await backend.rotateKey(args.id, order);
      if (!made.ok) return { kind: 'refused', refusal: made.refusal };
      const key = made.value;
      return done(
        key,
        (paint) =>
          `${paint('name', key.secret)}\n${key.role}, ${scopeOf(key)}. It is shown this once; keep it safe. Id ${key.id}.\n`,
      );
    }),
});

/** `downbeat keys revoke <id>` */
export const revokeKeyCommand: Command = command({
  summary: 'Take its power from an API key, for good.',
  args: {
    id: { type: 'positional', required: true, description: 'of the key, from keys list' },
    ...backendFlags,
  },
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const revoked = await backend.revokeKey(args.id);
      if (!revoked.ok) return { kind: 'refused', refusal: revoked.refusal };
      return done(
        revoked.value,
        () => `The key ${revoked.value.prefix}… (${revoked.value.name}) is revoked.\n`,
      );
    }),
});
