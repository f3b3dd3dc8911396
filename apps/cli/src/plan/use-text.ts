import { type Applied, type Undone } from '#desk';
import { counted, figure } from '../frame/figures.js';
import { type Paint } from '../frame/terminal.js';

/** What applying a plan wrote, for a person. */
export const appliedText = ({ planId, written }: Applied, paint: Paint): string =>
  `${paint('good', 'Applied')} plan ${planId}: ${counted(written.sessions, 'session')} and ` +
  `${counted(written.engagements, 'engagement')} proposed.\ndownbeat undo takes it back.\n`;

/** What undoing a plan brought back, for a person. */
export function undoneText({ planId, removed, restored, reset }: Undone, paint: Paint): string {
  const told = [
    ...(removed > 0 ? [`${counted(removed, 'record')} taken away`] : []),
    ...(restored > 0 ? [`${figure(restored)} put back`] : []),
    ...(reset > 0 ? [`${figure(reset)} set back to what ${reset === 1 ? 'it was' : 'they were'}`] : []),
  ];
  const what = told.length === 0 ? 'there was nothing to change' : told.join(', ');
  return `${paint('good', 'Undone')} plan ${planId}: ${what}. Everything is as it was before.\n`;
}
