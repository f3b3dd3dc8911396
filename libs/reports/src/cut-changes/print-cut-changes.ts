import { moneyWords, type Money } from '#planning';
import { groupBy } from '../order.js';
import { count, counted, minutes } from '../print/amounts.js';
import { paragraph, type TextOptions } from '../print/layout.js';
import { type CutChangesReport, type MusicRow, type PickUp, type PictureRow } from './cut-changes-report.js';
import { said } from '../words/said.js';
import { type Words } from '../words/words.js';
import { wordsFor } from '../words/words-for.js';
import { cutName, nameOfRow, passWords, reelName, rowWords, stretchWords } from './row-words.js';

/** What changed between two cuts, for a terminal: the picture, the music reel by reel, and what must be done about it. */
export function cutChangesText(report: CutChangesReport, options: TextOptions): string {
  const { paint, width } = options;
  const words = wordsFor(options);
  const line = (text: string, indent = 2): string =>
    paragraph(text, { width, first: ' '.repeat(indent), indent: ' '.repeat(indent + 2) });
  const heading = (text: string): string => `\n${paint('heading', text)}\n`;
  return [
    `${paint('title', report.production.title)} · what changed in the cut\n`,
    line(`from  ${report.old.map((one) => cutName(one, words)).join(', ')}`),
    line(`to    ${report.new.map((one) => cutName(one, words)).join(', ')}`),
    heading('Picture'),
    ...pictureLines(report).map((text) => line(text)),
    heading('Music'),
    ...musicLines(report).map((text) => line(text)),
    ...reelBlocks(report.changes, { heading, line, words }),
    ...pickUpBlock(report, { heading, line, words }),
    ...rewriteBlock(report, { heading, line, words }),
    ...fellOutBlock(report, { heading, line, words }),
    ...report.notes.map((note) => `\n${paint('warning', line(said(words, note), 0))}`),
  ].join('');
}

interface Telling {
  readonly heading: (text: string) => string;
  readonly line: (text: string, indent?: number) => string;
  readonly words: Words;
}

function pictureLines({ picture }: CutChangesReport): readonly string[] {
  if (picture === null)
    return ['Not both cuts have their picture: what follows is told from the music laid in them.'];
  const { changes, kept, moved, gone, added } = picture;
  return [
    `${minutes(kept)} kept, ${minutes(moved)} put elsewhere, ${minutes(gone)} gone, ${minutes(added)} added`,
    ...(changes.length === 0 ? ['no shot changed'] : [shotCounts(changes)]),
  ];
}

/** `14 shots trimmed, 3 dropped` */
function shotCounts(changes: readonly PictureRow[]): string {
  const kinds = [...groupBy(changes, ({ kind }) => kind)].map(
    ([kind, own]) => `${count(own.length)} ${SHOTS[kind]}`,
  );
  return `shots: ${kinds.join(', ')}`;
}

const SHOTS: Readonly<Record<PictureRow['kind'], string>> = {
  dropped: 'dropped',
  trimmed: 'trimmed',
  new: 'new',
  extended: 'extended',
  repeated: 'shown again',
  're-ordered': 'put elsewhere',
  'other-reel': 'to another reel',
};

function musicLines({ counts, music, changes }: CutChangesReport): readonly string[] {
  if (changes.length === 0) return ['There is no music in the old cut.'];
  const said = Object.entries(counts).map(([word, many]) => `${many} ${COUNTED[word] ?? word}`);
  return [
    `${counted(changes.length, 'placement')}: ${said.join(', ')}`,
    ...(music === 'carried'
      ? ['no music is laid in the new cut yet: the old music as its picture carries it']
      : []),
  ];
}

/** Words of changes and fits that are written otherwise than they are kept. */
const COUNTED: Readonly<Record<string, string>> = {
  'other-version': 'in another version',
  'other-reel': 'in another reel',
  'too-short': 'too short',
  'too-long': 'too long',
};

