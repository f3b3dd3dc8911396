import { GROUPS } from '../data/groups.js';
import { STAFF, TRAVEL } from '../data/staff.js';
import { tableFile, type DemoFile } from '../demo-file.js';
import { INVENTED } from './roster-sheets.js';

export const groupsSheet = (): DemoFile =>
  tableFile(
    'groups.csv',
    ['Name', 'Kind', 'Location', 'Members', 'Playing members', 'Fee', 'Currency', 'Email', 'Notes'],
    GROUPS.map((group) => [
      group.name,
      group.kind,
      group.city,
      group.members,
      group.playing,
      group.fee,
      group.currency,
      group.email,
      group.notes,
    ]),
  );

/** Those who travel have their journeys in one cell, a line for each. */
export function staffSheet(): DemoFile {
  const journeys = TRAVEL.map(([from, to, minutes]) => `${from} to ${to}: ${minutes}`).join('\n');
  return tableFile(
    'staff.csv',
    ['Name', 'Role', 'Base', 'Time zone', 'Attendance', 'Required', 'Travel minutes', 'Email', 'Notes'],
    STAFF.map((member) => [
      member.name,
      member.role,
      member.base,
      member.zone,
      member.attendance,
      member.required,
      member.attendance === 'remote' ? '' : journeys,
      member.email,
      INVENTED,
    ]),
  );
}
