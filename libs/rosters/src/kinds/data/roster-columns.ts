import { type Column } from '../../columns/column.js';

export type RosterField =
  | 'name'
  | 'surname'
  | 'firstName'
  | 'instrument'
  | 'doubles'
  | 'rank'
  | 'chair'
  | 'desk'
  | 'location'
  | 'city'
  | 'zone'
  | 'union'
  | 'email'
  | 'phone'
  | 'rate'
  | 'rateClass'
  | 'currency'
  | 'availableFrom'
  | 'availableUntil'
  | 'members'
  | 'playingMembers'
  | 'active'
  | 'notes';

export const rosterColumns: readonly Column<RosterField>[] = [
  {
    field: 'name',
    names:
      'full name, musician, musicians, player, players, player name, musician name, artist, performer, member, person, contact, contact name, name surname, surname first, surname first name, last first, last name first name, lastname firstname, first name last name, name and surname, group, ensemble name, vollständiger name, name vorname, nachname vorname, vorname nachname, musiker, musikerin, musiker in, spieler, mitglied, künstler, nominativo, nome e cognome, nome cognome, cognome e nome, cognome nome, musicista, musicisti, artista, esecutore, nom complet, nom et prénom, nom prénom, prénom et nom, musicien, musiciens, artiste, interprète, soloist, solist',
    about: 'The person or group: "Laurence Aberman", "Aberman, Laurence" or "ABERMAN Laurence".',
    example: 'Aberman, Laurence',
  },
  {
    field: 'surname',
    names:
      'last name, lastname, family name, last, nachname, familienname, zuname, cognome, nom de famille, nom',
    about: 'The family name, where names are in two columns.',
    example: 'Aberman',
  },
  {
    field: 'firstName',
    names:
      'first name, firstname, given name, given names, forename, christian name, first, vorname, rufname, nome, nome di battesimo, prénom, prenoms',
    about: 'The given name, where names are in two columns.',
    example: 'Laurence',
  },
  {
    field: 'instrument',
    names:
      'instruments, instrument s, main instrument, primary instrument, instrument 1, primary, plays, voice, voice type, part, section, role, position, hauptinstrument, stimme, stimmlage, stimmgruppe, besetzung, strumento, strumenti, strumento principale, voce, sezione, registro, ruolo, instrument principal, instrument joué, voix, pupitre, tessiture, emploi',
    about:
      'Instrument, voice or kind of ensemble, in English, German, Italian or French; further ones are doubles.',
    example: 'Violin II',
  },
  {
    field: 'doubles',
    names:
      'double, doubling, doublings, also plays, other instruments, second instrument, secondary instrument, secondary instruments, additional instruments, instrument 2, instrument 3, instrument 4, instrument 5, auxiliary, nebeninstrument, nebeninstrumente, weitere instrumente, zweitinstrument, wechselinstrument, wechselinstrumente, altri strumenti, secondo strumento, strumenti secondari, autres instruments, second instrument, instruments secondaires, instrument secondaire',
    about:
      'Instruments doubled on, several in a cell; "(owns)", "(can access)" or "(to be provided)" may follow.',
    example: 'Piccolo / Alto Flute (can access)',
    many: true,
  },
  {
    field: 'rank',
    names:
      'chair rank, title, seat rank, status in section, seating, rang, funktion, dienststellung, grado, qualifica, fonction, titre',
    about: 'Principal, co-principal, tutti …',
    example: 'principal',
  },
  {
    field: 'chair',
    names: 'chair no, chair number, seat, seat no, seat number, sitz, platz, posto, sedia, chaise, place',
    about: 'Usual chair; kept as a note.',
    example: '2',
  },
  {
    field: 'desk',
    names: 'stand, desk no, desk number, stand no, stand number, pult, leggio, pupitre no',
    about: 'Usual desk; kept as a note.',
    example: '1',
  },
  {
    field: 'location',
    names: 'home location, base, recording city, standort, sede, lieu, site',
    about: 'Recording location the player is local to: its slug or name.',
    example: 'london',
  },
  {
    field: 'city',
    names:
      'home city, town, home town, hometown, residence, lives in, stadt, ort, wohnort, città, comune, residenza, ville, domicile, localité',
    about: 'City the player lives in; tells people of one name apart.',
    example: 'London',
  },
  {
    field: 'zone',
    names: 'time zone, timezone, tz, iana zone, zeitzone, fuso orario, fuseau horaire',
    about: 'IANA time zone; kept as a note.',
    example: 'Europe/London',
  },
  {
    field: 'union',
    names:
      'union name, union member, union membership, local, gewerkschaft, verband, sindacato, syndicat, membership',
    about: 'Union, as it is called.',
    example: 'MU',
  },
  {
    field: 'email',
    names:
      'e mail, mail, email address, e mail address, e mail adresse, mailadresse, posta elettronica, indirizzo email, courriel, adresse mail, adresse email',
    about: 'E-mail address; recognises the same person.',
    example: 'l.aberman@example.org',
  },
  {
    field: 'phone',
    names:
      'telephone, phone number, tel, tel no, telephone number, mobile, mobile phone, cell, cell phone, cellphone, mobile number, contact number, telefon, telefonnummer, handy, mobil, mobiltelefon, natel, rufnummer, telefono, cellulare, numero di telefono, téléphone, portable, numéro de téléphone, mobile no',
    about: 'Phone number, as text.',
    example: '+44 20 7946 0018',
  },
  {
    field: 'rate',
    names:
      'fee, session rate, session fee, call rate, rate per call, rate per session, price, pay, gage, honorar, satz, tarif, compenso, tariffa, cachet, paga, cachet par séance, tarif par séance, rémunération',
    about: 'Agreed rate of one call.',
    example: '£130.00',
  },
  {
    field: 'rateClass',
    names:
      'class, pay class, scale, fee class, category, tarifklasse, klasse, kategorie, classe, categoria, catégorie, rate category, rate code',
    about: 'Rate class of the agreement.',
    example: 'A',
  },
  {
    field: 'currency',
    names: 'curr, ccy, rate currency, währung, valuta, devise, monnaie',
    about: 'ISO 4217 code or sign of the rate’s currency.',
    example: 'GBP',
  },
  {
    field: 'availableFrom',
    names:
      'available, from, available since, start date, verfügbar ab, verfügbar von, ab, von, disponibile dal, disponibile da, dal, disponible du, disponible dès, disponible à partir du, du',
    about: 'First day available.',
    example: '2023-03-14',
  },
  {
    field: 'availableUntil',
    names:
      'until, available to, to, available till, till, end date, verfügbar bis, bis, disponibile fino al, disponibile al, al, fino al, disponible au, disponible jusqu au, jusqu au, au',
    about: 'Last day available.',
    example: '2023-04-30',
  },
  {
    field: 'members',
    names:
      'size, number of members, headcount, group size, strength, mitglieder, anzahl, größe, membri, numero membri, organico, membres, effectif, nombre de membres',
    about: 'Members of a group.',
    example: '26',
  },
  {
    field: 'playingMembers',
    names: 'playing, players count, number of players, spielende, davon spielend, esecutori, jouant',
    about: 'Members of a group who play or sing; all of them unless said.',
    example: '20',
  },
  {
    field: 'active',
    names: 'is active, aktiv, attivo, actif',
    about: 'Whether the player can be engaged at all: yes or no.',
    example: 'yes',
  },
  {
    field: 'notes',
    names:
      'note, comment, comments, remark, remarks, info, bemerkung, bemerkungen, anmerkung, anmerkungen, kommentar, notiz, notizen, annotazioni, osservazioni, commento, remarque, remarques, observations, commentaire, commentaires',
    about: 'Anything else; columns that are not known are added to it.',
    example: 'Prefers mornings',
    many: true,
  },
];
