import { type CutFault, type CutFigures } from '#timeline';
import { type ImportReport } from '../import-report.js';
import { type ImportRequest } from '../import-request.js';
import { type CutLanding } from './cut-landing.js';

/** A clip that could not be told to play a version, with the cues that are most like it. */
export interface UnmatchedClip {
  readonly clip: string;
  /** Where it first stands. */
  readonly line: number;
  readonly events: number;
  readonly reason: string;
  readonly suggestions: readonly string[];
}

/**
 * What reading an editor's cut came to. As an import it counts events: those of music are created, those of the picture
 * and those that play nothing skipped, faults failed.
 */
export interface CutReport extends ImportReport, CutFigures {
  readonly kind: 'cut';
  readonly format: string;
  readonly title: string | null;
  readonly cutId: string | null;
  readonly cutName: string;
  readonly frameRate: string;
  readonly videoEvents: number;
  readonly musicEvents: number;
  /** Events of music that play a version of a cue, and that are not known to play any. */
  readonly matched: number;
  readonly unmatched: number;
  /** Events that somebody said are no music of the score. */
  readonly notMusic: number;
  readonly muted: number;
  readonly clips: readonly UnmatchedClip[];
  readonly warnings: readonly Omit<CutFault, 'level'>[];
  readonly errors: readonly Omit<CutFault, 'level'>[];
  /** Warnings beyond those that are listed. */
  readonly warningsOmitted: number;
  /** The cut of this name was read from this very file: nothing had to be written. */
  readonly isKnown: boolean;
}

/** What a report is made from. */
interface CutRead {
  readonly request: ImportRequest;
  readonly landing: CutLanding;
  readonly figures: CutFigures;
  readonly isKnown: boolean;
  readonly isNew: boolean;
  readonly cutId: string;
  readonly cutName: string;
  readonly format: string;
  readonly encoding: string;
  readonly title: string | null;
  readonly frameRate: string;
}

export function cutReport(read: CutRead): CutReport {
  const { request, landing, figures, isKnown, isNew } = read;
  const { counts, faults } = landing;
  const written = counts.music - counts.idle - counts.notMusic;
  const skipped = figures.events - written;
  const faulty = counts.errors > 0;
  return {
    kind: 'cut',
    fileName: request.fileName,
    rows: figures.events + counts.errors,
    created: isKnown || !isNew ? 0 : written,
    updated: isKnown || isNew ? 0 : written,
    unchanged: isKnown ? written : 0,
    skipped,
    failed: counts.errors,
    entries: [...faults.errors, ...faults.warnings].map(({ line, ...rest }) => ({ row: line, ...rest })),
    entriesOmitted: counts.errors + counts.warnings - faults.errors.length - faults.warnings.length,
    byCode: countedBy([...faults.errors, ...faults.warnings]),
    dryRun: request.dryRun,
    landed: !request.dryRun && !faulty,
    separator: null,
    columns: [],
    ...figures,
    encoding: read.encoding,
    format: read.format,
    title: read.title,
    cutId: isNew && (faulty || request.dryRun) ? null : read.cutId,
    cutName: read.cutName,
    frameRate: read.frameRate,
    videoEvents: counts.video,
    musicEvents: counts.music,
    matched: counts.matched,
    unmatched: counts.unmatched,
    notMusic: counts.notMusic,
    muted: counts.muted,
    clips: landing.clips,
    warnings: faults.warnings.map(withoutLevel),
    errors: faults.errors.map(withoutLevel),
    warningsOmitted: counts.warnings - faults.warnings.length,
    isKnown,
  };
}

const withoutLevel = ({ level: _, ...rest }: CutFault): Omit<CutFault, 'level'> => rest;

function countedBy(faults: readonly CutFault[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of faults) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
