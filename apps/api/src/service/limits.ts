/** What the service's settings allow a request. */
export class Limits {
  constructor(
    readonly uploadBytes: number,
    /** How long an upload's answer waits for its import. */
    readonly uploadWaitMs: number,
  ) {}
}
