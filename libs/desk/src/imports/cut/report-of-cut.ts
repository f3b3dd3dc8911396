import { timecodeText, type CutFault, type CutFigures, type FrameRate } from '#timeline';
import { type ImportRequest } from '../import-request.js';
import { type CutLanding } from './cut-landing.js';
import { type CutReport } from './cut-report.js';

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
  readonly rate: FrameRate;
}

/** What an import of a cut came to. */
export function cutReport(read: CutRead): CutReport {
  const { request, landing, figures, isKnown, isNew, rate } = read;
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
    byCode: Object.fromEntries(landing.byCode),
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
    frameRate: rate.name,
    videoEvents: counts.video,
    musicEvents: counts.music,
    matched: counts.matched,
    unmatched: counts.unmatched,
    notMusic: counts.notMusic,
    muted: counts.muted,
    clips: landing.clips,
    markers: landing.markers.map((marker) => ({ ...marker, timecode: timecodeText(marker.frame, rate) })),
    warnings: faults.warnings.map(withoutLevel),
    errors: faults.errors.map(withoutLevel),
    warningsOmitted: counts.warnings - faults.warnings.length,
    isKnown,
  };
}

const withoutLevel = ({ level: _, ...rest }: CutFault): Omit<CutFault, 'level'> => rest;
