import { clockFace, isoWithOffset, localDateAt, readInstant, renderClocks } from './index.js';

describe('an instant on several clocks', () => {
  it('is complete by itself for the location and short for the others, each with its zone', () => {
    const faces = renderClocks(Date.UTC(2023, 2, 14, 9), {
      location: 'Europe/Vienna',
      home: 'Europe/London',
    });
    expect(faces.text).toBe('2023-03-14 10:00 CET (Europe/Vienna) · 09:00 GMT (Europe/London) · 09:00 UTC');
    expect(faces.location).toEqual({
      zone: 'Europe/Vienna',
      date: '2023-03-14',
      time: '10:00',
      abbreviation: 'CET',
      offsetMinutes: 60,
      iso: '2023-03-14T10:00:00+01:00',
      dayOffset: 0,
      text: '2023-03-14 10:00 CET (Europe/Vienna)',
    });
  });

  it('marks the day after and the day before', () => {
    const evening = Date.UTC(2023, 2, 14, 22);
    expect(renderClocks(evening, { location: 'Europe/Vienna', home: 'Australia/Sydney' }).text).toBe(
      '2023-03-14 23:00 CET (Europe/Vienna) · 09:00 +1 AEDT (Australia/Sydney) · 22:00 UTC',
    );
    const morning = Date.UTC(2023, 2, 14, 6);
    const faces = renderClocks(morning, { location: 'Europe/Vienna', home: 'America/Los_Angeles' });
    expect(faces.home).toMatchObject({ date: '2023-03-13', time: '23:00', dayOffset: -1 });
    expect(faces.text).toContain('23:00 -1 PDT (America/Los_Angeles)');
  });

  it('is not shown twice where the location is home', () => {
    const faces = renderClocks(Date.UTC(2023, 6, 14, 9), {
      location: 'Europe/London',
      home: 'Europe/London',
    });
    expect(faces.text).toBe('2023-07-14 10:00 BST (Europe/London) · 09:00 UTC');
  });

  it.each([
    ['Europe/Vienna', 'CEST'],
    ['America/New_York', 'EDT'],
    ['Asia/Kolkata', 'IST'],
    ['Australia/Sydney', 'AEST'],
    ['Asia/Tokyo', 'UTC+09:00'],
    ['America/Sao_Paulo', 'UTC-03:00'],
    ['UTC', 'UTC'],
  ])('is named in %s as people there do, else by its offset: %s', (zone, name) => {
    expect(clockFace(Date.UTC(2023, 6, 14), zone).abbreviation).toBe(name);
  });

  it('changes its name when the clocks change', () => {
    const change = Date.UTC(2023, 2, 26, 1);
    expect(clockFace(change - 1, 'Europe/Vienna').abbreviation).toBe('CET');
    expect(clockFace(change, 'Europe/Vienna').abbreviation).toBe('CEST');
  });
});

describe('an instant as text', () => {
  it('is written with the offset it has in a zone', () => {
    const instant = Date.UTC(2023, 2, 14, 12, 30);
    expect(isoWithOffset(instant, 'America/St_Johns')).toBe('2023-03-14T10:00:00-02:30');
    expect(localDateAt(Date.UTC(2023, 2, 14, 12), 'Pacific/Kiritimati')).toBe('2023-03-15');
  });

  it('is read back as the same moment', () => {
    expect(readInstant('2023-03-14T10:00:00-02:30')).toEqual({
      ok: true,
      value: Date.UTC(2023, 2, 14, 12, 30),
    });
    expect(readInstant('2023-03-14T09:00Z')).toEqual({ ok: true, value: Date.UTC(2023, 2, 14, 9) });
  });

  it.each(['2023-03-14T10:00', '2023-02-30T10:00Z', '2023-03-14', 'now', '', '2023-03-14T25:00Z'])(
    'is refused without an offset or a real date: "%s"',
    (text) => expect(readInstant(text)).toMatchObject({ code: 'CLOCK.MALFORMED' }),
  );
});
