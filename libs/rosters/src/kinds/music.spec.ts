import { readAll } from '../testing/read-all.js';

describe('cues', () => {
  it('reads a cue with its version, names in lists, line-up and status', async () => {
    const { drafts, codes } = await readAll(
      'cues',
      'Cue #,Cue Name,Duration,Scene Location,Themes,Line-up,Status,Orchestrator\n3M21A_v4,The Train,2:35,Rome; Venice,"Ethan, Main Title",2.2.2.2 - 4.3.3.1 - timp - 14.12.10.8.6,Parts printed,A. Body\n',
    );
    expect(codes).toEqual([]);
    expect(drafts[0]).toMatchObject({
      number: '3m21A',
      title: 'The Train',
      reel: 3,
      version: 'v4',
      seconds: 155,
      sceneLocations: ['Rome', 'Venice'],
      themes: ['Ethan', 'Main Title'],
      status: 'parts-printed',
      notes: 'Orchestrator: A. Body',
    });
    expect(drafts[0]?.passes).toHaveLength(1);
    expect(drafts[0]?.passes[0]?.name).toBe('tutti');
  });

  it('takes the length from in and out, and keeps them, where a cue tool gives no duration', async () => {
    const text =
      'Cue #,Version,IN,OUT,Duration,Recording Status,Mix Notes\n1m1,2,01:00:10:00,01:01:40:12,,Done,loud\n';
    const { drafts } = await readAll('cues', text, { frameRate: '24' });
    expect(drafts[0]).toMatchObject({ version: 'v2', seconds: 91, status: 'recorded' });
    expect(drafts[0]?.notes).toBe(
      'IN: 01:00:10:00\nOUT: 01:01:40:12\nRecording Status: Done\nMix Notes: loud',
    );
    expect((await readAll('cues', text)).codes).toContain('TIMELINE.FRAME_RATE_NEEDED');
  });

  it('takes each row of one cue for another version', async () => {
    const { drafts } = await readAll('cues', 'Cue,Version,Length\n1m1,v1,60\n1m1,v2,75.5\n');
    expect(drafts.map((draft) => [draft.number, draft.version, draft.seconds])).toEqual([
      ['1m1', 'v1', 60],
      ['1m1', 'v2', 76],
    ]);
  });

  it('reports numbers that Excel turned into dates', async () => {
    const { entries } = await readAll(
      'cues',
      'Cue,Length\n01-Oct,60\n2023-10-01,60\nJan-10,60\n10. Jan,60\n',
    );
    expect(entries.map((entry) => entry.code)).toEqual(Array(4).fill('IMPORT.EXCEL_DATE'));
    expect(entries[0]?.message).toContain('"1m10"');
  });

  it('skips the headings between reels', async () => {
    const { drafts, codes } = await readAll('cues', 'Cue,Title,Length\nREEL 1,,\n1m1,Train,60\nAkt II:,,\n');
    expect(drafts.map((draft) => draft.number)).toEqual(['1m1']);
    expect(codes).toEqual(['CUES.SECTION_HEADING', 'CUES.SECTION_HEADING']);
  });

  it('fails an out that lies before its in, but not one after midnight', async () => {
    const { drafts, entries } = await readAll(
      'cues',
      'Cue,IN,OUT\n1m1,01:02:10:00,01:01:40:12\n1m2,23:59:50:00,00:00:10:00\n',
      { frameRate: '24' },
    );
    expect(entries.map((entry) => [entry.row, entry.column, entry.code])).toEqual([
      [2, 'OUT', 'IMPORT.ENDS_BEFORE_START'],
    ]);
    expect(drafts.map((draft) => draft.seconds)).toEqual([20]);
  });

  it('offers what an ambiguous or unknown line-up can be, in sentences', async () => {
    const { entries } = await readAll('cues', 'Cue,Line-up\n1m1,4331\n1m2,2 clarinetz\n');
    expect(entries[0]?.message).toMatch(/^Four figures .*\. It can be: "4\.3\.3\.1 - 0\.0\.0\.0"/);
    expect(entries[1]?.message).toContain('Nearest: "clarinet"');
  });

  it('keeps a free label with a warning, and an unknown status as a note', async () => {
    const { drafts, codes } = await readAll('cues', 'Cue,Status\nMain Title,half way there\n');
    expect(drafts[0]).toMatchObject({ number: 'Main Title', status: null, notes: 'Status: half way there' });
    expect(codes).toEqual(['TIMELINE.FREE_LABEL', 'CUES.UNKNOWN_STATUS']);
  });

  it('fails contradicting versions, and takes 3:25:00 for what Excel made of 3:25', async () => {
    const { codes, drafts } = await readAll('cues', 'Cue,Version,Length\n1m1 v2,v3,60\n1m2,,3:25:00\n');
    expect(codes).toEqual(['CUES.VERSION_CONFLICT', 'IMPORT.EXCEL_TIME']);
    expect(drafts[0]?.seconds).toBe(205);
  });

  it('reads passes with their own line-ups', async () => {
    const { drafts } = await readAll(
      'cues',
      'Cue,Passes\n1m1,strings: 14.12.10.8.6; brass: 4.3.3.1\n1m2,"strings, brass"\n',
    );
    expect(drafts[0]?.passes.map((pass) => pass.name)).toEqual(['strings', 'brass']);
    expect(drafts[0]?.passes.every((pass) => pass.lineUp !== null)).toBe(true);
    expect(drafts[1]?.passes).toEqual([
      { name: 'strings', lineUp: null },
      { name: 'brass', lineUp: null },
    ]);
  });
});

