import { type ReplanView } from '#desk';
import { replanText } from './replan-text.js';

type Change = ReplanView['changes'][number];

const seat = (kind: Change['kind'], person: string | null, chair: string, reason: string): Change => ({
  kind,
  message: `${person ?? ''} ${chair}, Vienna`,
  reason,
  needsConfirmation: false,
  seat: { person, chair, session: 'Vienna' },
  involved: {
    sessions: ['s'],
    chair: { instrument: chair.split(',')[0] ?? '', chair: Number(chair.at(-1)) },
  },
});

const view = (change: Partial<ReplanView> = {}): ReplanView => {
  const standing = { sessions: 2, openChairs: 0, unplacedPasses: 0, people: 5, cost: 100_000 };
  return {
    applied: false,
    planId: null,
    asOf: '2026-01-01T00:00:00.000Z',
    currency: 'GBP',
    engagements: { changed: 1, lowerBound: 1, proven: true },
    sessions: { changed: 0, lowerBound: 0, proven: true },
    needConfirmation: 0,
    before: standing,
    after: standing,
    changes: [],
    noted: [],
    written: null,
    ...change,
  };
};

const text = (change: Partial<ReplanView>): string => replanText(view(change), (_tone, words) => words, 500);

describe('a re-plan in words', () => {
  it('says how few changes there are, and whether fewer could do', () => {
    expect(text({})).toContain('1 engagement changes; no plan that keeps the rules needs fewer (proven)');
    expect(text({})).toContain('no session changes');
    const some = { changed: 4, lowerBound: 3, proven: false };
    expect(text({ engagements: some })).toContain('4 engagements change; at least 3 have to');
  });

  it('tells of a chair that changes hands once, and of whoever must be told', () => {
    const changes = [
      { ...seat('released', 'Anna', 'horn, chair 1', 'because Anna dropped out'), needsConfirmation: true },
      seat('engaged', 'Berta', 'horn, chair 1', 'in place of Anna'),
    ];
    const told = text({ changes, needConfirmation: 1 });
    expect(told).toContain('! Berta horn, chair 1, Vienna, in place of Anna (because Anna dropped out)');
    expect(told).not.toContain('Anna horn');
    expect(told).toContain('1 change marked ! concerns what is held or confirmed');
  });

  it('tells of all who come to a session for one reason in one line', () => {
    const changes = ['horn, chair 1', 'horn, chair 2', 'tuba, chair 1'].map((chair, index) =>
      seat('engaged', `P${index}`, chair, 'because the session is new'),
    );
    expect(text({ changes })).toContain(
      'Vienna: 3 players come, because the session is new: P0 (horn, chair 1), P1 (horn, chair 2), P2 (tuba, chair 1)',
    );
  });

  it('names passes together that find no session for the same reason', () => {
    const pass = (name: string): Change => ({
      kind: 'pass-unplaced',
      message: `${name} is in no session`,
      reason: 'every room is taken',
      needsConfirmation: false,
      seat: null,
      involved: { passes: [name] },
    });
    expect(text({ changes: [pass('1m1'), pass('1m2')] })).toContain(
      '2 passes in no session (1m1, 1m2): every room is taken',
    );
    expect(text({ changes: [pass('1m1')] })).toContain('1m1 is in no session: every room is taken');
  });

  it('says what was written, and what more or less it costs', () => {
    const written = {
      sessionsOpened: 1,
      sessionsCancelled: 0,
      sessionsAltered: 0,
      engagementsMade: 2,
      engagementsEnded: 0,
      absences: 1,
      passesChanged: 1,
    };
    const after = { ...view().after, cost: 90_000 };
    const told = text({ applied: true, planId: 'p', written, after });
    expect(told).toContain('Planned again (plan p)');
    expect(told).toContain('2 engagements proposed, 1 session opened, 1 pass written anew');
    expect(told).toContain('GBP 900 for rooms and pay, GBP 100 less than before');
  });
});
