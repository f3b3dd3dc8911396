import { inScoreOrder } from '../coverage/cue-order.js';
import { count, isTelling } from '../coverage/count-under.js';
import { type CoverageNumbers } from '../coverage/coverage-report.js';
import { type CoverageFacts, coverageGround } from '../coverage/ground.js';
import { sectionsUnder } from '../coverage/sections.js';
import { type XrayReport, type XrayRow, type XrayShow } from './xray-report.js';

const SHOWN: Readonly<Record<XrayShow, (numbers: CoverageNumbers) => boolean>> = {
  all: isTelling,
  'in-cut': ({ inCut }) => inCut > 0,
  missing: ({ missing, partly }) => missing + partly > 0,
};

/** The matrix of cues and sections; the order of the facts does not matter. */
export function buildXray(facts: CoverageFacts, show: XrayShow): XrayReport {
  const ground = coverageGround(facts);
  const { under } = count(ground, { cues: ({ cue }) => (cue === undefined ? [] : [cue.number]) });
  const sections = sectionsUnder(ground, ({ cue }) => cue?.number ?? '');
  const cues = new Map(facts.cues.map((cue) => [cue.number, cue]));
  const rows = under.cues.flatMap(([number, numbers]): readonly XrayRow[] => {
    const cue = number === null ? undefined : cues.get(number);
    if (number === null || cue === undefined || !SHOWN[show](numbers)) return [];
    const { composed, recorded, inCut, missing, unused } = numbers;
    const own = sections.get(number) ?? [];
    return [
      {
        cue: number,
        title: cue.title,
        reel: cue.reel,
        composed,
        recorded,
        inCut,
        missing,
        unused,
        sections: own,
      },
    ];
  });
  const { id, slug, title } = facts.production;
  return {
    report: 'xray',
    production: { id, slug, title },
    show,
    sections: sectionsUnder(ground, () => 'whole').get('whole') ?? [],
    cues: inScoreOrder(rows, ({ cue }) => cue),
  };
}
