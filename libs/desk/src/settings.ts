import { z } from 'zod';
import { readInput } from './records/read-input.js';
import { type Result } from './result.js';

const MEGABYTE = 1024 * 1024;

const number = (fallback: number, least: number, most: number): z.ZodDefault<z.ZodCoercedNumber> =>
  z.coerce.number().int().min(least).max(most).default(fallback);

/** `https://desk.example`: what a browser says of the page that asks. A star would let every page in. */
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/i;
const origins = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
  .refine(
    (all) => all.every((one) => ORIGIN.test(one)),
    'must be origins such as https://desk.example, with commas between them',
  );

/** 32 bytes. The value itself is told to nobody. */
const dataKey = z
  .string()
  .regex(
    /^([0-9a-f]{64}|[A-Za-z0-9+/_-]{43}=?)$/i,
    'must be 32 bytes as hexadecimal or base64, such as `openssl rand -base64 32` prints',
  )
  .optional();

const environment = z.object({
  DATABASE_URL: z.string().min(1).default('./downbeat.db'),
  PORT: number(3000, 0, 65_535),
  HOST: z.string().min(1).default('127.0.0.1'),
  BUSY_TIMEOUT_MS: number(5_000, 0, 600_000),
  BODY_LIMIT_BYTES: number(MEGABYTE, 1_024, 100 * MEGABYTE),
  UPLOAD_LIMIT_BYTES: number(512 * MEGABYTE, 1_024, 16_384 * MEGABYTE),
  UPLOAD_WAIT_MS: number(5_000, 0, 60_000),
  REQUEST_TIMEOUT_MS: number(600_000, 1_000, 86_400_000),
  CORS_ORIGINS: origins,
  RATE_LIMIT_PER_MINUTE: number(0, 0, 10_000_000),
  PLANNERS: z.coerce.number().int().min(0).max(256).optional(),
  RETENTION_DAYS: number(0, 0, 36_500),
  DOWNBEAT_DATA_KEY: dataKey,
  DOWNBEAT_FORMER_DATA_KEY: dataKey,
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
  /** How long a request may take to come in, its body included. */
  readonly requestTimeoutMs: number;
  /** Pages that may ask from a browser; none unless named. */
  readonly corsOrigins: readonly string[];
  /** Requests a minute of one key, or of one address without a key; 0: not limited. */
  readonly rateLimitPerMinute: number;
  /** Plans that this process makes at a time; null: as many as the machine has cores. */
  readonly planners: number | null;
  /** After so many days, what is personal in history, jobs and stored answers is taken away; 0: never. */
  readonly retentionDays: number;
  /** What personal data in the database is encrypted with; null: it is not. */
  readonly dataKey: string | null;
  /** What it was encrypted with before, for whoever changes the key. */
  readonly formerDataKey: string | null;
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
      requestTimeoutMs: value.REQUEST_TIMEOUT_MS,
      corsOrigins: value.CORS_ORIGINS,
      rateLimitPerMinute: value.RATE_LIMIT_PER_MINUTE,
      planners: value.PLANNERS ?? null,
      retentionDays: value.RETENTION_DAYS,
      dataKey: value.DOWNBEAT_DATA_KEY ?? null,
      formerDataKey: value.DOWNBEAT_FORMER_DATA_KEY ?? null,
      logLevel: value.LOG_LEVEL,
    },
  };
}
