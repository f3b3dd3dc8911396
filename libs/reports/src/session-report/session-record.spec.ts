import { parse } from 'csv-parse/sync';
import { readFrameRate } from '#timeline';
import { plainText } from '../print/layout.js';
import { buildSchedule } from '../schedule/build-schedule.js';
import { schedulePdf } from '../schedule/schedule-pdf.js';
import { smallProduction } from '../spec-support/small-production.js';
import { onPaper } from '../writing-options.js';
import { buildSessionRecords, type SessionRecordFacts, type TakeLogFacts } from './build-session-records.js';
import { sessionRecordCsv, sessionRecordParts, sessionRecordText } from './print-session-records.js';
import { sessionRecordPdf } from './session-record-pdf.js';

const rate = readFrameRate('24');

const take = (number: number, given: Partial<TakeLogFacts>): TakeLogFacts => ({
  ...{ sessionId: 'S1', passId: 'p1', number, sourceIn: null, sourceOut: null, barFrom: null, barTo: null },
  ...{ verdict: 'good', pickUpIn: null, pickUpOut: null, startedAt: null, lengthSeconds: null },
  ...{ unscheduled: false, edits: '', notes: '' },
  ...given,
});

/** S1 in Vienna, 10:00 to 13:00, took a quarter of an hour longer; Bela left at one, and the horn doubled nothing. */
const facts: SessionRecordFacts = {
  schedule: buildSchedule(smallProduction),
  takes: [
    take(2, { startedAt: '2023-03-14T09:20:15Z', lengthSeconds: 125 }),
    take(1, { startedAt: '2023-03-14T09:05:00Z', verdict: 'ng', notes: 'noise' }),
    take(1, { passId: 'p2', verdict: 'pick-up', pickUpIn: 0, pickUpOut: 24, edits: 'end from take 1' }),
  ],
  frameRate: rate.ok ? rate.value : null,
  sessions: [{ id: 'S1', actualMinutes: 195, notes: '' }],
  engagements: [
    { id: 'e1', actualMinutes: null, notes: '' },
    { id: 'e2', actualMinutes: 180, notes: 'left at the end of the call' },
  ],
  extras: new Map([
    ['e1', [{ kind: 'overtime', quantity: 1, unit: 'overtime-units', note: '', said: null }]],
  ]),
  passNames: new Map([
    ['p1', '1m1 v1 strings'],
    ['p2', '1m1 v1 brass'],
  ]),
  agreementName: (agreement) => `Agreement ${agreement}`,
};

const report = buildSessionRecords(facts);
const [first] = report.sessions;

describe('a session report', () => {
  it('has what the session took, and what went beyond the call', () => {
    expect(first).toMatchObject({
      id: 'S1',
      actualMinutes: 195,
      actualEnd: '13:15',
      overtimeMinutes: 15,
      open: 6,
    });
  });

  it('has the takes as they were played, with what is to be played again', () => {
    const log = first?.takes.map((one) => [one.what, one.number, one.startedAt, one.verdict, one.played]);
    expect(log).toEqual([
      ['1m1 v1 strings', 1, '10:05', 'ng', ''],
      ['1m1 v1 strings', 2, '10:20', 'good', ''],
      ['1m1 v1 brass', 1, null, 'pick-up', 'again 00:00:00:00–00:00:01:00'],
    ]);
  });

  it('has everybody who was there, how long, and what is owed beyond the call', () => {
    expect(first?.chairs.map(({ name, minutes, extras }) => [name, minutes, extras.length])).toEqual([
      ['Cleo', 195, 0],
      ['Ada', 195, 1],
      ['Bela', 180, 0],
    ]);
    expect(sessionRecordText(report, { ...plainText, width: 200 })).toContain(
      'Ada, confirmed, 195 min, Overtime: 1 unit',
    );
  });

  it('of a session to come leaves room for what is not known yet', () => {
    expect(report.sessions[1]).toMatchObject({
      id: 'S3',
      actualMinutes: null,
      actualEnd: null,
      overtimeMinutes: 0,
      chairs: [{ name: 'Coro Piccolo', chairs: 4, minutes: null }],
    });
  });

  it('of a call over midnight and a change of the clocks ends when the clock in the room says so', () => {
    // 25 March 2023 22:30 to 26 March 04:30 in Vienna: five hours, since 02:00 to 03:00 is left out.
    const night = {
      localStart: '2023-03-25T22:30',
      start: '2023-03-25T21:30:00Z',
      end: '2023-03-26T02:30:00Z',
    };
    const sessions = smallProduction.sessions.map((one) => (one.id === 'S1' ? { ...one, ...night } : one));
    const schedule = buildSchedule({ ...smallProduction, sessions });
    const [, late] = buildSessionRecords({ ...facts, schedule, takes: [], sessions: [] }).sessions;
    expect(late).toMatchObject({ localEnd: '2023-03-26T04:30', actualMinutes: 300, actualEnd: '04:30' });
  });

  it('is a row for each take and chair in CSV', () => {
    const rows = parse<Record<string, string>>(sessionRecordCsv(report, {}), { columns: true });
    expect(rows.map((row) => [row['Entry'], row['Name'], row['Take']])).toEqual([
      ['take', '', '1'],
      ['take', '', '2'],
      ['take', '', '1'],
      ['chair', 'Cleo', ''],
      ['chair', 'Ada', ''],
      ['chair', 'Bela', ''],
      ['chair', 'Coro Piccolo', ''],
    ]);
  });

  it('is a PDF of its own for each session, on A4 and on Letter', async () => {
    expect(sessionRecordParts(report).map(({ name }) => name)).toEqual([
      '2023-03-14 10:00 Vienna, Synchron Stage A',
      '2023-03-20 10:00 Venice, La Fenice',
    ]);
    const sizes = { a4: '[0 0 595.28 841.89]', letter: '[0 0 612 792]' };
    for (const paper of ['a4', 'letter'] as const) {
      const pdf = Buffer.from(await sessionRecordPdf(report, onPaper({ paper }))).toString('latin1');
      expect(pdf).toContain(`/MediaBox ${sizes[paper]}`);
    }
  });
});

describe('the scheduling report', () => {
  it('is a PDF, also of an empty production', async () => {
    for (const sessions of [smallProduction.sessions, []]) {
      const pdf = await schedulePdf(buildSchedule({ ...smallProduction, sessions }), onPaper());
      expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    }
  });
});
