import { randomBytes } from 'node:crypto';
import { everythingKept } from '../support/everything-kept.js';
import { onService } from './support/service.js';
import { LOCATION } from './support/world.js';

const ROSTER = 'Name,Instrument,Email\nIrena Zebrowska,violin,irena@zebrowska.example\n';

onService('a service with a data key', (start) => {
  it('imports, finds and changes people, in threads too, and keeps nothing of them that can be read', async () => {
    const { admin, url } = await start({ dataKey: randomBytes(32).toString('base64') });
    await admin.create('/v1/locations', LOCATION);
    const csv = { 'content-type': 'text/csv', 'idempotency-key': 'once' };
    const first = await admin.post('/v1/imports/roster?location=vienna', ROSTER, csv);
    expect(first).toMatchObject({ status: 200, body: { created: 1 } });
    const again = await admin.post('/v1/imports/roster?location=vienna', ROSTER, csv);
    expect(again.text).toBe(first.text);
    const found = await admin.get('/v1/musicians?email=irena@zebrowska.example&sort=-name');
    const [irena] = found.body['items'] as unknown as readonly { readonly id: string }[];
    expect(irena).toMatchObject({ name: 'Irena Zebrowska', revision: 1 });
    const changed = await admin.ask(
      'PATCH',
      `/v1/musicians/${irena?.id}`,
      { 'if-match': '"1"' },
      { phone: '+48 600 100 200' },
    );
    expect(changed.body).toMatchObject({ email: 'irena@zebrowska.example', phone: '+48 600 100 200' });
    expect(await everythingKept(url)).not.toMatch(/zebrowska|\+48 600/i);
  });
});