describe('passes', () => {
  it('reads line-up, places and what comes before', async () => {
    const { drafts, codes } = await readAll(
      'passes',
      'Cue,Pass,Line-up,Seconds,Locations,After\n3m21 v4,strings,14.12.10.8.6,155,vienna; london,"drums; 3m20 v2 / brass"\n',
    );
    expect(codes).toEqual([]);
    expect(drafts[0]).toMatchObject({
      cue: '3m21',
      version: 'v4',
      name: 'strings',
      seconds: 155,
      locations: ['vienna', 'london'],
      after: [
        { cue: null, version: null, pass: 'drums' },
        { cue: '3m20', version: 'v2', pass: 'brass' },
      ],
    });
  });

  it('reads figures the way the production does', async () => {
    const text = 'Cue,Pass,Line-up\n1m1,strings,7.6.5.4.3\n';
    const stands = await readAll('passes', text, { strings: 'stands' });
    const players = await readAll('passes', text, { strings: 'players' });
    expect(stands.drafts[0]?.lineUp).not.toBe(players.drafts[0]?.lineUp);
  });

  it('fails a pass without a line-up, and one that Excel turned into a date', async () => {
    const { codes } = await readAll(
      'passes',
      'Cue,Pass,Line-up\n1m1,strings,\n1m1,brass,02-Jan\n1m1,choir,zzz 9 qqq\n',
    );
    expect(codes.slice(0, 2)).toEqual(['IMPORT.MISSING_VALUE', 'IMPORT.EXCEL_DATE']);
    expect(codes[2]).toMatch(/^LINEUP\./);
  });
});

describe('placements', () => {
  it('matches clips with cue versions by their names and reads timecode at the picture’s rate', async () => {
    const { drafts, codes } = await readAll(
      'placements',
      'Cut,Reel,Clip Name,Track,Record In,Record Out,Source In,Source Out\nCut 7,3,3M21_v4 STRINGS,A7,01:00:00:00,01:00:10:00,00:00:00:00,00:00:10:00\n',
      { frameRate: '25' },
    );
    expect(codes).toEqual([]);
    expect(drafts[0]).toEqual({
      cut: 'Cut 7',
      reel: 3,
      label: '3M21_v4 STRINGS',
      muted: null,
      usage: null,
      cue: '3m21',
      version: 'v4',
      track: 'A7',
      recordIn: 90_000,
      recordOut: 90_250,
      sourceIn: 0,
      sourceOut: 250,
      notes: '',
    });
  });

  it('reads frames and durations, and lets the source begin at nought', async () => {
    const { drafts } = await readAll('placements', 'Clip,In,Duration\n1m1,100,50\n');
    expect(drafts[0]).toMatchObject({ recordIn: 100, recordOut: 150, sourceIn: 0, sourceOut: 50 });
  });

  it('calls a clip without a name after its cue and version, so that two versions are two clips', async () => {
    const { drafts } = await readAll('placements', 'Cue,Version,In,Out\n3m21,v4,0,50\n3m21,5,0,50\n');
    expect(drafts.map((draft) => [draft.label, draft.version])).toEqual([
      ['3m21 v4', 'v4'],
      ['3m21 v5', 'v5'],
    ]);
  });

  it('says once that a row names no clip, and where music and picture last differently', async () => {
    const { entries } = await readAll(
      'placements',
      'Clip,Record In,Record Out,Source In,Source Out\n,0,50,,\n1m1,0,50,0,25\n',
    );
    expect(entries.map((entry) => [entry.row, entry.code, entry.level])).toEqual([
      [2, 'IMPORT.MISSING_VALUE', 'error'],
      [3, 'PLACEMENTS.LENGTHS_DIFFER', 'warning'],
    ]);
  });

  it('fails an out that is not after its in, and timecode that does not exist', async () => {
    const { codes } = await readAll(
      'placements',
      'Clip,In,Out\n1m1,100,100\n1m1,00:00:00:00,00:00:00:25\nroom tone,1,2\n',
      { frameRate: '25' },
    );
    expect(codes).toEqual([
      'PLACEMENTS.OUT_BEFORE_IN',
      'TIMELINE.TIMECODE_RANGE',
      'PLACEMENTS.UNMATCHED_CLIP',
    ]);
  });
});
