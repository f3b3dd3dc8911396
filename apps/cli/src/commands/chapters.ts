import { type Chapter } from '../frame/catalogue.js';
import { costChapter, rulesChapter } from './cost-chapter.js';
import { create, list } from './record-entries.js';
import { filmChapter } from './film-chapter.js';

/** Every command, as `downbeat --help` shows them. Their code is loaded when they are called. */
export const chapters: readonly Chapter[] = [
  {
    title: 'From files to a schedule',
    entries: [
      {
        name: 'demo',
        summary: 'a production of 555 musicians in five cities, made up, planned and printed',
        load: async () => (await import('./demo.js')).demo,
      },
      {
        name: 'import',
        summary: 'read rosters, rooms, cues, passes … from CSV or XLSX, row by row',
        load: async () => (await import('./import.js')).importCommand,
      },
      {
        name: 'columns',
        summary: 'the columns an import understands',
        load: async () => (await import('./columns.js')).columns,
      },
      {
        name: 'plan',
        summary: 'open sessions, place passes, fill chairs; what if …; say what stays open',
        load: async () => (await import('./plan.js')).plan,
      },
      {
        name: 'plans',
        summary: 'the plans there are, with cost, gap and what became of them',
        load: async () => (await import('./plans.js')).plans,
      },
      {
        name: 'compare',
        summary: 'one plan against another, or against what the books hold',
        load: async () => (await import('./compare.js')).compare,
      },
      {
        name: 'apply',
        summary: 'make a kept plan the production’s, if nothing has changed since',
        load: async () => (await import('./apply.js')).apply,
      },
      {
        name: 'undo',
        summary: 'take back the plan that was applied',
        load: async () => (await import('./undo.js')).undo,
      },
      {
        name: 'replan',
        summary: 'mend the plan after something happened, changing as little as can be',
        load: async () => (await import('./replan.js')).replan,
      },
      {
        name: 'recommend substitutes',
        summary: 'who could take a chair, and why the others cannot',
        load: async () => (await import('./recommend.js')).recommendSubstitutes,
      },
      {
        name: 'recommend sessions',
        summary: 'where a pass could be recorded, and why not elsewhere',
        load: async () => (await import('./recommend.js')).recommendSessions,
      },
      {
        name: 'explain',
        summary: 'what the plan costs, what stays open and why, and what would help',
        load: async () => (await import('./explain.js')).explain,
      },
      {
        name: 'solve',
        summary: 'one stage of the planner on a problem of your own, with its proof',
        load: async () => (await import('./solve.js')).solve,
      },
      {
        name: 'check',
        summary: 'every call against its agreement, and how to mend what is broken',
        load: async () => (await import('../reports/report-command.js')).reportCommand('compliance'),
      },
      {
        name: 'report',
        summary: 'schedule, headcount, coverage and others; downbeat report --help lists them',
        load: async () => (await import('./report.js')).report,
      },
    ],
  },
  filmChapter,
  costChapter,
  rulesChapter,
  {
    title: 'Productions and places',
    entries: [
      list('productions', 'production', 'the films that are scored'),
      create(
        'productions',
        'production',
        'begin one',
        'productions create --title "My Film" --home-zone Europe/London --currency GBP --planning-from 2026-03-01 --planning-to 2026-04-30 --target-musicians 80',
      ),
      list('locations', 'location', 'the recording cities'),
      create(
        'locations',
        'location',
        'add one',
        'locations create --name Vienna',
        'locations create --name Ljubljana --country SI --zone Europe/Ljubljana --agreement buy-out-vienna --currency EUR',
      ),
      list('rooms', 'room', 'the studios'),
      create('rooms', 'room', 'add one', 'rooms create --location vienna --name "Stage A" --capacity 90'),
    ],
  },
  {
    title: 'What is in the books',
    entries: [
      list('musicians', 'musician', 'the roster'),
      {
        name: 'musicians export',
        summary: 'all that is kept of one',
        load: async () => (await import('./privacy.js')).exportMusicianCommand,
      },
      {
        name: 'musicians erase',
        summary: 'forget one, for good',
        load: async () => (await import('./privacy.js')).eraseMusicianCommand,
      },
      list('groups', 'groupContract', 'choirs, drum corps: engaged as one'),
      list('staff', 'staffMember', 'composer, conductor, engineer …'),
      list('cues', 'cue', 'the music'),
      list('versions', 'cueVersion', 'its writings, with their lengths'),
      list('passes', 'pass', 'what is recorded in one go'),
      list('sessions', 'session', 'the calls'),
      list('engagements', 'engagement', 'who sits where'),
      list('budget', 'budgetLine', 'money set aside, and for what'),
      create(
        'budget',
        'budgetLine',
        'add a line',
        'budget create --production my-film --name "Players" --category pay --amount-minor 24000000 --currency EUR',
      ),
      list('rates', 'exchangeRate', 'what currencies are worth, and from when'),
      create(
        'rates',
        'exchangeRate',
        'add one',
        'rates create --from EUR --to GBP --date 2026-03-01 --numerator 885000 --denominator 1000000',
      ),
      list('credits', 'credit', 'who wrote and publishes what, and for what share'),
      create(
        'credits',
        'credit',
        'add one',
        'credits create --production my-film --cue 0198… --name "GRUBER ANNA" --role composer --share-basis-points 5000',
      ),
    ],
  },
  {
    title: 'The desk itself',
    entries: [
      {
        name: 'serve',
        summary: 'run the HTTP service',
        load: async () => (await import('./serve.js')).serve,
      },
      {
        name: 'migrate',
        summary: 'bring the database to this version',
        load: async () => (await import('./migrate.js')).migrateCommand,
      },
      {
        name: 'feeds create',
        summary: 'make a calendar to subscribe to',
        load: async () => (await import('./feeds.js')).createFeedCommand,
      },
      {
        name: 'feeds list',
        summary: 'the calendars there are',
        load: async () => (await import('./feeds.js')).listFeedsCommand,
      },
      {
        name: 'feeds revoke',
        summary: 'end one',
        load: async () => (await import('./feeds.js')).revokeFeedCommand,
      },
      {
        name: 'backup',
        summary: 'write the whole database to one file',
        load: async () => (await import('./backup.js')).backup,
      },
      {
        name: 'restore',
        summary: 'bring a backup back',
        load: async () => (await import('./restore.js')).restoreCommand,
      },
      {
        name: 'encrypt',
        summary: 'encrypt what is personal in the database, or change the key',
        load: async () => (await import('./encrypt.js')).encryptCommand,
      },
      {
        name: 'expire',
        summary: 'take away what is personal and too old',
        load: async () => (await import('./privacy.js')).expireCommand,
      },
      {
        name: 'history',
        summary: 'who changed what, and how something stood at a past time',
        load: async () => (await import('./history.js')).history,
      },
      {
        name: 'keys create',
        summary: 'make an API key',
        load: async () => (await import('./keys.js')).createKeyCommand,
      },
      {
        name: 'keys list',
        summary: 'the keys there are',
        load: async () => (await import('./keys.js')).listKeysCommand,
      },
      {
        name: 'keys rotate',
        summary: 'a new key in place of an old one',
        load: async () => (await import('./keys.js')).rotateKeyCommand,
      },
      {
        name: 'keys revoke',
        summary: 'end a key',
        load: async () => (await import('./keys.js')).revokeKeyCommand,
      },
    ],
  },
  {
    title: 'Look something up (no database needed)',
    entries: [
      {
        name: 'lineup',
        summary: 'read a line-up and say who plays',
        load: async () => (await import('./lineup.js')).lineup,
      },
      {
        name: 'instruments',
        summary: 'find an instrument by any name',
        load: async () => (await import('./instruments.js')).instrumentsCommand,
      },
    ],
  },
];