function reelBlocks(changes: readonly MusicRow[], { heading, line, words }: Telling): readonly string[] {
  const { cutSaid: texts } = words;
  const told = changes.filter(({ kinds, fit }) => kinds[0] !== 'unchanged' || (fit ?? 'fits') !== 'fits');
  const reels = [...groupBy(told, ({ old, new: now }) => (old ?? now[0])?.reel ?? null)];
  return reels
    .sort(([a], [b]) => (a ?? -1) - (b ?? -1))
    .flatMap(([reel, rows]) => {
      const name = reelName(reel, words);
      const [plain, others] = [rows.filter(isPlainMove), rows.filter((row) => !isPlainMove(row))];
      return [
        heading(name.charAt(0).toUpperCase() + name.slice(1)),
        ...others.flatMap((row) => {
          const { what, where, because, further } = rowWords(row, words);
          const under = [where, ...because.map((reason) => texts.because(reason)), further];
          return [
            line(`${nameOfRow(row)}  ${what}`),
            ...under.filter((text) => text !== '').map((text) => line(text, 6)),
          ];
        }),
        ...[...groupBy(plain, ({ shiftFrames }) => shiftFrames)].map(([shift, own]) =>
          line(`${texts.moved(texts.signed(shift ?? 0))}: ${own.map(nameOfRow).join(', ')}`),
        ),
      ];
    });
}

/** Moved with its reel, and nothing else: cues that moved together are told together. */
const isPlainMove = ({ kinds, fit }: MusicRow): boolean =>
  kinds.length === 1 && kinds[0] === 'moved' && (fit ?? 'fits') === 'fits';

function pickUpBlock(
  { pickUps, currency }: CutChangesReport,
  { heading, line, words }: Telling,
): readonly string[] {
  if (pickUps.length === 0) return [];
  return [
    heading(`To be picked up (${counted(pickUps.length, 'cue version')})`),
    ...pickUps.flatMap((one: PickUp) => [
      line(`${one.cue} ${one.version}  ${minutes(one.seconds)} more than was recorded`),
      ...one.stretches.map((stretch) => line(stretchWords(stretch, words), 6)),
      ...one.passes.map((pass) => line(passWords(pass, currency, words), 6)),
      ...(one.passes.length === 0 ? [line('it has no passes: nobody knows who plays', 6)] : []),
    ]),
  ];
}

function rewriteBlock({ rewrites }: CutChangesReport, { heading, line, words }: Telling): readonly string[] {
  if (rewrites.length === 0) return [];
  return [
    heading(`To be written longer before it is recorded (${counted(rewrites.length, 'cue version')})`),
    ...rewrites.flatMap((one) => [
      line(`${one.cue} ${one.version}  ${minutes(one.seconds)} more`),
      ...one.stretches.map((stretch) => line(stretchWords(stretch, words), 6)),
    ]),
  ];
}

const costWords = (cost: readonly Money[]): string =>
  cost.length === 0 ? 'at no known cost' : cost.map((money) => moneyWords(money, 'whole')).join(' + ');

function fellOutBlock({ fellOut }: CutChangesReport, { heading, line }: Telling): readonly string[] {
  if (fellOut.seconds === 0) return [];
  const { versions, recordedSeconds, cost, withoutRate } = fellOut;
  return [
    heading('What fell out'),
    line(
      `${minutes(fellOut.seconds)} of music, ${minutes(recordedSeconds)} of it recorded, ${costWords(cost)}`,
    ),
    ...versions.map((one) =>
      line(`${one.cue} ${one.version}  ${minutes(one.seconds)}, ${costWords(one.cost)}`, 4),
    ),
    ...(recordedSeconds === 0
      ? []
      : [
          line(
            'its share of the hire and pay of the sessions that recorded it, by the minutes they recorded',
          ),
        ]),
    ...(withoutRate === 0
      ? []
      : [line(`without the pay of ${counted(withoutRate, 'service')}, which is not known`)]),
  ];
}
