import { isZone, readZone } from './index.js';

const messageOf = (text: string): string => {
  const result = readZone(text);
  return result.ok ? 'accepted' : result.message;
};

describe('the name of a zone', () => {
  it.each([
    'Europe/Vienna',
    'Europe/Zurich',
    'America/Argentina/Buenos_Aires',
    'America/Port-au-Prince',
    'UTC',
  ])('%s is accepted as it is', (name) => expect(readZone(name)).toEqual({ ok: true, value: name }));

  it('is spelled as IANA does, however it was typed', () => {
    expect(readZone(' europe/VIENNA ')).toEqual({ ok: true, value: 'Europe/Vienna' });
    expect(readZone('utc')).toEqual({ ok: true, value: 'UTC' });
  });

  it('may be a link: the name that was agreed is kept', () => {
    expect(readZone('Asia/Kolkata')).toEqual({ ok: true, value: 'Asia/Kolkata' });
    expect(readZone('US/Pacific')).toEqual({ ok: true, value: 'US/Pacific' });
  });

  it.each([
    'local',
    'system',
    'UTC+2',
    '+02:00',
    'CET',
    'EST',
    'Japan',
    'Europe/',
    'Europe/Gotham',
    '',
    '__proto__',
  ])('"%s" is refused: it is no region and city', (name) => {
    expect(isZone(name)).toBe(false);
    expect(readZone(name)).toMatchObject({ code: 'CLOCK.UNKNOWN_ZONE' });
  });

  it('is suggested to who typed only the city, or the wrong continent', () => {
    expect(messageOf('Vienna')).toContain('Did you mean Europe/Vienna?');
    expect(messageOf('America/Los Angeles')).toContain('Did you mean America/Los_Angeles?');
    expect(messageOf('Italy/Rome')).toContain('Did you mean Europe/Rome?');
  });
});
