export default async function tearDown() {
  await globalThis.downbeatTestPostgres?.stop();
}
