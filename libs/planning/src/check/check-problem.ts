import { type ProblemFault } from '../model/options.js';
import { type Problem } from '../model/problem.js';
import { overlappingPins } from './overlapping-pins.js';
import { cyclicOrder } from './pass-cycles.js';
import { badAmounts } from './problem-amounts.js';
import { duplicateIds, unknownIds } from './problem-ids.js';
import { badTimes } from './problem-times.js';
import { pointerToEngagement, problemWords, type ProblemWords } from './problem-words.js';
import { tooLongPasses } from './too-long.js';

/** Everything that is inconsistent in a problem, all at once; empty when it can be planned from. Linear, but for sorting. */
export function checkProblem(problem: Problem): readonly ProblemFault[] {
  const words = problemWords(problem);
  return [
    ...duplicateIds(problem, words),
    ...unknownIds(problem, words),
    ...badAmounts(problem, words),
    ...badTimes(problem, words),
    ...badEngagements(problem, words),
    ...cyclicOrder(problem),
    ...tooLongPasses(problem, words),
    ...overlappingPins(problem, words),
  ];
}

/** Engagements of nobody, or of a musician and a group at once. */
const badEngagements = (problem: Problem, words: ProblemWords): readonly ProblemFault[] =>
  problem.engagements.flatMap((one, index) =>
    (one.musicianId === null) === (one.groupId === null)
      ? [
          {
            code: 'PROBLEM.BAD_ENGAGEMENT',
            pointer: pointerToEngagement(one, index, 'musicianId'),
            message: `The engagement of ${words.engagement(one)} has to be of a musician or of a group.`,
          },
        ]
      : [],
  );
