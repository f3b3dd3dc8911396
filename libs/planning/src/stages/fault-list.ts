/** One located thing that is wrong with a problem file. */
export interface FileFault {
  /** JSON pointer into the file, `/candidates/17/2`; empty for the file as a whole. */
  readonly pointer: string;
  /** `STAFFING.…`, `SESSIONS.…` */
  readonly code: string;
  readonly message: string;
}

const MOST_LISTED = 1_000;

/** Gathers faults; of a file that is wrong throughout the first thousand are listed and the rest counted. */
export class FaultList {
  private readonly listed: FileFault[] = [];
  private unlisted = 0;

  /** `area` begins every code. */
  public constructor(private readonly area: string) {}

  public get isEmpty(): boolean {
    return this.listed.length === 0;
  }

  public add(pointer: string, code: string, message: string): void {
    if (this.listed.length < MOST_LISTED)
      this.listed.push({ pointer, code: `${this.area}.${code}`, message });
    else this.unlisted += 1;
  }

  public all(): readonly FileFault[] {
    if (this.unlisted === 0) return this.listed;
    const message = `There are ${this.unlisted} more faults of this kind.`;
    return [...this.listed, { pointer: '', code: `${this.area}.MORE_FAULTS`, message }];
  }

  /** What JSON text says; notes a fault and answers undefined where it is none. A byte order mark is let pass. */
  public parsed(text: string): unknown {
    try {
      return JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch (error) {
      const why = error instanceof Error ? error.message : 'it breaks off';
      this.add('', 'NOT_JSON', `The file is not JSON: ${why}`);
      return undefined;
    }
  }

  /** Ids of listed things: each there, and none twice. Answers where each stands. */
  public ids(items: readonly unknown[], pointer: string): ReadonlyMap<string, number> {
    const first = new Map<string, number>();
    for (const [at, item] of items.entries()) {
      if (!this.record(item, `${pointer}/${at}`)) continue;
      const { id } = item;
      if (!this.name(id, `${pointer}/${at}/id`)) continue;
      const before = first.get(String(id));
      if (before === undefined) first.set(String(id), at);
      else this.add(`${pointer}/${at}/id`, 'DUPLICATE_ID', `"${id}" stands in ${pointer}/${before} already.`);
    }
    return first;
  }

  /** True for a whole number from 0; notes a fault otherwise. */
  public whole(value: unknown, pointer: string): value is number {
    if (Number.isSafeInteger(value) && (value as number) >= 0) return true;
    this.add(pointer, 'BAD_AMOUNT', `Here stands ${shown(value)}; a whole number from 0 is needed.`);
    return false;
  }

  public text(value: unknown, pointer: string): value is string {
    if (typeof value === 'string') return true;
    this.add(pointer, 'BAD_SHAPE', `Here stands ${shown(value)}; text is needed.`);
    return false;
  }

  /** An id, a day, a place; numbers are taken as their digits. */
  public name(value: unknown, pointer: string): value is string | number {
    return typeof value === 'number' || this.text(value, pointer);
  }

  public list(value: unknown, pointer: string): value is readonly unknown[] {
    if (Array.isArray(value)) return true;
    this.add(pointer, 'BAD_SHAPE', `Here stands ${shown(value)}; a list is needed.`);
    return false;
  }

  public record(value: unknown, pointer: string): value is Readonly<Record<string, unknown>> {
    if (isRecord(value)) return true;
    this.add(pointer, 'BAD_SHAPE', `Here stands ${shown(value)}; an object is needed.`);
    return false;
  }
}

/** Whether a value is an object with named fields. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a message shows it: never longer than a line. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
