import { type Fault, type Refusal } from '#desk';

/** Flags that say what happened, each as often as it happened. */
export const EVENT_FLAGS = [
  'musician-out',
  'room-lost',
  'location-closed',
  'pass-grown',
  'pass-added',
  'session-cancelled',
] as const;
type EventFlag = (typeof EVENT_FLAGS)[number];

/** An event as it is sent; what is wrong with it is told by whoever reads it. */
type Event = Readonly<Record<string, unknown>>;

const given = (fields: Readonly<Record<string, unknown>>): Event =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));

/** `name@rest`: the name, and what comes after the last `@`. */
function partsOf(text: string): readonly [name: string, rest: string | undefined] {
  const at = text.lastIndexOf('@');
  return at < 0 ? [text, undefined] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

const isMoment = (text: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(text);

const split = (text: string, separator: string): readonly string[] =>
  text.split(separator).map((part) => part.trim());

/** Lengths are seconds or `m:ss`; anything else is handed on as it is, to be refused. */
function secondsOf(text: string): number | string {
  const [, minutes = '0', seconds] = /^(?:(\d{1,4}):)?(\d{1,6})$/.exec(text) ?? [];
  return seconds === undefined ? text : Number(minutes) * 60 + Number(seconds);
}

const READERS: Readonly<Record<EventFlag, (text: string) => Event>> = {
  'musician-out': (text) => {
    const [musicianId, when] = partsOf(text);
    if (when === undefined) return { musicianId };
    return isMoment(when) ? { musicianId, from: when } : { musicianId, sessionIds: split(when, ',') };
  },
  'room-lost': (text) => {
    const [roomId, when] = partsOf(text);
    const [from, to] = when === undefined ? [] : split(when, '/');
    return given({ roomId, from, to });
  },
  'location-closed': (text) => {
    const [locationId, from] = partsOf(text);
    return given({ locationId, from });
  },
  'pass-grown': (text) => {
    const at = text.indexOf('=');
    if (at < 0) return { passId: text };
    const [passId, now] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    const comma = now.indexOf(',');
    const [length, lineUp] =
      comma < 0 ? [now, ''] : [now.slice(0, comma).trim(), now.slice(comma + 1).trim()];
    return given({ passId, seconds: length === '' ? undefined : secondsOf(length), lineUp });
  },
  'pass-added': (passId) => ({ passId }),
  'session-cancelled': (sessionId) => ({ sessionId }),
};

/** What a flag said, and the event that was made of it. */
interface Said {
  readonly flag: EventFlag;
  readonly text: string;
  readonly event: Event;
}

/** What the flags say happened, as the API would be told. */
export const readEvents = (all: (flag: EventFlag) => readonly string[]): readonly Said[] =>
  EVENT_FLAGS.flatMap((flag) =>
    all(flag).map((text) => ({ flag, text, event: { kind: flag, ...READERS[flag](text) } })),
  );

/** A refusal's faults, located by the flags instead of by the events made of them. */
export const byFlags = (refusal: Refusal, said: readonly Said[]): Refusal => {
  const faults = refusal.faults.map((fault): Fault => {
    const [, index, field = ''] = /^\/events\/(\d+)(?:\/(\w+))?/.exec(fault.pointer) ?? [];
    const one = index === undefined ? undefined : said[Number(index)];
    if (one === undefined) return fault;
    const message = fault.message.replace(`events.${index}.`, '').replace(/^events\.\d+\b/, field);
    return { ...fault, pointer: `/${one.flag}`, message: `--${one.flag} "${one.text}": ${message}` };
  });
  const [only, further] = faults;
  const isOneFlag = only !== undefined && further === undefined && only !== refusal.faults[0];
  return { ...refusal, message: isOneFlag ? only.message : refusal.message, faults };
};
