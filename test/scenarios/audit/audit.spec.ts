import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ADVISORY = 'https://github.com/advisories/GHSA-1';
const FOUND = {
  vulnerabilities: {
    zip: { via: [{ url: ADVISORY, name: 'zip', title: 'unpacks too much', severity: 'high', range: '<2' }] },
    sheet: { via: ['zip'] },
  },
};
const EXCEPTION = { advisory: ADVISORY, reason: 'only our own files are unpacked', until: '2027-01-01' };

describe('npm run audit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'downbeat-audit-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const audit = (
    told: unknown,
    exceptions: unknown,
  ): { readonly status: number | null; readonly text: string } => {
    const [from, list] = [join(folder, 'told.json'), join(folder, 'exceptions.json')];
    writeFileSync(from, JSON.stringify(told));
    writeFileSync(list, JSON.stringify(exceptions));
    const args = ['.ci/audit.mjs', '--from', from, '--exceptions', list, '--today', '2026-11-29'];
    const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { status: run.status, text: run.stdout };
  };

  it('tells what is known to be wrong, once, and fails', () => {
    expect(audit(FOUND, [])).toEqual({
      status: 1,
      text: `high      zip <2: unpacks too much\n          ${ADVISORY}\n1 open, 0 accepted.\n`,
    });
  });

  it('lets pass what is accepted, with its reason, until its day', () => {
    expect(audit(FOUND, [EXCEPTION])).toMatchObject({ status: 0 });
    expect(audit(FOUND, [EXCEPTION]).text).toContain('only our own files are unpacked (until 2027-01-01)');
    expect(audit(FOUND, [{ ...EXCEPTION, until: '2026-11-28' }])).toMatchObject({ status: 1 });
    expect(audit({ vulnerabilities: {} }, [EXCEPTION]).text).toContain('no longer needed');
  });

  it('finds its own list of what is accepted, wherever the project lies', () => {
    const place = join(folder, 'a folder', '.ci');
    mkdirSync(place, { recursive: true });
    copyFileSync('.ci/audit.mjs', join(place, 'audit.mjs'));
    writeFileSync(join(place, 'audit-exceptions.json'), JSON.stringify([EXCEPTION]));
    const from = join(folder, 'told.json');
    writeFileSync(from, JSON.stringify(FOUND));
    const args = [join(place, 'audit.mjs'), '--from', from, '--today', '2026-11-29'];
    const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('0 open, 1 accepted.');
  });

  it('says that it learned nothing where the registry cannot answer', () => {
    const { status, text } = audit({ message: '405 Method Not Allowed' }, []);
    expect(status).toBe(3);
    expect(text).toContain('405 Method Not Allowed');
  });
});
