import { frameSet, readCueLabel, readFrameRate, secondsOfFrames, subtract, timecodeText } from '#timeline';
import { currentMusic } from '../coverage/current-cuts.js';
import { type CutFacts } from '../facts.js';
import { groupBy, indexById, sortedBy, sumOf } from '../order.js';
import {
  type CueSheetFault,
  type CueSheetParty,
  type CueSheetReport,
  type CueSheetRow,
} from './cue-sheet-report.js';
import { type CreditFacts, type CueSheetFacts, type SheetCueFacts } from './cue-sheet-facts.js';
import { creditFaults, usesFaults } from './faults.js';
import { type RecipientMapping } from './recipient-mapping.js';
import { sharesFor } from './shares.js';
import { isPublisher, ROLE_CODES, type Usage } from './words.js';

/** A stretch of one reel of one cut under one cue. */
interface Use {
  readonly cue: SheetCueFacts;
  readonly cut: CutFacts;
  readonly reel: number | null;
  readonly recordIn: number;
  readonly recordOut: number;
  readonly isrc: readonly string[];
  readonly usage: Usage;
  readonly usageAssumed: boolean;
}

type Placed = CueSheetFacts['placements'][number];

/** A placement with what it plays. */
interface Played {
  readonly placement: Placed;
  readonly version: CueSheetFacts['versions'][number];
  readonly cue: SheetCueFacts;
  readonly cut: CutFacts;
}

/** The cue sheet of the current cut for a recipient; the order of the facts does not matter. */
export function buildCueSheet(facts: CueSheetFacts, recipient: RecipientMapping): CueSheetReport {
  const music = currentMusic(facts.cuts, facts.placements);
  const uses = usesOf(facts, music.cuts, music.placements);
  const creditsOf = groupBy(
    sortedBy(facts.credits, ({ id }) => id),
    ({ cueId }) => cueId,
  );
  const rows = uses.map((use, at) => rowOf(use, at + 1, creditsOf.get(use.cue.id) ?? [], recipient));
  const cues = [...new Set(uses.map(({ cue }) => cue))];
  const matched = new Set(facts.versions.map(({ id }) => id));
  const strays = music.placements.filter(({ versionId }) => versionId === null || !matched.has(versionId));
  const faults: readonly CueSheetFault[] = [
    ...cues.flatMap((cue) => creditFaults(cue, creditsOf.get(cue.id) ?? [], recipient)),
    ...usesFaults(
      rows,
      strays.map(({ label }) => label),
    ),
  ];
  const { id, slug, title } = facts.production;
  return {
    report: 'cue-sheet',
    production: { id, slug, title },
    recipient: { title: recipient.title, shares: recipient.shares },
    cuts: music.cuts.map((cut) => ({ id: cut.id, name: cut.name, reel: cut.reel })),
    rows,
    totals: {
      uses: rows.length,
      cues: cues.length,
      seconds: sumOf(rows, ({ seconds }) => seconds),
      byCode: sortedBy(
        [...groupBy(rows, ({ code }) => code)].map(([code, own]) => ({
          code,
          uses: own.length,
          seconds: sumOf(own, ({ seconds }) => seconds),
        })),
        ({ seconds }) => -seconds,
        ({ code }) => code,
      ),
    },
    faults,
  };
}

/** Clips and tracks that play one cue in one way at once, or one right after the other, are one use. */
function usesOf(
  { cues, versions }: CueSheetFacts,
  cuts: readonly CutFacts[],
  placements: readonly Placed[],
): readonly Use[] {
  const cueOf = indexById(cues);
  const versionOf = indexById(versions);
  const cutOf = indexById(cuts);
  const known = placements.flatMap((placement): readonly Played[] => {
    const version = versionOf.get(placement.versionId ?? '');
    const cue = cueOf.get(version?.cueId ?? '');
    const cut = cutOf.get(placement.cutId);
    return version === undefined || cue === undefined || cut === undefined
      ? []
      : [{ placement, version, cue, cut }];
  });
  const together = groupBy(known, ({ placement, cue }) => `${placement.cutId} ${placement.reel} ${cue.id}`);
  const uses = [...together.values()].flatMap(usesOfCue);
  return sortedBy(
    uses,
    ({ reel }) => reel ?? Infinity,
    ({ recordIn }) => recordIn,
    ({ recordOut }) => recordOut,
    ({ cue }) => cue.number,
    ({ cut }) => cut.id,
    ({ usage }) => usage,
  );
}

/** The uses of one cue in one reel. Where a placement is used otherwise than the cue, the rest of the cue gives way. */
function usesOfCue(own: readonly Played[]): readonly Use[] {
  const [first] = own;
  if (first === undefined) return [];
  const { cue, cut, placement } = first;
  const usual = cue.usage ?? usualUsage(cue.number);
  const byUsage = groupBy(own, (one) => one.placement.usage ?? usual);
  const otherwise = spansOf(own.filter((one) => (one.placement.usage ?? usual) !== usual));
  return [...byUsage].flatMap(([usage, ones]) => {
    const spans = usage === usual ? subtract(spansOf(ones), otherwise) : spansOf(ones);
    return spans.map(({ start, end }): Use => {
      const heard = ones.filter((one) => one.placement.recordIn < end && one.placement.recordOut > start);
      return {
        ...{ cue, cut, reel: placement.reel, recordIn: start, recordOut: end },
        isrc: [...new Set(heard.flatMap(({ version }) => version.isrc ?? []))].sort(),
        usage,
        usageAssumed: cue.usage === null && heard.every((one) => one.placement.usage === null),
      };
    });
  });
}

const spansOf = (played: readonly Played[]): ReturnType<typeof frameSet> =>
  frameSet(played.map(({ placement }) => ({ start: placement.recordIn, end: placement.recordOut })));

function rowOf(
  { cue, cut, reel, recordIn, recordOut, isrc, usage, usageAssumed }: Use,
  sequence: number,
  credits: readonly CreditFacts[],
  { codes, shares }: RecipientMapping,
): CueSheetRow {
  const rate = readFrameRate(cut.frameRate);
  const parties = (sharesFor(credits, shares) ?? credits).map(partyOf);
  return {
    sequence,
    reel,
    cue: cue.number,
    title: cue.title ?? cue.number,
    usage,
    usageAssumed,
    code: codes[usage] ?? '',
    recordIn,
    recordOut,
    in: rate.ok ? timecodeText(recordIn, rate.value) : String(recordIn),
    out: rate.ok ? timecodeText(recordOut, rate.value) : String(recordOut),
    seconds: rate.ok ? secondsOfFrames(recordOut - recordIn, rate.value) : 0,
    iswc: cue.iswc,
    isrc,
    writers: parties.filter(({ role }) => !isPublisher(role)),
    publishers: parties.filter(({ role }) => isPublisher(role)),
  };
}

/** Score is heard in the background; music that comes from the scene is seen to be played. */
function usualUsage(number: string): Usage {
  const label = readCueLabel(number);
  return label.kind === 'numbered' && label.source ? 'visual-instrumental' : 'background-instrumental';
}

const partyOf = ({ name, role, shareBasisPoints, ipi, society }: CreditFacts): CueSheetParty => ({
  name,
  role,
  roleCode: ROLE_CODES[role],
  shareBasisPoints,
  ipi,
  society,
});
