import { type Refusal, type RefusalKind } from '#desk';

/** Why a backup is not made, or not brought back. Thrown inside; callers get the refusal as a result. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
  readonly refusal: Refusal;

  constructor(kind: RefusalKind, code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.refusal = { kind, code, message, faults: [] };
  }
}

export const damaged = (file: string, what: string, cause?: unknown): BackupRefused =>
  new BackupRefused(
    'invalid',
    'BACKUP.DAMAGED',
    `${file} is damaged: ${what}. Nothing was restored; take an earlier backup.`,
    { cause },
  );

/** Node's code of an error of a file or a packed stream; '' for any other. Recognised by its shape, as a database's is. */
export const fileCode = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : '';
};
