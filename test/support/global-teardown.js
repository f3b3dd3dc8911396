import { rm } from 'node:fs/promises';

export default async function tearDown() {
  await globalThis.downbeatTestPostgres?.stop();
  if (globalThis.downbeatTestFolder !== undefined)
    await rm(globalThis.downbeatTestFolder, { recursive: true, force: true });
}
