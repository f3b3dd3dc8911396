import { type OrderProblem } from './order-problem.js';

/** A number of the text, or what stands in its place, with the line it is on (1-based). */
interface Word {
  readonly text: string;
  readonly line: number;
}

export interface TextFault {
  readonly code: string;
  readonly message: string;
  /** The line, `/line/7`. */
  readonly pointer: string;
}

const WHOLE = /^\d{1,15}$/;

/**
 * Reads the format in which talent scheduling instances are handed round: a name on the first line (or none), the number
 * of scenes, the number of actors, for each actor a flag for every scene and the wage, then the durations. Line ends and
 * blank lines mean nothing. Faults are all told at once.
 */
export function readTalentText(text: string): {
  readonly problem: OrderProblem;
  readonly faults: readonly TextFault[];
} {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const named = first >= 0 && !WHOLE.test(lines[first]!.trim().split(/\s+/)[0]!);
  const words = lines.flatMap((line, index): readonly Word[] =>
    named && index === first
      ? []
      : line.split(/\s+/).flatMap((word) => (word === '' ? [] : [{ text: word, line: index + 1 }])),
  );
  const reader = new WordReader(words, lines.length);
  const passes = reader.whole('the number of scenes', 10_000);
  const players = reader.whole('the number of actors', 10_000);
  const problem: OrderProblem = {
    name: named ? lines[first]!.trim() : '',
    players: Array.from({ length: players }, (_, player) => {
      const plays = Array.from({ length: passes }, (_, pass) =>
        reader.flag(`scene ${pass + 1} of actor ${player + 1}`),
      );
      return { plays, cost: reader.whole(`the wage of actor ${player + 1}`) };
    }),
    durations: Array.from({ length: passes }, (_, pass) => reader.whole(`the duration of scene ${pass + 1}`)),
  };
  reader.end();
  return { problem, faults: reader.faults };
}

class WordReader {
  readonly faults: TextFault[] = [];
  private at = 0;
  private over = false;

  constructor(
    private readonly words: readonly Word[],
    private readonly lastLine: number,
  ) {}

  whole(what: string, most = Number.MAX_SAFE_INTEGER): number {
    return this.next(what, 'a whole number', (text) => WHOLE.test(text) && Number(text) <= most);
  }

  flag(what: string): 0 | 1 {
    return this.next(what, '0 or 1', (text) => text === '0' || text === '1') === 1 ? 1 : 0;
  }

  end(): void {
    const word = this.words[this.at];
    if (word !== undefined && this.faults.length === 0)
      this.fault('ORDER.TOO_MUCH', `"${word.text}" stands behind the last duration.`, word.line);
  }

  private next(what: string, wanted: string, isRight: (text: string) => boolean): number {
    const word = this.words[this.at];
    this.at += 1;
    if (word === undefined) {
      if (!this.over) this.fault('ORDER.TOO_SHORT', `The file ends before ${what}.`, this.lastLine);
      this.over = true;
      return 0;
    }
    if (isRight(word.text)) return Number(word.text);
    this.fault('ORDER.BAD_NUMBER', `"${word.text}" stands for ${what}, which must be ${wanted}.`, word.line);
    return 0;
  }

  private fault(code: string, message: string, line: number): void {
    this.faults.push({ code, message: `Line ${line}: ${message}`, pointer: `/line/${line}` });
  }
}
