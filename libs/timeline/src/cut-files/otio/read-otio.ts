import { type FrameRate } from '../../frame-rate.js';
import { type CutFaultCode, type CutSink } from '../cut-event.js';
import { childrenOf, isNode, type Node, schemaOf, textOf, timeOf, usedRange } from './otio-node.js';
import { OtioWalk } from './otio-walk.js';
import { framesOf, isMeasure, rateMeant } from './otio-time.js';

interface OtioCut {
  readonly title: string | null;
  /** At which its frames count: the file's own where it has one. */
  readonly rate: FrameRate;
}

/** Deeper than any timeline is nested. */
const DEEPEST = 100;

/**
 * Reads an OpenTimelineIO file: every clip of every track, where it plays, with gaps, nested compositions and transitions
 * worked out. Sync is by picture frames; times that lie between two are moved to the nearest and remarked on.
 */
export function readOtio(text: string, given: FrameRate, sink: CutSink): OtioCut {
  const refuse = (code: CutFaultCode, message: string): OtioCut => {
    sink.fault({ level: 'error', line: 0, code, message });
    return { title: null, rate: given };
  };
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    return refuse(
      'CUT.MALFORMED_FILE',
      `The file is no JSON: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  const timeline = isNode(root) ? timelineIn(root) : null;
  if (timeline === null) return refuse('CUT.MALFORMED_FILE', 'The file holds no OpenTimelineIO timeline.');
  if (depthOf(timeline) > DEEPEST)
    return refuse('CUT.MALFORMED_FILE', `Its compositions are nested more than ${DEEPEST} deep.`);
  const tracks = isNode(timeline['tracks']) ? timeline['tracks'] : timeline;
  const start = timeOf(timeline['global_start_time']);
  const rate = rateOf(rateMeant(start?.rate ?? 0) ?? pictureRate(tracks), given, sink);
  const first = start === null ? 0 : Math.round(framesOf(start, rate).frames);
  if (!isMeasure(first)) return refuse('CUT.MALFORMED_FILE', 'Its beginning lies beyond all measure.');
  new OtioWalk(rate, sink).timeline(asStack(tracks), first);
  return { title: textOf(timeline['name']) || null, rate };
}

/** The file's own rate goes before the one given; a file cannot say whether it counts drop-frame. */
function rateOf(own: FrameRate | null, given: FrameRate, sink: CutSink): FrameRate {
  if (own === null || own.numerator * given.denominator === given.numerator * own.denominator) return given;
  const message = `The file counts ${own.name}, not ${given.name}; its own rate is used.`;
  sink.fault({ level: 'warning', line: 0, code: 'CUT.RATE_CONTRADICTED', message });
  return own;
}

function timelineIn(node: Node): Node | null {
  const schema = schemaOf(node);
  if (schema === 'Timeline' || schema === 'Stack' || schema === 'Track') return node;
  if (schema !== 'SerializableCollection') return null;
  return childrenOf(node).find((child) => schemaOf(child) === 'Timeline') ?? null;
}

const asStack = (node: Node): Node =>
  schemaOf(node) === 'Track' ? { OTIO_SCHEMA: 'Stack.1', children: [node] } : node;

/** The rate of the first clip that counts frames of picture. */
function pictureRate(node: Node): FrameRate | null {
  const own = usedRange(node)?.length ?? null;
  const meant = own === null ? null : rateMeant(own.rate);
  if (meant !== null) return meant;
  for (const child of childrenOf(node)) {
    const found = pictureRate(child);
    if (found !== null) return found;
  }
  return null;
}

function depthOf(node: Node, above = 0): number {
  if (above > DEEPEST) return above;
  const children = [...childrenOf(node), ...(isNode(node['tracks']) ? [node['tracks']] : [])];
  return children.reduce((most, child) => Math.max(most, depthOf(child, above + 1)), above);
}
