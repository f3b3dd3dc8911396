import { termsOn } from '#agreements';
import { plainText } from '../print/layout.js';
import { buildItinerary } from '../itinerary/build-itinerary.js';
import { itineraryPdf } from '../itinerary/itinerary-pdf.js';
import { buildSchedule } from '../schedule/build-schedule.js';
import { smallProduction } from '../spec-support/small-production.js';
import { type PdfContent, type PdfNode } from '../pdf/node.js';
import { formatsIn } from '../words/formats.js';
import { wordsOf } from '../words/words.js';
import { onPaper } from '../writing-options.js';
import { buildCallSheets, type CallSheetFacts } from './build-call-sheets.js';
import { callSheetPdf } from './call-sheet-pdf.js';
import { type CallSheet } from './call-sheet-report.js';
import { playersTable } from './call-sheet-people.js';
import { callSheetText } from './call-sheet-text.js';

const schedule = buildSchedule(smallProduction);

const facts: CallSheetFacts = {
  schedule,
  sessions: [{ id: 'S1', remoteLink: 'https://listen.example', notes: 'Bring <mutes> & rosin' }],
  rooms: [{ id: 'R-syn', name: 'Synchron Stage A', address: 'Engelshofengasse 2', emergency: '144' }],
  staff: smallProduction.staff,
  seatedMinutes: 15,
  termsOn: (_agreement, date) => {
    const terms = termsOn('bpi', date);
    return terms.ok ? terms.value : null;
  },
  agreementName: (agreement) => `Agreement ${agreement}`,
};

const sheetOf = (id: string): CallSheet => {
  const sheet = buildCallSheets(facts).sheets.find((one) => one.id === id);
  if (sheet === undefined) throw new Error(`no call sheet of ${id}`);
  return sheet;
};

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const pagesOf = (bytes: Uint8Array): number => textOf(bytes).match(/\/Type \/Page\b/g)?.length ?? 0;

