import { BackupRefused } from './backup-refused.js';

export const notEmpty = (shown: string): BackupRefused =>
  new BackupRefused(
    'conflict',
    'RESTORE.NOT_EMPTY',
    `${shown} has records in it, which a restore would take away; say --replace if they may go.`,
  );

export const inUse = (shown: string): BackupRefused =>
  new BackupRefused(
    'busy',
    'RESTORE.IN_USE',
    `${shown} is open in another process; stop the service, then restore.`,
  );
