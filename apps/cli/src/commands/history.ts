import { type ChangeView } from '#desk';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done, refused } from '../frame/outcome.js';
import { table } from '../frame/table.js';
import { productionFlag } from '../records/production-flag.js';

const PAGE = '200';

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

const fieldsOf = ({ records, count }: ChangeView): string => {
  const [one, more] = records ?? [];
  if (one === undefined || more !== undefined) return `${count} records`;
  if (one.before === null || one.after === null) return '';
  const { before, after } = one;
  return Object.keys(after)
    .map((field) => `${field}: ${text(before[field])} → ${text(after[field])}`)
    .join(', ');
};

const rowOf = (change: ChangeView): readonly string[] => [
  change.at,
  change.actor,
  `${change.action} ${change.recordKind}`,
  change.recordId,
  fieldsOf(change),
];

/** `downbeat history --production dead-reckoning --record 0198… --at 2023-03-01T12:00:00Z` */
export const history: Command = command({
  summary: 'Who changed what and when, or how a session or an engagement stood at a past time.',
  args: {
    ...productionFlag,
    record: { type: 'string', valueHint: 'id', description: 'only this record' },
    kind: {
      type: 'string',
      valueHint: 'kind',
      description: 'session, engagement, cue … (with --at: session)',
    },
    since: { type: 'string', valueHint: 'instant', description: 'from then on' },
    until: { type: 'string', valueHint: 'instant', description: 'before then' },
    at: { type: 'string', valueHint: 'instant', description: 'how the record stood then' },
    cursor: { type: 'string', valueHint: 'cursor', description: 'the page after, from nextCursor' },
    ...backendFlags,
  },
  examples: [
    'history --production dead-reckoning --since 2026-01-01T00:00:00Z',
    'history --production dead-reckoning --kind engagement --record 0198… --at 2026-01-01T12:00:00Z --json',
  ],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const { production, record, kind, since, until, at, cursor } = args;
      if (at !== undefined) {
        if (record === undefined)
          return refused('malformed', 'CLI.MISSING_FLAG', 'Name the record: --record.');
        const then = await backend.stateAt(production, kind ?? 'session', record, { at });
        if (!then.ok) return { kind: 'refused', refusal: then.refusal };
        const { record: found } = then.value;
        return done(then.value, (_paint, width) =>
          found === null
            ? 'It was not there then.\n'
            : table(
                Object.entries(found).map(([field, value]) => [field, text(value)]),
                width,
              ),
        );
      }
      const query = { recordId: record, recordKind: kind, since, until, cursor, limit: PAGE };
      const page = await backend.history(production, query);
      if (!page.ok) return { kind: 'refused', refusal: page.refusal };
      const { items, nextCursor } = page.value;
      const more = nextCursor === null ? '' : `There are earlier ones: --cursor ${nextCursor}\n`;
      return done(page.value, (_paint, width) =>
        items.length === 0 ? 'Nothing was changed.\n' : table(items.map(rowOf), width) + more,
      );
    }),
});