describe('a call sheet', () => {
  it('is made for every session that is to be held, in order of time', () => {
    // S2 is cancelled.
    expect(buildCallSheets(facts).sheets.map(({ id }) => id)).toEqual(['S1', 'S3']);
  });

  it('fills the call with passes and breaks, without gap or overlap', () => {
    const { clock } = sheetOf('S1');
    expect(clock[0]?.from).toBe('10:00');
    expect(clock.at(-1)?.to).toBe('13:00');
    for (const [at, row] of clock.slice(1).entries()) expect(row.from).toBe(clock[at]?.to);
    // BPI: fifteen minutes of break in three hours.
    expect(clock.filter(({ kind }) => kind === 'break').map(({ minutes }) => minutes)).toEqual([15]);
    expect(clock.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(180);
  });

  it('names everybody by desk, and the chairs nobody sits on', () => {
    const { sections, open } = sheetOf('S1');
    const strings = sections.find(({ section }) => section === 'strings');
    expect(strings?.chairs.slice(0, 2)).toMatchObject([
      { instrument: 'violin-1', chair: 1, desk: 1, name: 'Ada' },
      { instrument: 'violin-1', chair: 2, desk: 1, name: 'Bela' },
    ]);
    // Nine chairs: two violins and a horn are taken.
    expect(open).toBe(6);
    expect(sheetOf('S3').sections).toMatchObject([
      { players: 4, chairs: [{ name: 'Coro Piccolo', players: 4 }] },
    ]);
  });

  it('says what has to be carried, and when whoever is elsewhere listens', () => {
    expect(sheetOf('S1')).toMatchObject({
      bulky: [{ instrument: 'tuba', count: 1 }],
      seatedBy: '09:45',
      staff: [{ name: 'Lorne', times: { start: '02:00', zone: 'America/Los_Angeles' } }],
    });
  });

  it('tells a terminal the same', () => {
    const text = callSheetText(buildCallSheets(facts), plainText);
    expect(text).toContain('Seated by 09:45, downbeat 10:00, until 13:00 CET');
    expect(text).toContain('Bring <mutes> & rosin');
  });

  it('is a PDF with its fonts in it, each sheet on a page of its own', async () => {
    const pdf = await callSheetPdf(buildCallSheets(facts), onPaper());
    expect(textOf(pdf)).toMatch(/^%PDF-1\.\d/);
    expect(textOf(pdf)).toContain('/FontFile2');
    expect(pagesOf(pdf)).toBe(2);
    expect(textOf(pdf)).toContain('[0 0 595.28 841.89]');
    const letter = await callSheetPdf(buildCallSheets(facts), onPaper({ paper: 'letter' }));
    expect(textOf(letter)).toContain('[0 0 612 792]');
  });

  it('is a page that says so where there is no session', async () => {
    const none = buildCallSheets({ ...facts, schedule: { ...schedule, sessions: [] } });
    expect(pagesOf(await callSheetPdf(none, onPaper()))).toBe(1);
  });

  it('goes on over pages where very many play', async () => {
    const [first] = smallProduction.passes;
    const large = buildSchedule({
      ...smallProduction,
      passes: [{ ...first!, lineUp: 'str(60.60.40.30.20)' }],
      sessions: smallProduction.sessions.slice(0, 1).map((one) => ({ ...one, runOrder: ['p1'] })),
    });
    expect(
      pagesOf(await callSheetPdf(buildCallSheets({ ...facts, schedule: large }), onPaper())),
    ).toBeGreaterThan(1);
  });

  it('keeps the players together under their heading, which never goes to the next page without them', () => {
    const printing = { words: wordsOf('en'), formats: formatsIn('en-GB') };
    expect(playersTable(sheetOf('S1'), printing)).toMatchObject([
      { unbreakable: true, stack: [{ text: 'Players, 9 chairs, 6 of them open' }, {}] },
    ]);
    expect(JSON.stringify(playersTable(sheetOf('S1'), printing))).not.toContain('headlineLevel');
  });

  it('says once what everybody is who is not sure to come, and of each where they differ', () => {
    const printing = { words: wordsOf('en'), formats: formatsIn('en-GB') };
    const sheet = sheetOf('S1');
    const sections = sheet.sections.map(({ chairs, ...section }) => ({
      ...section,
      chairs: chairs.map((chair) => ({ ...chair, name: 'Ada', status: 'proposed' })),
    }));
    const proposed = JSON.stringify(playersTable({ ...sheet, open: 0, sections }, printing));
    expect(proposed).toContain('Players, 9 chairs, all proposed');
    expect(proposed.match(/proposed/g)).toHaveLength(1);
    expect(JSON.stringify(playersTable(sheet, printing))).toContain(' pencilled');
  });

  it('is read line by line where very many play: no column of names goes on over a page', () => {
    const large = schedule.sessions.map((session) => ({
      ...session,
      engagements: [],
      open: Array.from({ length: 200 }, (_, at) => ({ ...noChair, chair: at + 1 })),
    }));
    const { sheets } = buildCallSheets({ ...facts, schedule: { ...schedule, sessions: large } });
    const columns = playersTable(sheets[0]!, { words: wordsOf('en'), formats: formatsIn('en-GB') }).flatMap(
      columnsIn,
    );
    expect(columns.length).toBeGreaterThan(30);
    for (const { stack = [] } of columns) expect(stack.length).toBeLessThanOrEqual(1);
  });
});

const noChair = {
  instrument: 'viola',
  doubles: [],
  code: 'SCHEDULE.NOBODY_ENGAGED',
  figures: {},
  reason: 'nobody is engaged',
};

/** The columns of a piece of content, those of its parts included. */
function columnsIn(content: PdfContent): readonly PdfNode[] {
  if (typeof content === 'string') return [];
  const { columns = [], stack = [] } = content;
  const own = columns.filter((one): one is PdfNode => typeof one !== 'string');
  return [...own, ...[...columns, ...stack].flatMap(columnsIn)];
}

describe('an itinerary', () => {
  it('has the calls that stand of those whose engagement does', () => {
    const { people } = buildItinerary({ schedule, rooms: [], personId: null, seatedMinutes: 15 });
    // Dora declined, Emil's session is cancelled, the choir is a group.
    expect(
      people.map(({ name, calls }) => [name, calls.map(({ seatedBy, status }) => [seatedBy, status])]),
    ).toEqual([
      ['Ada', [['09:45', 'confirmed']]],
      ['Bela', [['09:45', 'confirmed']]],
      ['Cleo', [['09:45', 'pencilled']]],
      ['Coro Piccolo', [['09:45', 'confirmed']]],
    ]);
  });

  it('is a page for each person', async () => {
    const report = buildItinerary({ schedule, rooms: [], personId: null, seatedMinutes: 15 });
    expect(pagesOf(await itineraryPdf(report, onPaper()))).toBe(4);
  });
});
