import fc from 'fast-check';
import { plainText } from '../print/layout.js';
import { smallProduction } from '../spec-support/small-production.js';
import { buildSchedule } from './build-schedule.js';
import { scheduleCsv } from './schedule-csv.js';
import { scheduleText } from './schedule-text.js';

describe('schedule', () => {
  const report = buildSchedule(smallProduction);

  it('stands sessions by location, the first to record leading, and keeps cancelled ones with their status', () => {
    expect(report.sessions.map(({ id, location, status }) => [id, location, status])).toEqual([
      ['S1', 'vienna', 'recorded'],
      ['S2', 'vienna', 'cancelled'],
      ['S3', 'venice', 'confirmed'],
    ]);
    expect(report.totals).toEqual({
      locations: 2,
      sessions: 2,
      passes: 3,
      musicSeconds: 300,
      chairs: 13,
      open: 6,
    });
  });

  it('gives instants with their offset beside wall times and zone', () => {
    expect(report.sessions[0]).toMatchObject({
      zone: 'Europe/Vienna',
      localStart: '2023-03-14T10:00',
      localEnd: '2023-03-14T13:00',
      start: '2023-03-14T10:00:00+01:00',
      end: '2023-03-14T13:00:00+01:00',
      times: { home: { start: '09:00', abbreviation: 'GMT' }, utc: { start: '09:00' } },
    });
  });

  it('calls the largest line-up its passes need and says of each open chair why', () => {
    const [session] = report.sessions;
    expect(session?.lineUp).toBe('0.0.0.0 - 2.0.0.1 - str(2.2.1.1.0)');
    expect(session?.open.map(({ instrument, chair, reason }) => [instrument, chair, reason])).toEqual([
      ['horn', 2, 'nobody is engaged'],
      ['tuba', 1, 'tuba, Vienna, 2023-03-14 10:00 CET (Europe/Vienna): needs 1, 0 available (…)'],
      ['violin-2', 1, 'nobody is engaged'],
      ['violin-2', 2, 'nobody is engaged'],
      ['viola', 1, 'nobody is engaged'],
      ['cello', 1, 'nobody is engaged'],
    ]);
  });

  it('seats a group with all its playing members', () => {
    const venice = report.sessions[2];
    expect(venice?.open).toEqual([]);
    expect(venice?.engagements).toMatchObject([{ groupId: 'g1', musicianId: null, chair: 1, chairs: 4 }]);
  });

  it('flags calls that are too early for whoever listens from elsewhere', () => {
    expect(report.sessions[0]?.warnings).toEqual([
      {
        code: 'SCHEDULE.LISTENER_EARLY',
        figures: {
          name: 'Lorne',
          role: 'composer',
          time: '02:00',
          zone: 'America/Los_Angeles',
          abbreviation: 'PDT',
        },
        message: 'starts at 02:00 PDT (America/Los_Angeles) for Lorne (composer), before 07:00',
      },
    ]);
  });

  it('flags an engagement that the called line-up has no chair for', () => {
    const beyond = { ...smallProduction.engagements[0]!, id: 'x', chair: 3 };
    const changed = buildSchedule({
      ...smallProduction,
      engagements: [...smallProduction.engagements, beyond],
    });
    expect(changed.sessions[0]?.warnings.map(({ code }) => code)).toContain('SCHEDULE.BEYOND_LINE_UP');
  });

  it('lists the passes that no session records', () => {
    expect(report.unplaced).toEqual([
      {
        ...{ id: 'p4', cue: '2m1', version: 'v1', name: 'harp', seconds: 60 },
        ...{ code: 'SCHEDULE.NOT_PLACED', figures: {}, reason: 'no session records it yet' },
      },
    ]);
  });

  it('is the same whatever the order of the facts', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...smallProduction.sessions], { minLength: 3 }),
        fc.shuffledSubarray([...smallProduction.engagements], { minLength: 6 }),
        fc.shuffledSubarray([...smallProduction.passes], { minLength: 4 }),
        (sessions, engagements, passes) => {
          expect(buildSchedule({ ...smallProduction, sessions, engagements, passes })).toEqual(report);
        },
      ),
    );
  });

  it('reads well in sixty columns, with every fact in it', () => {
    const text = scheduleText(report, { ...plainText, width: 60 });
    expect(text).toBe(`Small Film · schedule
2 sessions in 2 locations · 5:00 of music in 3 passes ·
13 chairs, 6 open

Vienna · Tue 14 March 2023
10:00–13:00 CET (09:00 London, 09:00 UTC)
  Synchron Stage A · recorded · buy-out
  Line-up   0.0.0.0 - 2.0.0.1 - str(2.2.1.1.0) (9 chairs)
  Run order 4:00 of music
    1    2:00  1m1 v1 strings, Opening
    2    2:00  1m1 v1 brass, Opening
  Players   3, confirmed unless said otherwise
    Horn: 1 Cleo (pencilled)
    Violin I: 1 Ada, 2 Bela
  Open      6 chairs
    Horn 2: nobody is engaged
    Tuba 1: needs 1, 0 available (2 on the local roster: 1
      away or bound elsewhere, 1 resting)
    Violin II 1, 2: nobody is engaged
    Viola 1: nobody is engaged
    Cello 1: nobody is engaged
  Listening Lorne (composer) 02:00–05:00 Los Angeles (before 07:00)

Vienna · Wed 15 March 2023
10:00–13:00 CET (09:00 London, 09:00 UTC)
  Synchron Stage A · cancelled · buy-out

Venice · Mon 20 March 2023
10:00–13:00 CET (09:00 London, 09:00 UTC)
  La Fenice · confirmed · buy-out
  Line-up   4choir (4 chairs)
  Run order 1:00 of music
    1    1:00  2m1 v1 choir
  Players   4, confirmed
    Choir: 1–4 Coro Piccolo
  Listening Lorne (composer) 02:00–05:00 Los Angeles (before 07:00)

In no session: 1 pass
  2m1 v1 harp, 1:00: no session records it yet
`);
  });

  it('has a CSV row for every session, pass, player, open chair and warning, and for what no session records', () => {
    const rows = scheduleCsv(report, {}).trimEnd().split('\r\n');
    expect(rows).toHaveLength(1 + 3 + 3 + 6 + 6 + 3 + 1);
    expect(rows[2]).toBe(
      'Vienna,Synchron Stage A,2023-03-14,10:00,13:00,Europe/Vienna,09:00,09:00,recorded,buy-out,pass,1,1m1,v1 strings,120,,,,,,S1',
    );
    expect(rows.at(-1)).toBe(',,,,,,,,,,pass in no session,,2m1,v1 harp,60,,,,,no session records it yet,');
  });
});
