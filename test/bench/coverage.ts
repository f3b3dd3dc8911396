import { buildCoverage, type CoverageFacts } from '#reports';
import { median, percent, say, secondsOf, thousands } from './figures.js';

const CUES = 10_000;
const PLACEMENTS = 1_000_000;
const ROUNDS = 3;
const GOAL_SECONDS = 2;
const HOUR = 24 * 3_600;

/** The whole report, every heading and section of it, on a score far larger than any film's; and how it grows. */
export async function benchCoverage(): Promise<void> {
  const whole = score(PLACEMENTS);
  const tenth = score(PLACEMENTS / 10);
  const rounds: (readonly [number, number])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push([await secondsOf(() => buildCoverage(tenth)), await secondsOf(() => buildCoverage(whole))]);
  }
  const seconds = median(rounds.map(([, all]) => all));
  say(
    `${thousands(PLACEMENTS)} placements, ${thousands(CUES)} cues`,
    `${seconds.toFixed(2)} s, ${percent(seconds / GOAL_SECONDS)} of the goal of ${GOAL_SECONDS} s`,
  );
  const growth = median(rounds.map(([few, all]) => all / few));
  say('ten times as many placements', `take ${growth.toFixed(1)} times as long`);
}

/** Cues of three passes each over eight reels, two thirds of them recorded, some with a pick-up. */
function score(placements: number): CoverageFacts {
  const ids = Array.from({ length: CUES }, (_, at) => at);
  const passes = ids.flatMap((cue) =>
    ['strings', 'brass', 'choir'].map((name) => ({
      id: `${name}-${cue}`,
      versionId: `v${cue}`,
      name,
      lineUp: 'str(8.6.4.4.2)',
      seconds: 120,
      after: [],
      status: null,
      locationIds: [],
    })),
  );
  const session = {
    locationId: 'L',
    roomId: 'R',
    zone: 'Europe/Vienna',
    agreement: 'buy-out-vienna',
    lineUp: null,
  };
  return {
    production: {
      id: 'P',
      slug: 'p',
      title: 'P',
      homeZone: 'Europe/London',
      frameRate: '24',
      targetMusicians: 0,
      targetComposedSeconds: 0,
      targetFinalCutSeconds: 0,
      partsLeadDays: 2,
      finalDubOn: null,
    },
    locations: [{ id: 'L', slug: 'vienna', name: 'Vienna' }],
    cues: ids.map((at) => ({
      id: `c${at}`,
      number: `${(at % 8) + 1}m${Math.floor(at / 8)}`,
      title: null,
      reel: (at % 8) + 1,
      themes: [`theme ${at % 20}`],
      sceneLocations: [`scene ${at % 50}`],
    })),
    versions: ids.map((at) => ({
      id: `v${at}`,
      cueId: `c${at}`,
      label: 'v1',
      seconds: 120,
      status: 'approved',
      bars: null,
    })),
    relations: [],
    passes,
    sessions: [0, 1, 2].map((day) => ({
      ...session,
      id: `S${day}`,
      localStart: `2023-03-0${day + 1}T10:00`,
      start: `2023-03-0${day + 1}T09:00:00.000Z`,
      end: `2023-03-0${day + 1}T12:00:00.000Z`,
      status: day === 2 ? 'confirmed' : 'recorded',
      runOrder: passes.filter((_, at) => Math.floor(at / 3) % 3 === day).map(({ id }) => id),
    })),
    takes: passes
      .filter((_, at) => Math.floor(at / 3) % 3 === 1)
      .map(({ id }, at) => ({
        sessionId: 'S1',
        passId: id,
        number: 1,
        sourceIn: null,
        sourceOut: null,
        barFrom: null,
        barTo: null,
        verdict: at % 10 === 0 ? 'pick-up' : 'good',
        pickUpIn: at % 10 === 0 ? 600 : null,
        pickUpOut: at % 10 === 0 ? 900 : null,
      })),
    engagements: [],
    musicians: [],
    groups: [],
    cuts: [
      {
        id: 'cut',
        name: 'v1',
        reel: null,
        frameRate: '24',
        receivedOn: '2023-03-01',
        createdAt: '2023-03-01T00:00:00.000Z',
      },
    ],
    placements: Array.from({ length: placements }, (_, at) => {
      // A multiplicative generator, so that the stretches come in no order.
      const spot = (at * 48_271) % 2_147_483_647;
      const recordIn = HOUR * ((at % 8) + 1) + (spot % 28_000);
      const sourceIn = spot % 1_500;
      const length = 24 + (spot % 1_300);
      return {
        cutId: 'cut',
        versionId: `v${at % CUES}`,
        reel: (at % 8) + 1,
        recordIn,
        recordOut: recordIn + length,
        sourceIn,
        sourceOut: sourceIn + length,
      };
    }),
  };
}
