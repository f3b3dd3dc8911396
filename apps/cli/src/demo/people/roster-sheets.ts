import { ENGLISH_HEADINGS, GERMAN, ITALIAN, wordFor } from '../data/instrument-words.js';
import { type City } from '../data/names.js';
import { plainStyle, tableFile, windowsStyle, type DemoFile } from '../demo-file.js';
import { type DemoRank, type Player } from './player.js';

/** The note on every person: nobody is to be rung up. */
export const INVENTED = 'Invented for the demo';

/** One city's roster as its office keeps it: five offices, five ways. */
export function rosterSheet(city: City, players: readonly Player[]): DemoFile {
  return SHEETS[city](`roster-${city}.csv`, players);
}

type Sheet = (name: string, players: readonly Player[]) => DemoFile;

const doubles = (words: Readonly<Record<string, string>>, player: Player, between: string): string =>
  player.doubles.map((instrument) => wordFor(words, instrument)).join(between);

const ITALIAN_RANKS: Readonly<Record<DemoRank, string>> = {
  leader: 'Spalla',
  principal: 'Prima parte',
  tutti: 'Fila',
};

const GERMAN_RANKS: Readonly<Record<DemoRank, string>> = {
  leader: 'Konzertmeister',
  principal: 'Stimmführer',
  tutti: 'Tutti',
};

/** Italian, saved by a spreadsheet on Windows: semicolons, Windows-1252, decimal commas. */
const rome: Sheet = (name, players) =>
  tableFile(
    name,
    [
      'Cognome',
      'Nome',
      'Strumento',
      'Altri strumenti',
      'Qualifica',
      'Città',
      'E-mail',
      'Cellulare',
      'Compenso (EUR)',
      'Note',
    ],
    players.map((player) => [
      player.last,
      player.first,
      wordFor(ITALIAN, player.instrument),
      doubles(ITALIAN, player, ' / '),
      ITALIAN_RANKS[player.rank],
      'Roma',
      player.email,
      player.phone,
      player.rank === 'tutti' ? '55,00' : '65,00',
      INVENTED,
    ]),
    windowsStyle,
  );

/** German, with the byte-order mark that makes a spreadsheet read UTF-8; a buy-out has no scale, so everybody has a fee. */
const vienna: Sheet = (name, players) =>
  tableFile(
    name,
    [
      'Nachname',
      'Vorname',
      'Instrument',
      'Wechselinstrumente',
      'Funktion',
      'Wohnort',
      'E-Mail',
      'Telefon',
      'Gage (EUR)',
      'Bemerkungen',
    ],
    players.map((player) => [
      player.last,
      player.first,
      wordFor(GERMAN, player.instrument),
      doubles(GERMAN, player, ', '),
      GERMAN_RANKS[player.rank],
      'Wien',
      player.email,
      player.phone,
      { leader: '180,00', principal: '140,00', tutti: '110,00' }[player.rank],
      INVENTED,
    ]),
    { separator: ';', encoding: 'utf-8 with BOM', lineEnd: '\r\n' },
  );

/** One column for the whole name, the family name in capitals; everybody is paid the scale. */
const venice: Sheet = (name, players) =>
  tableFile(
    name,
    [
      'Nominativo',
      'Strumento',
      'Secondo strumento',
      'Grado',
      'Città',
      'Posta elettronica',
      'Telefono',
      'Annotazioni',
    ],
    players.map((player) => [
      `${player.last.toUpperCase()} ${player.first}`,
      wordFor(ITALIAN, player.instrument),
      doubles(ITALIAN, player, '\n'),
      ITALIAN_RANKS[player.rank],
      'Venezia',
      player.email,
      player.phone,
      INVENTED,
    ]),
  );

/** German with Swiss words (Natel); several things in a cell. */
const basel: Sheet = (name, players) =>
  tableFile(
    name,
    ['Name Vorname', 'Hauptinstrument', 'Nebeninstrumente', 'Rang', 'Ort', 'E-Mail', 'Natel', 'Bemerkung'],
    players.map((player) => [
      `${player.last}, ${player.first}`,
      wordFor(GERMAN, player.instrument),
      doubles(GERMAN, player, ' / '),
      GERMAN_RANKS[player.rank],
      'Basel',
      player.email,
      player.phone,
      INVENTED,
    ]),
    { ...plainStyle, separator: ';' },
  );

/** A fixer's list: no column for the instrument, but a heading over every section. */
const london: Sheet = (name, players) =>
  tableFile(
    name,
    ['Surname', 'First name', 'Rank', 'Doubles', 'Union', 'City', 'Email', 'Mobile', 'Notes'],
    players.flatMap((player, nth) => {
      const row = [
        player.last,
        player.first,
        { leader: 'Leader', principal: 'Principal', tutti: 'Rank and file' }[player.rank],
        doubles({}, player, ', '),
        'MU',
        'London',
        player.email,
        player.phone,
        INVENTED,
      ];
      if (players[nth - 1]?.instrument === player.instrument) return [row];
      return [[wordFor(ENGLISH_HEADINGS, player.instrument), ...row.slice(1).map(() => '')], row];
    }),
  );

const SHEETS: Readonly<Record<City, Sheet>> = { rome, vienna, venice, basel, london };
