import { ok, type Fault, type Refusal, type Result } from '#desk';
import { badFlag, jsonOf } from './bad-flag.js';
import { type All, readWhatIf, split } from './read-what-if.js';

/** Flags that may come several times. */
export const LISTED_FLAGS = [
  'locations',
  'pin',
  'pin-engagement',
  'without',
  'only',
  'more',
  'what-if',
] as const;

const NUMBERS = {
  seed: 'seed',
  iterations: 'iterations',
  seconds: 'seconds',
  target: 'targetMusicians',
} as const;

/** A part of an order, by its pointer, and the flag that said it. */
interface Said {
  readonly at: string;
  readonly flag: string;
  readonly text: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** An order as it is sent: what is wrong with it is told by whoever reads it. */
export interface ReadOrder {
  readonly order: Fields;
  /** A refusal's faults, located by the flags instead of by their place in the order. */
  readonly byFlags: (refusal: Refusal) => Refusal;
}

/** Figures are read here: what is none cannot be sent as one. */
function readNumbers(all: All): Result<Fields> {
  const fields: Record<string, number> = {};
  for (const [flag, field] of Object.entries(NUMBERS)) {
    const text = all(flag).at(-1);
    if (text === undefined) continue;
    const [shape, what] =
      flag === 'seconds' ? [/^\d{1,9}(\.\d{1,3})?$/, 'number'] : [/^\d{1,9}$/, 'whole number'];
    if (!shape.test(text)) return badFlag(flag, `--${flag} must be a ${what}.`);
    fields[field] = Number(text);
  }
  return ok(fields);
}

function readWeights(all: All): Result<Fields> {
  const text = all('weights').at(-1);
  if (text === undefined) return ok({});
  const read = jsonOf('weights', text, '{"vacancy": 200000}');
  return read.ok ? ok({ weights: read.value }) : read;
}

/** What the plan may change, and whether it is to take the place of what there is. */
function scopeOf(all: All): { readonly fields: Fields; readonly said: readonly Said[] } {
  const [from, to, apply] = ['from', 'to', 'apply'].map((flag) => all(flag).at(-1));
  const locations = all('locations').flatMap(split);
  const sessions = all('pin').flatMap(split);
  const engagements = all('pin-engagement').flatMap(split);
  const pins = given({
    sessions: sessions.length === 0 ? undefined : sessions,
    engagements: engagements.length === 0 ? undefined : engagements,
  });
  const horizon = given({ from, to });
  const fields = given({
    apply: apply === undefined ? undefined : apply === 'true',
    horizon: Object.keys(horizon).length === 0 ? undefined : horizon,
    locations: locations.length === 0 ? undefined : locations,
    pins: Object.keys(pins).length === 0 ? undefined : pins,
  });
  const said = [
    { at: '/horizon/from', flag: 'from', text: from ?? '' },
    { at: '/horizon/to', flag: 'to', text: to ?? '' },
    { at: '/horizon', flag: from === undefined ? 'to' : 'from', text: from ?? to ?? '' },
    ...locations.map((text, index) => ({ at: `/locations/${index}`, flag: 'locations', text })),
    ...sessions.map((text, index) => ({ at: `/pins/sessions/${index}`, flag: 'pin', text })),
    ...engagements.map((text, index) => ({ at: `/pins/engagements/${index}`, flag: 'pin-engagement', text })),
  ];
  return { fields, said };
}

const given = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The order that the flags make; refuses only what cannot be sent. */
export function readOrder(all: All): Result<ReadOrder> {
  const numbers = readNumbers(all);
  if (!numbers.ok) return numbers;
  const weights = readWeights(all);
  if (!weights.ok) return weights;
  const whatIf = readWhatIf(all);
  if (!whatIf.ok) return whatIf;
  const scope = scopeOf(all);
  const assumed = whatIf.value.map((one) => one.what);
  const order = {
    ...numbers.value,
    ...weights.value,
    ...scope.fields,
    ...(assumed.length === 0 ? {} : { whatIf: assumed }),
  };
  const said: readonly Said[] = [
    ...Object.entries(NUMBERS).map(([flag, field]) => ({
      at: `/${field}`,
      flag,
      text: all(flag).at(-1) ?? '',
    })),
    ...scope.said,
    ...whatIf.value.map(({ flag, text }, index) => ({ at: `/whatIf/${index}`, flag, text })),
  ];
  return ok({ order, byFlags: (refusal) => byFlags(refusal, said) });
}

function byFlags(refusal: Refusal, said: readonly Said[]): Refusal {
  const faults = refusal.faults.map((fault): Fault => {
    const one = said.find(({ at }) => fault.pointer === at || fault.pointer.startsWith(`${at}/`));
    if (one === undefined) return fault;
    const steps = fault.pointer.slice(1).split('/');
    const path = steps.join('.');
    const field = steps.findLast((step) => !/^\d+$/.test(step)) ?? '';
    const message = fault.message.startsWith(path) ? field + fault.message.slice(path.length) : fault.message;
    return { ...fault, pointer: `/${one.flag}`, message: `--${one.flag} ${one.text}: ${message}` };
  });
  const [only, further] = faults;
  const isOneFlag = only !== undefined && further === undefined && only !== refusal.faults[0];
  return { ...refusal, message: isOneFlag ? only.message : refusal.message, faults };
}
