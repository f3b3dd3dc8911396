/** Puts back what a test file has changed of a record. */
const restore = (record, before) => {
  for (const name of Object.keys(record)) if (!(name in before)) delete record[name];
  for (const [name, value] of Object.entries(before)) if (record[name] !== value) record[name] = value;
};

/** The surroundings of a test file: those of the worker, which the next file finds as this one did. */
export default class SharedEnvironment {
  global = globalThis;
  #env = { ...process.env };
  #folder = process.cwd();
  #console = globalThis.console;
  #exit = process.exit;

  async setup() {}

  async teardown() {
    restore(process.env, this.#env);
    process.chdir(this.#folder);
    globalThis.console = this.#console;
    process.exit = this.#exit;
  }

  getVmContext() {
    return null;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }
}
