import { fuzzService } from '../support/fuzz/fuzz-service.js';
import { createKey } from '#desk';
import { onService } from './support/service.js';
import { aSession, buildWorld } from './support/world.js';

onService('requests made from the OpenAPI document', (start) => {
  it('never end in a fault of the service, and are answered as the document says', async () => {
    const { app, store, admin } = await start({ planners: 0 });
    const world = await buildWorld(admin);
    const session = await admin.create(`${world.base}/sessions`, aSession(world));
    const key = await createKey(store, { name: 'fuzz', role: 'admin', productions: null });
    if (!key.ok) throw new Error(key.refusal.message);
    const { base: _, ...records } = world;
    const ids = [...Object.values(records), session].map(({ id }) => id);
    const seed = Number(process.env['DOWNBEAT_FUZZ_SEED'] ?? Date.now() % 1_000_000);
    const tally = await fuzzService(app, key.value.secret, ids, { runs: 300, seed });
    expect({ seed, faults: tally.faults }).toEqual({ seed, faults: [] });
    expect(tally.tried).toBe(300);
  }, 60_000);
});
