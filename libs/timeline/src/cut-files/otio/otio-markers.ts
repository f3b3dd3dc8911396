import { isNode, type Node, textOf, timeOf } from './otio-node.js';
import { type RationalTime } from './otio-time.js';

interface OtioMarker {
  readonly start: RationalTime;
  readonly name: string;
}

/** The markers of an item, with name and comment in one text; what has no time marks nothing. */
export const markersOf = ({ markers }: Node): readonly OtioMarker[] =>
  (Array.isArray(markers) ? markers.filter(isNode) : []).flatMap((marker): readonly OtioMarker[] => {
    const range = marker['marked_range'];
    const start = isNode(range) ? timeOf(range['start_time']) : null;
    const name = [textOf(marker['name']), textOf(marker['comment'])].filter((part) => part !== '').join(': ');
    return start === null ? [] : [{ start, name }];
  });
