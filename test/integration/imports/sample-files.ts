import { type ImportKind, type Production, type Store } from '#desk';
import { aProduction, written } from '../../support/books.js';
import { reportOn } from './import-text.js';

interface Sample {
  readonly kind: ImportKind;
  readonly text: string;
  readonly rows: number;
  /** A row that cannot be landed, to stand after the others. */
  readonly bad: string;
}

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

/** One file of each kind, in the order in which they need each other. */
export const SAMPLES: readonly Sample[] = [
  {
    kind: 'locations',
    text: lines(
      'Slug,Name,Country,Zone,Holiday calendar,Agreement,Currency,Notes',
      'vienna,Vienna,AT,Europe/Vienna,AT,buy-out-vienna,EUR,',
      'london,London,GB,Europe/London,GB,mu-pact,GBP,AIR and Abbey Road',
    ),
    rows: 2,
    bad: 'rome,Rome,IT,Europe/Rome,IT,no-such-agreement,EUR,',
  },
  {
    kind: 'rooms',
    text: lines(
      'Location,Name,Capacity,Hire,From,Until,Hours,Notes',
      'vienna,Synchron Stage A,130,4500.00,2023-02-01,2023-02-28,09:00-22:00,',
      'London,Lyndhurst Hall,100,6000,2023-03-01,2023-03-31,09:00-22:00,the big one',
    ),
    rows: 2,
    bad: 'Viena,Stage B,30,100,,,,',
  },
  {
    kind: 'staff',
    text: lines(
      'Name,Role,Base,Attendance,Required,Travel,E-mail',
      'Lorne Example,composer,london,remote,yes,Vienna: 240,lorne@example.org',
      'Carla Conductor,conductor,vienna,in-person,yes,London: 240,carla@example.org',
    ),
    rows: 2,
    bad: 'Somebody Else,engineer,london,in-person,no,,lorne@example.org',
  },
  {
    kind: 'roster',
    text: lines(
      'Name,Instrument,Doubles,City,E-mail,Phone,Available from,Available until,Members,Shoe size',
      '"Gruber, Anna",Violine,,Wien,anna@example.org,+43 1 555 0100,2023-02-01,2023-02-28,,38',
      'Bruno Moser,Flöte,Piccolo,Wien,,+43 1 555 0101,,,,43',
      'VIOLA,,,,,,,,,',
      'Clara Huber,,,,clara@example.org,,,,,',
      'Wiener Chor,choir,,Wien,,,,,40,',
    ),
    rows: 5,
    bad: 'Doris Nobody,Flugelhornet,,Wien,,,,,,',
  },
  {
    kind: 'groups',
    text: lines(
      'Name,Instrument,Members,Playing,Fee,Currency,Location',
      'Top Secret Drum Corps,drum corps,30,26,2500.00,EUR,vienna',
      'London Voices,choir,60,,,,london',
    ),
    rows: 2,
    bad: 'Small Choir,choir,10,12,,,vienna',
  },
  {
    kind: 'cues',
    text: lines(
      'Cue,Title,Reel,Length,Version,Scene location,Themes,Line-up,Status',
      '1m1,Main Title,1,2:30,v1,,Ethan,14.12.10.8.6,approved',
      '1m1,Main Title,1,2:41,v2,,Ethan,14.12.10.8.6,orchestrated',
      '2m4A,The Alley,2,95,v1,Venice,,2.2.2.2/4.3.3.1/str,sketch',
      '3m21 v4,The Train,3,4:05,,Rome; Venice,Ethan,,',
    ),
    rows: 4,
    bad: '4m1,No Length,4,,v1,,,14.12.10.8.6,sketch',
  },
  {
    kind: 'passes',
    text: lines(
      'Cue,Version,Pass,Line-up,Length,Locations,After',
      '3m21,v4,brass,0.0.0.0 - 4.3.3.1,4:05,vienna; london,strings',
      '3m21,v4,strings,14.12.10.8.6,4:05,vienna,2m4A v1/drums',
      '2m4A,v1,drums,5perc,1:35,,',
    ),
    rows: 3,
    bad: '3m21,v4,choir,40 choir,4:05,atlantis,',
  },
  {
    kind: 'placements',
    text: lines(
      'Cut,Reel,Clip,Track,Record in,Record out,Source in,Source out',
      'Cut 7,1,1M01_v2 STRINGS,A1,01:00:10:00,01:01:10:00,00:00:00:00,00:01:00:00',
      'Cut 7,3,3M21_v4 BRASS,A1,03:00:00:00,03:02:00:00,00:00:00:00,00:02:00:00',
      'Cut 7,3,temp love theme,A2,03:02:00:00,03:02:30:00,00:00:00:00,00:00:30:00',
    ),
    rows: 3,
    bad: 'Cut 7,3,3M21_v4 BRASS,A1,03:02:00:00,03:00:00:00,00:00:00:00,00:02:00:00',
  },
  {
    kind: 'availability',
    text: lines(
      'Who,Name,Location,From,Until,Hours,Status',
      'room,Synchron Stage A,vienna,2023-03-01,2023-03-02,10:00-18:00,available',
      'musician,"Moser, Bruno",,2023-02-10,2023-02-12,,busy',
      'group,Top Secret Drum Corps,,2023-03-04,2023-03-05,10:00-18:00,available',
      'staff,Carla Conductor,,2023-02-20,2023-02-21,,busy',
    ),
    rows: 4,
    bad: 'musician,Nobody Known,,2023-02-10,2023-02-12,,busy',
  },
  {
    kind: 'credits',
    text: lines(
      'Cue,Name,Role,Share,IPI,Society',
      '1m1,GRUBER ANNA,composer,50 %,00014107338,AKM',
      '1m1,MOSER BRUNO,C,50,,AKM',
      '1m1,EDITION LAGUNE,publisher,100%,,',
    ),
    rows: 3,
    bad: '1m1,NOBODY,composer,1 %,,',
  },
  {
    kind: 'budget',
    text: lines(
      'Line,Category,Location,Agreement,Section,Amount,Currency,Spent,Notes',
      'Strings in Vienna,Players,vienna,buy-out-vienna,Strings,"24,000.00",EUR,,',
      'Studios,Studio hire,,,,90000,GBP,"1,200.50",',
      'Copying,other,,,,3500,,,no currency of its own',
    ),
    rows: 3,
    bad: 'Tubas,Players,,,tubas,100,EUR,,',
  },
  {
    kind: 'rates',
    text: lines('From,To,Date,Rate', 'EUR,GBP,2023-03-01,0.885', 'JPY,GBP,2023-03-01,0.0061'),
    rows: 2,
    bad: 'EUR,EUR,2023-03-01,1',
  },
];

export const sampleOf = (kind: ImportKind): Sample => {
  const sample = SAMPLES.find((each) => each.kind === kind);
  if (sample === undefined) throw new Error(`no sample of ${kind}`);
  return sample;
};

/** What a sample is imported with: the roster's home, and the production of the music. */
export const optionsFor = (
  kind: ImportKind,
  production: Production,
): { readonly locationId?: string; readonly productionId?: string } => {
  if (kind === 'roster') return { locationId: 'vienna' };
  return ['cues', 'passes', 'placements', 'credits', 'budget'].includes(kind)
    ? { productionId: production.id }
    : {};
};

/** A production, and everything that the samples before `kind` bring. */
export const deskBefore = async (store: Store, kind?: ImportKind): Promise<Production> => {
  const production = await written(store, (books) => books.productions.add(aProduction()));
  for (const sample of SAMPLES) {
    if (sample.kind === kind) break;
    const report = await reportOn(store, sample.kind, sample.text, optionsFor(sample.kind, production));
    if (!report.landed) throw new Error(`${sample.kind}: ${JSON.stringify(report.entries.slice(0, 3))}`);
  }
  return production;
};
