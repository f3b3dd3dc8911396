import { start, type Program } from '../../support/processes.js';

/** What is to be undone at the end of a bench, also when it fails: the last first. */
export class Stage {
  private readonly steps: (() => unknown)[] = [];

  undo(step: () => unknown): void {
    this.steps.push(step);
  }

  async run(...how: Parameters<typeof start>): Promise<Program> {
    const program = await start(...how);
    this.undo(() => (program.child.exitCode === null ? program.end('SIGTERM') : undefined));
    return program;
  }

  async clear(): Promise<void> {
    const faults: unknown[] = [];
    for (const step of this.steps.splice(0).reverse())
      try {
        await step();
      } catch (fault) {
        faults.push(fault);
      }
    if (faults.length > 0) throw new AggregateError(faults, 'the bench could not be cleared away');
  }
}

/** Does something on a stage of its own. */
export async function onStage<T>(work: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = new Stage();
  try {
    return await work(stage);
  } finally {
    await stage.clear();
  }
}
