import { isRecord } from '../fault-list.js';
import { type OrderPlayer, type OrderProblem } from './order-problem.js';
import { readTalentText, type TextFault } from './talent-text.js';

export type OrderReading =
  | { readonly ok: true; readonly value: OrderProblem }
  | { readonly ok: false; readonly faults: readonly TextFault[] };

/**
 * Reads an order problem: JSON `{durations, players: [{cost, plays}]}`, or the talent scheduling text format. Answers the
 * problem, or every fault with its place. Codes: `ORDER.MALFORMED`, `ORDER.BAD_NUMBER`, `ORDER.BAD_SHAPE`,
 * `ORDER.TOO_SHORT`, `ORDER.TOO_MUCH`.
 */
export function readOrderProblem(text: string): OrderReading {
  const { problem, faults } = /^\uFEFF?\s*[{[]/.test(text) ? readJson(text) : readTalentText(text);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: problem };
}

type Reading = ReturnType<typeof readTalentText>;

const NOTHING: OrderProblem = { name: '', durations: [], players: [] };

function readJson(text: string): Reading {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it breaks off';
    return refusal('ORDER.MALFORMED', '', `The file is not JSON: ${why}.`);
  }
  if (!isRecord(value)) return refusal('ORDER.BAD_SHAPE', '', 'The file must be one object.');
  const faults: TextFault[] = [];
  const { name, durations, players } = value;
  if (!Array.isArray(durations)) faults.push(shape('/durations', 'must be a list of whole numbers'));
  if (!Array.isArray(players)) faults.push(shape('/players', 'must be a list of players'));
  const times: readonly unknown[] = Array.isArray(durations) ? durations : [];
  const people: readonly unknown[] = Array.isArray(players) ? players : [];
  const problem: OrderProblem = {
    name: typeof name === 'string' ? name : '',
    durations: times.map((time, index) => whole(time, `/durations/${index}`, faults)),
    players: people.map((player, index) => readPlayer(player, `/players/${index}`, times.length, faults)),
  };
  return { problem, faults };
}

function readPlayer(player: unknown, pointer: string, passes: number, faults: TextFault[]): OrderPlayer {
  if (!isRecord(player)) {
    faults.push(shape(pointer, 'must be an object with cost and plays'));
    return { cost: 0, plays: [] };
  }
  const cost = whole(player['cost'], `${pointer}/cost`, faults);
  const plays: readonly unknown[] = Array.isArray(player['plays']) ? player['plays'] : [];
  if (!Array.isArray(player['plays']) || plays.length !== passes)
    faults.push(shape(`${pointer}/plays`, `must be a list of ${passes} flags, one for each pass`));
  return {
    cost,
    plays: plays.map((flag, index) => {
      if (flag !== 0 && flag !== 1)
        faults.push(shape(`${pointer}/plays/${index}`, `is ${JSON.stringify(flag)}; it must be 0 or 1`));
      return flag === 1 ? 1 : 0;
    }),
  };
}

function whole(value: unknown, pointer: string, faults: TextFault[]): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  const message = `${pointer} is ${JSON.stringify(value) ?? 'missing'}; it must be a whole number from 0.`;
  faults.push({ code: 'ORDER.BAD_NUMBER', message, pointer });
  return 0;
}

const shape = (pointer: string, what: string): TextFault => ({
  code: 'ORDER.BAD_SHAPE',
  message: `${pointer} ${what}.`,
  pointer,
});

const refusal = (code: string, pointer: string, message: string): Reading => ({
  problem: NOTHING,
  faults: [{ code, message, pointer }],
});
