import { readAmount } from '../cells/amounts.js';
import { type DateKnowledge } from '../cells/date-order.js';
import { readWhole } from '../cells/numbers.js';
import { readNotes, readRequired, readShort } from '../cells/short-text.js';
import { readWindows, type WindowField } from '../cells/windows.js';
import { type ImportOptions } from '../options.js';
import { type RowReading } from '../table/row-reading.js';
import { currencyColumn, locationColumn, notesColumn, windowColumns } from './data/shared-columns.js';
import { dated } from './dated.js';
import { type RoomDraft } from './drafts.js';
import { type Kind } from './kind.js';

type Field =
  | 'location'
  | 'name'
  | 'capacity'
  | 'hire'
  | 'currency'
  | 'address'
  | 'mapReference'
  | 'contact'
  | 'porterage'
  | 'emergency'
  | 'notes'
  | WindowField;

/** Of what a call sheet says of a place. */
const LONGEST = 1_000;

/** `London/Abbey Road 1` names the location and the room. */
export function placeAndRoom(text: string): readonly [location: string | null, room: string] {
  const [place = '', ...rest] = text.split(/\s*\/\s*/);
  return rest.length === 1 && place !== '' && rest[0] !== '' ? [place, rest[0] ?? ''] : [null, text];
}

function read(row: RowReading<Field>, dates: DateKnowledge, options: ImportOptions): RoomDraft {
  const own = readShort(row, 'location', 200);
  const written = readRequired(row, 'name', 200);
  const [place, room] = own === null ? placeAndRoom(written) : [own, written];
  const hire = readAmount(row, 'hire', 'currency', options.currency);
  return {
    location: place,
    name: room,
    capacity: readWhole(row, 'capacity', 1, 2_000),
    hireMinor: hire.minor,
    currency: hire.minor === null ? null : hire.currency,
    address: readShort(row, 'address', LONGEST),
    mapReference: readShort(row, 'mapReference', LONGEST),
    contact: readShort(row, 'contact', LONGEST),
    porterage: readShort(row, 'porterage', LONGEST),
    emergency: readShort(row, 'emergency', LONGEST),
    windows: readWindows(row, dates),
    notes: readNotes(row, 'notes'),
  };
}

/** Studios: `Location,Room,Capacity,Hire cost,Address,Available from,Available until,Hours`. Several rows add up their hours. */
export const rooms: Kind<Field, RoomDraft> = {
  columns: [
    {
      ...locationColumn,
      about: 'Recording location: its slug or name; or before the room, `London/Studio 1`.',
    },
    {
      field: 'name',
      names: 'room, studio, hall, stage, room name, studio name, raum, saal, sala, salle, nom, nome, stanza',
      about: 'The studio.',
      example: 'Auditorium Lo Squero',
    },
    {
      field: 'capacity',
      names:
        'seats, players, max players, player capacity, kapazität, plätze, sitzplätze, capienza, posti, capacité, places, size, max',
      about: 'Players it seats.',
      example: '80',
    },
    {
      field: 'hire',
      names:
        'hire cost, cost, rate, price, fee, hire fee, rental, rent, hire per call, cost per call, rate per call, room hire, hire rate, miete, preis, kosten, tagesmiete, noleggio, costo, prezzo, affitto, tarif, prix, location de salle, coût',
      about: 'Hire cost of one call.',
      example: '1.850,00 €',
    },
    currencyColumn,
    {
      field: 'address',
      names: 'street address, street, adresse, anschrift, straße, indirizzo, via',
      about: 'Where it is, as a call sheet says it.',
      example: 'Isola di San Giorgio, Venezia',
    },
    {
      field: 'mapReference',
      names:
        'map reference, map, map link, coordinates, karte, kartenlink, koordinaten, mappa, coordinate, plan',
      about: 'A link to a map, or coordinates.',
      example: '45.4290, 12.3430',
    },
    {
      field: 'contact',
      names: 'contact there, contact person, stage door, kontakt, ansprechpartner, contatto, referente',
      about: 'Whom to call there: name, phone.',
      example: 'Stage door, +39 041 555 0100',
    },
    {
      field: 'porterage',
      names:
        'load-in, load in, loading, deliveries, lift, cartage, anlieferung, aufzug, carico, scarico, livraison',
      about: 'Deliveries, lifts, where cases are kept.',
      example: 'By boat, from 08:00',
    },
    {
      field: 'emergency',
      names: 'emergency numbers, hospital, nearest hospital, first aid, notfall, notruf, emergenza, urgence',
      about: 'Emergency numbers, nearest hospital, exits.',
      example: '112',
    },
    ...windowColumns,
    notesColumn,
  ],
  needs: [['name']],
  prepare: (head, options) =>
    dated(head, options, ['date', 'from', 'until'], (row, dates) => read(row, dates, options)),
};
