import { z } from 'zod';
import { readInput } from './records/read-input.js';
import { type Result } from './result.js';

const MEGABYTE = 1024 * 1024;

const number = (fallback: number, least: number, most: number): z.ZodDefault<z.ZodCoercedNumber> =>
  z.coerce.number().int().min(least).max(most).default(fallback);

const environment = z.object({
  DATABASE_URL: z.string().min(1).default('./downbeat.db'),
  PORT: number(3000, 0, 65_535),
  HOST: z.string().min(1).default('127.0.0.1'),
  BUSY_TIMEOUT_MS: number(5_000, 0, 600_000),
  BODY_LIMIT_BYTES: number(MEGABYTE, 1_024, 100 * MEGABYTE),
  UPLOAD_LIMIT_BYTES: number(512 * MEGABYTE, 1_024, 16_384 * MEGABYTE),
  UPLOAD_WAIT_MS: number(5_000, 0, 60_000),
  RATE_LIMIT_PER_MINUTE: number(0, 0, 10_000_000),
  PLANNERS: z.coerce.number().int().min(0).max(256).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** What a program of Downbeat can be told from outside. Sizes in bytes, times in milliseconds. */
export interface Settings {
  /** A path, `sqlite:path` or `postgres://…`. */
  readonly databaseUrl: string;
  readonly port: number;
  readonly host: string;
  /** How long a writer waits for another before it is refused with `STORE.BUSY`. */
  readonly busyTimeoutMs: number;
  readonly bodyLimitBytes: number;
  readonly uploadLimitBytes: number;
  /** How long an upload's answer waits for the import to end before it is given as a job. */
  readonly uploadWaitMs: number;
  /** Requests a minute of one key, or of one address without a key; 0: not limited. */
  readonly rateLimitPerMinute: number;
  /** Plans that this process makes at a time; null: as many as the machine has cores. */
  readonly planners: number | null;
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL'];
}

/** Reads the settings from the environment; an empty variable counts as not given. Every fault at once. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Result<Settings> {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = readInput(environment, given);
  if (!read.ok) return read;
  const { value } = read;
  return {
    ok: true,
    value: {
      databaseUrl: value.DATABASE_URL,
      port: value.PORT,
      host: value.HOST,
      busyTimeoutMs: value.BUSY_TIMEOUT_MS,
      bodyLimitBytes: value.BODY_LIMIT_BYTES,
      uploadLimitBytes: value.UPLOAD_LIMIT_BYTES,
      uploadWaitMs: value.UPLOAD_WAIT_MS,
      rateLimitPerMinute: value.RATE_LIMIT_PER_MINUTE,
      planners: value.PLANNERS ?? null,
      logLevel: value.LOG_LEVEL,
    },
  };
}
