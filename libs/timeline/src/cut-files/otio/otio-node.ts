import { type Speed } from '../../conform/picture.js';
import { AS_SHOT } from '../cut-event.js';
import { type RationalTime } from './otio-time.js';

/** A JSON object of an OpenTimelineIO file, as far as it is trusted: not at all. */
export type Node = Readonly<Record<string, unknown>>;

/** Fine enough that the frames of any clip come out as they were. */
const SCALE = 1_000_000;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `Clip` of `Clip.2`; '' where it does not say what it is. */
export const schemaOf = (node: Node): string => textOf(node['OTIO_SCHEMA']).split('.')[0] ?? '';

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const childrenOf = (node: Node): readonly Node[] =>
  Array.isArray(node['children']) ? node['children'].filter(isNode) : [];

export function timeOf(value: unknown): RationalTime | null {
  if (!isNode(value)) return null;
  const { value: amount, rate } = value;
  return typeof amount === 'number' && typeof rate === 'number' && rate > 0 ? { value: amount, rate } : null;
}

interface Range {
  readonly start: RationalTime | null;
  readonly length: RationalTime | null;
}

const rangeOf = (value: unknown): Range | null =>
  isNode(value) ? { start: timeOf(value['start_time']), length: timeOf(value['duration']) } : null;

/** What of an item is used: its own range, or else all that its media have. */
export const usedRange = (node: Node): Range | null =>
  rangeOf(node['source_range']) ?? rangeOf(mediaOf(node)['available_range']);

/** Since version 2 a clip has several media, one of them in use. */
function mediaOf(node: Node): Node {
  const several = node['media_references'];
  const key = textOf(node['active_media_reference_key']) || 'DEFAULT_MEDIA';
  const one = isNode(several) ? several[key] : node['media_reference'];
  return isNode(one) ? one : {};
}

/** The tape or file that a clip is of: what its list said, or else the file's name. */
export function reelOf(node: Node): string {
  const meta = isNode(node['metadata']) ? node['metadata'] : {};
  const list = isNode(meta['cmx_3600']) ? meta['cmx_3600'] : {};
  const url = textOf(mediaOf(node)['target_url']);
  return textOf(list['reel']) || (url.split(/[\\/]/).at(-1) ?? '');
}

/** A freeze or a steady change of speed among its effects. */
export function speedOf(node: Node): Speed {
  const effects = Array.isArray(node['effects']) ? node['effects'].filter(isNode) : [];
  for (const effect of effects) {
    if (schemaOf(effect) === 'FreezeFrame') return { numerator: 0, denominator: 1 };
    const scalar = effect['time_scalar'];
    if (schemaOf(effect) === 'LinearTimeWarp' && typeof scalar === 'number')
      return { numerator: Math.round(scalar * SCALE), denominator: SCALE };
  }
  return AS_SHOT;
}
