import { isDate, type Interval } from '#clock';
import { type ProblemFault } from '../model/options.js';
import { type Problem } from '../model/problem.js';
import { pointerTo, type ProblemWords } from './problem-words.js';

/** Whether a stretch is one: instants in whole milliseconds, the end after the start. */
export const isStretch = ({ start, end }: Interval): boolean =>
  Number.isSafeInteger(start) && Number.isSafeInteger(end) && end > start;

/** Stretches of time that are none, and a window that ends before it begins. */
export function badTimes(problem: Problem, words: ProblemWords): readonly ProblemFault[] {
  const faults: ProblemFault[] = [];
  const bad = (pointer: string, what: string): void => {
    const message = `${what} has to begin at an instant and end after it.`;
    faults.push({ code: 'PROBLEM.BAD_TIME', pointer, message });
  };
  const { from, to } = problem.window;
  if (!isDate(from) || !isDate(to) || to < from) {
    const message = `The planning window, ${from} to ${to}, has to be two dates in their order.`;
    faults.push({ code: 'PROBLEM.BAD_TIME', pointer: pointerTo('window'), message });
  }
  for (const slot of problem.slots)
    if (!isStretch(slot)) bad(pointerTo('slots', slot.id, 'end'), `The call in ${words.call(slot)}`);
  for (const session of problem.sessions)
    if (!isStretch(session))
      bad(pointerTo('sessions', session.id, 'end'), `The session in ${words.call(session)}`);
  const { rooms, musicians, groups, staff } = problem;
  for (const [list, items] of Object.entries({ rooms, musicians, groups, staff }))
    for (const { id, name, available, busy } of items) {
      if (available?.every(isStretch) === false)
        bad(pointerTo(list, id, 'available'), `What is said to be available of ${name}`);
      if (!busy.every(isStretch)) bad(pointerTo(list, id, 'busy'), `What keeps ${name} busy`);
    }
  return faults;
}
