import { onBothDatabases } from '../../support/databases.js';
import { killRounds } from '../../support/kills/kill-rounds.js';

onBothDatabases('a process killed at any moment', (_open, freshUrl) => {
  it('loses nothing that it was told is kept, and leaves nothing half-done', async () => {
    const tally = await killRounds(await freshUrl(), { kills: 3, chance: Math.random });
    expect(tally).toMatchObject({ tried: 3, survived: 3, lost: [], broken: [] });
  }, 60_000);
});
