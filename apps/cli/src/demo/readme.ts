import { type DemoFile } from './demo-file.js';

/** What stands beside the files, so that nobody takes them for real. */
export const readme = (seed: number): DemoFile => ({
  name: 'README.txt',
  text: textOf(seed),
  encoding: 'utf-8',
});

const textOf = (seed: number): string => `DEAD RECKONING: DEMO FILES

These files were made by "downbeat demo" (seed ${seed}) to show what Downbeat reads: five rosters from
five offices, rooms and their free hours, cues, passes and a list of placements.

EVERYTHING IN THEM IS INVENTED: people, addresses, telephone numbers, fees, rooms, dates, titles, lengths.
A name that somebody bears is a coincidence of two lists. E-mail addresses end in .example, where no mail
can go, and telephone numbers are from ranges that ring nowhere.

What is public knowledge, and is here because it makes a good example:
  The score of "Mission: Impossible - Dead Reckoning Part One" is by Lorne Balfe. 555 musicians recorded
  it in Rome, Vienna, Venice, Switzerland and London, music being recorded where scenes were shot: more
  than 14 hours of it, of which about two and a half are in the film. There were orchestras in Venice,
  Vienna and London, choirs in Venice, a Swiss drum corps and a session of 35 bongo players. The score
  leans on Lalo Schifrin's theme. AIR Studios in London exist.
Neither that film's makers nor its musicians have anything to do with these files.

Import them in this order, as "downbeat demo" does:
  locations, rooms, room-availability (availability), staff, roster-rome (--location rome) and the other
  rosters in the same way, groups, availability, cues, passes, placements of both cuts.
The rosters differ on purpose. Rome: Italian, semicolons, Windows-1252. Vienna: German, semicolons, UTF-8
with a byte-order mark. Venice: "SURNAME First" in one column. Basel: German, with Swiss words. London: no
column for the instrument but headings between the rows.
`;
