import { type Chapter } from '../frame/catalogue.js';
import { create, list } from './record-entries.js';

/** What was recorded, and what the film has of it. */
export const filmChapter: Chapter = {
  title: 'Recorded, and in the film',
  entries: [
    {
      name: 'takes log',
      summary: 'write a take into the session log',
      load: async () => (await import('./takes.js')).logTake,
    },
    {
      name: 'takes list',
      summary: 'the session log',
      load: async () => (await import('./takes.js')).listTakes,
    },
    {
      name: 'cue where',
      summary: 'where a cue is in every cut, or was on a day',
      load: async () => (await import('./cue-where.js')).cueWhere,
    },
    {
      name: 'cuesheet',
      summary: 'who is to be paid for what is heard, as rights societies want it',
      load: async () => (await import('./cuesheet.js')).cuesheet,
    },
    {
      name: 'cuesheet mapping import',
      summary: 'keep a file of a recipient’s usage codes',
      load: async () => (await import('./cuesheet-mapping.js')).importMapping,
    },
    {
      name: 'cuesheet mapping show',
      summary: 'the usage codes of recipients',
      load: async () => (await import('./cuesheet-mapping.js')).showMapping,
    },
    {
      name: 'cuesheet mapping remove',
      summary: 'forget a recipient’s own codes',
      load: async () => (await import('./cuesheet-mapping.js')).removeMapping,
    },
    {
      name: 'coverage',
      summary: 'what is written, recorded, in the cut, unused and missing',
      load: async () => (await import('../reports/report-command.js')).reportCommand('coverage'),
    },
    {
      name: 'cut import',
      summary: 'read an editor’s cut',
      load: async () => (await import('./cut-import.js')).importCutCommand,
    },
    {
      name: 'cut export',
      summary: 'write a cut as an editor’s list or a table',
      load: async () => (await import('./cut-export.js')).exportCutCommand,
    },
    list('cut', 'cut', 'the cuts of the picture'),
    {
      name: 'cut compare',
      summary: 'what a new cut made of the music, what fell out, what to pick up and where',
      load: async () => (await import('./cuts.js')).compareCuts,
    },
    {
      name: 'cut conform',
      summary: 'carry the music of an older cut into a newer one',
      load: async () => (await import('./cuts.js')).conformCut,
    },
    list('clips', 'clipMapping', 'what was decided about clips of the editor’s'),
    create(
      'clips',
      'clipMapping',
      'say which version a clip plays',
      'clips create --production my-film --clip "SC 12 DRUMS TEMP" --version …',
    ),
  ],
};
