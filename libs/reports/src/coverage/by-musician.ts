import { groupBy, sortedBy } from '../order.js';
import { isLive } from '../standing.js';
import { type MusicianNumbers } from './coverage-report.js';
import { countedShares, type CoverageFacts, type CoverageGround } from './ground.js';
import { filmFrames, secondsOn } from './seconds.js';
import { secondsWithin } from './standing-of-versions.js';

/** Who did not play, though engaged. */
const ABSENT = 'no-show';

/** What of a pass one session recorded. */
interface Part {
  readonly sessionId: string;
  readonly seconds: number;
}

/** Who played in what was recorded, how much of it, and how much film it is heard under. */
export function byMusician(facts: CoverageFacts, ground: CoverageGround): readonly MusicianNumbers[] {
  const { people, playersOf } = players(facts);
  if (people.length === 0) return [];
  const parts: Part[] = [];
  const sharesOf = ground.versions.map(({ passes }) =>
    passes.flatMap((pass) =>
      pass.parts
        .filter(({ sessionId, music }) => music.length > 0 && playersOf(sessionId).length > 0)
        .map(({ sessionId, music }) => {
          const seconds = secondsWithin(music, pass.seconds, ground.rate);
          return { owner: parts.push({ sessionId, seconds }) - 1, music };
        }),
    ),
  );
  const groupsOf = parts.map(({ sessionId }) => playersOf(sessionId));
  const heard = filmFrames(ground.heard, people.length, ...countedShares(ground, sharesOf, groupsOf));
  const recorded = people.map(() => 0);
  for (const { sessionId, seconds } of parts) {
    for (const player of playersOf(sessionId)) recorded[player] = (recorded[player] ?? 0) + seconds;
  }
  const rows = people.map((person, at) => ({
    ...person,
    recorded: recorded[at] ?? 0,
    inCut: secondsOn(ground.heard, heard, at),
  }));
  return sortedBy(
    rows.filter((row) => row.recorded > 0),
    ({ name }) => name,
    ({ id }) => id,
  );
}

/** Everybody engaged, numbered, and who of them played in a session. */
function players({ engagements, musicians, groups }: CoverageFacts): {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly playersOf: (sessionId: string) => readonly number[];
} {
  const names = new Map([...musicians, ...groups].map(({ id, name }) => [id, name]));
  const played = engagements.filter((one) => isLive(one) && one.status !== ABSENT);
  const ids = [...new Set(played.map(({ musicianId, groupId }) => musicianId ?? groupId ?? ''))];
  const numbers = new Map(ids.map((id, at) => [id, at]));
  const bySession = new Map(
    [...groupBy(played, ({ sessionId }) => sessionId)].map(([sessionId, own]) => [
      sessionId,
      [...new Set(own.flatMap(({ musicianId, groupId }) => numbers.get(musicianId ?? groupId ?? '') ?? []))],
    ]),
  );
  return {
    people: ids.map((id) => ({ id, name: names.get(id) ?? id })),
    playersOf: (sessionId) => bySession.get(sessionId) ?? [],
  };
}
