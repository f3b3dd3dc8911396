import { isZone } from '#clock';
import { FRAME_RATES } from '#timeline';
import { z } from 'zod';

/** The kinds of value that records are made of, each checked in one place. Faults carry a stable code in `params`. */
const coded = (code: string, message: string): { error: string; params: { code: string } } => ({
  error: message,
  params: { code },
});

/** The null character and halves of surrogate pairs are no text; the two databases do not keep them alike. */
const text = (): z.ZodString =>
  z
    .string()
    .refine(
      (value) => !value.includes('\0') && value.isWellFormed(),
      coded('INPUT.UNSTORABLE_TEXT', 'has characters that are no text'),
    );

export const id = (): z.ZodString => text().min(1).max(36);

/** One line of text, trimmed. */
export const line = (max = 200): z.ZodString => text().trim().min(1).max(max);

export const note = (): z.ZodString => text().max(10_000);

export const slug = (): z.ZodString =>
  z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens');

export const zone = (): z.ZodString =>
  z.string().refine((name) => isZone(name), coded('CLOCK.UNKNOWN_ZONE', 'is not an IANA time zone'));

export const country = (): z.ZodString => z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 country code');

export const currency = (): z.ZodString =>
  z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 currency code');

/** Integer minor units (cents, pence, Rappen). */
export const money = (): z.ZodInt => z.int().min(0).max(1_000_000_000_00);

export const seconds = (): z.ZodInt => z.int().min(0).max(360_000);

export const localDate = (): z.ZodISODate => z.iso.date();

/** Wall-clock time, `2023-03-14T10:00` or with seconds; its zone stands beside it. */
export const wallTime = (): z.ZodString =>
  z
    .string()
    .regex(
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?([+-]\d{2}:\d{2})?$/,
      'must be a local date-time such as 2023-03-14T10:00',
    );

export const instant = (): z.ZodISODateTime => z.iso.datetime({ offset: true });

const rateNames: ReadonlySet<string> = new Set(FRAME_RATES.map((rate) => rate.name));

export const frameRate = (): z.ZodString =>
  z
    .string()
    .refine(
      (name) => rateNames.has(name),
      coded('TIMELINE.UNKNOWN_RATE', 'is not a known picture frame rate'),
    );
