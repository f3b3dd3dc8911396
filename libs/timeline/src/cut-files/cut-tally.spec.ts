import { AS_SHOT, STRAIGHT_CUT, type CutEvent, type CutFault } from './cut-event.js';
import { CutTally } from './cut-tally.js';

const eventOn = (track: string, line: number): CutEvent => ({
  ...{ line, number: null, kind: 'audio', tracks: [track], reel: 'AX', clipName: '3m21' },
  ...{ sourceIn: 0, sourceOut: 24, recordIn: line * 24, recordOut: line * 24 + 24 },
  ...{ transition: STRAIGHT_CUT, outgoing: null, speed: AS_SHOT, muted: false },
});

describe('what a list comes to', () => {
  it('is told with a thousand tracks at most, and with one remark where there are more', () => {
    const faults: CutFault[] = [];
    const told: CutEvent[] = [];
    const tally = new CutTally({ event: (one) => told.push(one), fault: (one) => faults.push(one) });
    for (let line = 1; line <= 1_010; line += 1) tally.event(eventOn(`track ${line}`, line));
    tally.end();
    expect(tally.figures).toMatchObject({ events: 1_010, durationFrames: 1_010 * 24 });
    expect(tally.figures.tracks).toHaveLength(1_000);
    expect(told).toHaveLength(1_010);
    expect(faults).toMatchObject([{ level: 'warning', line: 1_001, code: 'CUT.TOO_MANY_TRACKS' }]);
  });
});
