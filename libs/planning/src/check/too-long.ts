import { type ProblemFault } from '../model/options.js';
import { type Pass } from '../model/music.js';
import { type Room, type Slot } from '../model/places.js';
import { type Problem } from '../model/problem.js';
import { seatCount } from '../rules/seats.js';
import { lengthWords } from '../view/words.js';
import { pointerTo, type ProblemWords } from './problem-words.js';

/** A call of a room that no other call of it outlasts in music; `capSeconds` is Infinity where nothing limits it. */
interface LongestCall {
  readonly room: Room;
  readonly slot: Slot;
  readonly capSeconds: number;
}

/**
 * Passes longer than the cap of every call they could be recorded in. Where there is no such call at all the plan says
 * what is in the way; where the pass stands in a session already, its length is that session's matter.
 */
export function tooLongPasses(problem: Problem, words: ProblemWords): readonly ProblemFault[] {
  const standing = new Set(problem.sessions.flatMap((session) => session.runOrder));
  const calls = longestCalls(problem);
  return problem.passes.flatMap((pass): readonly ProblemFault[] => {
    const longest = standing.has(pass.id) ? undefined : calls.find((call) => couldHold(call, pass));
    if (longest === undefined || pass.seconds <= longest.capSeconds) return [];
    const { slot, capSeconds } = longest;
    const message =
      `The pass "${pass.name}" lasts ${lengthWords(pass.seconds)}; the longest call it could be recorded in ` +
      `(${slot.minutes} minutes: ${words.call(slot)}) may yield no more than ${lengthWords(capSeconds)}.`;
    return [{ code: 'PROBLEM.PASS_TOO_LONG', pointer: pointerTo('passes', pass.id, 'seconds'), message }];
  });
}

const couldHold = ({ room }: LongestCall, pass: Pass): boolean =>
  room.capacity >= seatCount(pass.seats) &&
  (pass.locationIds.length === 0 || pass.locationIds.includes(room.locationId));

/** The longest call of each room, those that yield most first. */
function longestCalls({ rooms, slots }: Problem): readonly LongestCall[] {
  const byId = new Map(rooms.map((room) => [room.id, room]));
  const longest = new Map<string, LongestCall>();
  for (const slot of slots) {
    const room = byId.get(slot.roomId);
    const capSeconds = slot.capSeconds ?? Infinity;
    const known = longest.get(slot.roomId);
    if (room !== undefined && (known === undefined || capSeconds > known.capSeconds))
      longest.set(slot.roomId, { room, slot, capSeconds });
  }
  return [...longest.values()].sort((a, b) =>
    a.capSeconds === b.capSeconds ? 0 : b.capSeconds > a.capSeconds ? 1 : -1,
  );
}
