import { plainText } from '../print/layout.js';
import { buildSchedule } from '../schedule/build-schedule.js';
import { smallProduction } from '../spec-support/small-production.js';
import { buildRemoteEars } from './build-remote-ears.js';
import { remoteEarsText } from './print-remote-ears.js';

const ears = { name: 'Lorne', role: 'composer', attendance: 'remote' } as const;

describe('remote ears', () => {
  it('tell somebody who hears from two places of each place by itself', () => {
    const staff = ['America/Los_Angeles', 'Asia/Tokyo'].map((zone) => ({ ...ears, zone }));
    const report = buildRemoteEars(buildSchedule({ ...smallProduction, staff }));
    expect(report.ears.map(({ zone }) => zone)).toEqual(['America/Los_Angeles', 'Asia/Tokyo']);
    const [, angeles = '', tokyo = ''] = remoteEarsText(report, plainText).split('Lorne (composer)');
    expect(angeles).toMatch(/Los Angeles/);
    expect(angeles).not.toMatch(/Tokyo\n/);
    expect(tokyo).toMatch(/Tokyo/);
    expect(tokyo).not.toMatch(/Los Angeles\n/);
  });
});
