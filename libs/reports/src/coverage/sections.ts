import { byText, sumOf } from '../order.js';
import { type SectionNumbers } from './coverage-report.js';
import { countedShares, type CoverageGround } from './ground.js';
import { filmFrames, secondsOn, usedSeconds } from './seconds.js';
import { type PassStanding, type VersionStanding } from './standing-of-versions.js';

/** What one section has under one heading. */
export interface SectionCell extends SectionNumbers {
  readonly section: string;
}

/** A pass, with its version and the cell it counts in. */
interface CountedPass {
  readonly pass: PassStanding;
  readonly version: VersionStanding;
  readonly cell: number;
}

/**
 * The sections of the score under headings; `headingOf` says under which a version counts. Film time is a union here too:
 * a section that plays in two cues at once counts each frame once.
 */
export function sectionsUnder<H>(
  ground: CoverageGround,
  headingOf: (version: VersionStanding) => H,
): ReadonlyMap<H, readonly SectionCell[]> {
  const names: { readonly heading: H; readonly section: string }[] = [];
  const known = new Map<H, Map<string, number>>();
  const passes: CountedPass[] = [];
  const ofVersion = ground.versions.map((version) =>
    version.passes.map((pass) => {
      const heading = headingOf(version);
      const own = known.get(heading) ?? new Map<string, number>();
      known.set(heading, own);
      const cell = own.get(pass.section) ?? names.push({ heading, section: pass.section }) - 1;
      own.set(pass.section, cell);
      return passes.push({ pass, version, cell }) - 1;
    }),
  );
  const cells = cellsOf(ground, passes, ofVersion, names.length);
  return new Map(
    [...known].map(([heading, own]) => [
      heading,
      [...own]
        .sort(([a], [b]) => byText(a, b))
        .flatMap(([section, cell]) => {
          const numbers = cells[cell];
          return numbers === undefined ? [] : [{ section, ...numbers }];
        }),
    ]),
  );
}

function cellsOf(
  ground: CoverageGround,
  passes: readonly CountedPass[],
  ofVersion: readonly (readonly number[])[],
  count: number,
): readonly SectionNumbers[] {
  const { heard, sources, rate } = ground;
  const cellOf = passes.map(({ cell }) => [cell]);
  const groupsOf = ofVersion.map((own) => own.flatMap((owner) => cellOf[owner] ?? []));
  const all = filmFrames(heard, count, { stretches: heard, groupsOf });
  const shares = ofVersion.map((own) =>
    own.map((owner) => ({ owner, music: passes[owner]?.pass.recorded ?? [] })),
  );
  const done = filmFrames(heard, count, ...countedShares(ground, shares, cellOf));
  const own: { counted: CountedPass; used: number }[][] = Array.from({ length: count }, () => []);
  ofVersion.forEach((numbers, version) => {
    for (const at of numbers) {
      const counted = passes[at] as CountedPass;
      own[counted.cell]?.push({ counted, used: usedSeconds(counted.pass, sources[version] ?? [], rate) });
    }
  });
  return own.map((of, cell) => {
    const [inCut, inCutRecorded] = [secondsOn(heard, all, cell), secondsOn(heard, done, cell)];
    const recorded = sumOf(of, ({ counted }) => counted.pass.recordedSeconds);
    return {
      written: sumOf(of, ({ counted: { pass, version } }) => (version.isLive ? pass.seconds : 0)),
      recorded,
      inCut,
      inCutRecorded,
      missing: inCut - inCutRecorded,
      unused: recorded - sumOf(of, ({ used }) => used),
    };
  });
}
