import { type CueSheetParty } from './cue-sheet-report.js';

const share = ({ shareBasisPoints }: CueSheetParty): string => `${(shareBasisPoints / 100).toFixed(2)}%`;

/** `GRUBER ANNA (C) 50.00% PRS 00014107338` */
const partyText = (party: CueSheetParty): string =>
  [`${party.name} (${party.roleCode})`, share(party), party.society, party.ipi]
    .filter((part) => part !== null)
    .join(' ');

export const partiesText = (parties: readonly CueSheetParty[]): string => parties.map(partyText).join(' / ');
