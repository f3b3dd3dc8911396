import { type Column } from '../../columns/column.js';
import { notesColumn } from './shared-columns.js';

export const CUE_NUMBER_NAMES =
  'cue, cue number, cue no, cue nr, cue id, cue label, m number, mnumber, slate, number, no, nr, label, nummer, cue nummer, numero, numero cue, numéro, numéro de cue';
export const VERSION_NAMES =
  'cue version, ver, v, version label, version no, version number, revision, rev, fassung, versione, édition, version du cue';
export const LENGTH_NAMES =
  'duration, dur, length m ss, seconds, secs, sec, time, running time, timing, trt, länge, dauer, spieldauer, sekunden, minuten, durata, lunghezza, secondi, durée, longueur, secondes, minutes, music minutes';
export const USAGE_NAMES = 'cue usage, use, usage code, use type, cue type, nutzung, utilizzo, utilisation';

export const cueColumns = [
  {
    field: 'number',
    names: CUE_NUMBER_NAMES,
    about: 'Cue number, with or without version.',
    example: '3m21A',
  },
  {
    field: 'title',
    names:
      'cue name, cue title, name, working title, music title, titel, name des cues, titolo, nome, titre, nom',
    about: 'Title.',
    example: 'The Train',
  },
  {
    field: 'reel',
    names: 'reel no, reel number, akt, rolle, rullo, bobine, r',
    about: 'Reel; taken from the number unless given.',
    example: '3',
  },
  { field: 'length', names: LENGTH_NAMES, about: 'Length: m:ss, seconds, or timecode.', example: '2:35' },
  {
    field: 'in',
    names: 'cue in, tc in, timecode in, start, start tc, tc start, in point, in time, picture in',
    about: 'Where it starts in the picture; with `out` it gives the length.',
    example: '01:02:03:04',
  },
  {
    field: 'out',
    names: 'cue out, tc out, timecode out, end, end tc, tc end, out point, out time, picture out',
    about: 'Where it ends in the picture.',
    example: '01:04:38:04',
  },
  {
    field: 'versionLength',
    names: 'version duration',
    about: 'Length of the version; wins over that of the cue.',
    example: '2:41',
  },
  {
    field: 'versionIn',
    names: 'version in',
    about: 'Where the version starts in the picture.',
    example: '01:02:03:04',
  },
  {
    field: 'versionOut',
    names: 'version out',
    about: 'Where the version ends in the picture.',
    example: '01:04:44:04',
  },
  {
    field: 'version',
    names: VERSION_NAMES,
    about: 'Version; taken from the number unless given.',
    example: 'v4',
  },
  {
    field: 'sceneLocations',
    names:
      'scene location, scene locations, scene, scenes, scene name, location, locations, set, szene, szenen, ort, schauplatz, drehort, scena, scene location s, luogo, ambientazione, scène, scènes, lieu, décor',
    about: 'Where the scene is set, several in a cell.',
    example: 'Rome; Venice',
    many: true,
  },
  {
    field: 'themes',
    names: 'theme, motif, motifs, motive, leitmotif, leitmotifs, thema, themen, tema, temi, thème, thèmes',
    about: 'Themes, several in a cell.',
    example: 'Ethan; Main Title',
    many: true,
  },
  {
    field: 'lineUp',
    names:
      'line up, lineup, instrumentation, orchestration, scoring, forces, ensemble, besetzung, instrumentierung, organico, strumentazione, effectif, instrumentation notation, nomenclature',
    about: 'Line-up notation.',
    example: '2(picc).2.2.2 - 4.3.3.1 - timp.2perc.hp - 14.12.10.8.6',
  },
  {
    field: 'passes',
    names:
      'pass, recording passes, stripes, striping, pass names, durchgänge, aufnahmegänge, passate, passaggi, passes d enregistrement, prises',
    about: 'Passes, several in a cell; a line-up may follow each name.',
    example: 'strings: 14.12.10.8.6; brass: 4.3.3.1',
  },
  {
    field: 'status',
    names: 'cue status, version status, state, progress, stand, zustand, stato, statut, état',
    about:
      'sketch, mock-up, approved, orchestrated, copied, parts-printed, recorded, mixed, delivered, omitted, needs-pick-up.',
    example: 'orchestrated',
  },
  {
    field: 'orchestrationStatus',
    names: 'orchestration state',
    about: 'Tells the status where no column does.',
    example: 'done',
  },
  {
    field: 'recordingStatus',
    names: 'recording state, record status',
    about: 'Tells the status where no column does.',
    example: 'done',
  },
  {
    field: 'mixStatus',
    names: 'mix state, mixing status',
    about: 'Tells the status where no column does.',
    example: 'done',
  },
  {
    field: 'usage',
    names: USAGE_NAMES,
    about: 'How cue sheets class it: BI, VV, main-title …',
    example: 'BI',
  },
  { field: 'iswc', names: 'iswc code, work number', about: 'The work’s number.', example: 'T-034.524.680-1' },
  { field: 'isrc', names: 'isrc code', about: 'The recording’s number.', example: 'GBAYE2300001' },
  notesColumn,
] as const satisfies readonly Column[];

export type CueField = (typeof cueColumns)[number]['field'];
