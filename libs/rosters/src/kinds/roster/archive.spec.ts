import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAll } from '../../testing/read-all.js';

const file = join(process.env['DOWNBEAT_DATA'] ?? '../shared/data', 'rosters/nyphil-soloists-a.csv');
const isThere = existsSync(file);
const title = isThere
  ? 'an archive of 3,465 performers'
  : `an archive of performers (${file} not found, skipped)`;

(isThere ? describe : describe.skip)(title, () => {
  it('gives every row one outcome, with a reason where it is not taken', async () => {
    const { outcomes, codes } = await readAll('roster', new Uint8Array(readFileSync(file)));
    expect(outcomes).toHaveLength(3_465);
    expect(outcomes.map((outcome) => outcome.row)).toEqual(outcomes.map((_, at) => at + 2));
    expect(outcomes.filter((outcome) => outcome.kind !== 'taken' && outcome.entries.length === 0)).toEqual(
      [],
    );
    expect(codes).not.toContain('ROSTER.UNKNOWN_INSTRUMENT');
    expect(codes).not.toContain('ROSTER.AMBIGUOUS_INSTRUMENT');
  });

  it('takes players, singers and groups, and leaves out who does neither', async () => {
    const { outcomes, drafts } = await readAll('roster', new Uint8Array(readFileSync(file)));
    const kinds = { taken: 0, skipped: 0, failed: 0 };
    for (const outcome of outcomes) kinds[outcome.kind] += 1;
    // Failed are the eight rows that name no instrument at all.
    expect(kinds).toEqual({ taken: 2_891, skipped: 566, failed: 8 });
    expect(drafts.filter((draft) => draft.kind === 'group').length).toBeGreaterThan(180);
    expect(drafts.find((draft) => draft.name === 'Laurence Aberman')).toMatchObject({
      instrument: 'timpani',
      notes: 'Appearances: 1',
    });
  });
});
