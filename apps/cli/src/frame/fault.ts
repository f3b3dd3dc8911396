/** Something that is not the input's fault, with a stable code: a disk, a database or a service that does not answer. */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const CODE = /^[A-Z][A-Z_]*\.[A-Z_]+$/;

/** The stable code of an error that has one, such as a database's that cannot be opened. */
export function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && CODE.test(code) ? code : 'CLI.FAULT';
}
