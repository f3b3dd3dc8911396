import { moneyWords, type Money } from '#planning';
import { groupBy } from '../order.js';
import { count, minutes } from '../print/amounts.js';
import { paragraph, type TextOptions } from '../print/layout.js';
import { type CutChangesReport, type MusicRow, type PickUp, type PictureRow } from './cut-changes-report.js';
import { said } from '../words/said.js';
import { textFor } from '../words/text-for.js';
import { type Words } from '../words/words.js';
import { wordsFor } from '../words/words-for.js';
import { cutName, nameOfRow, passWords, reelName, rowWords, stretchWords } from './row-words.js';

/** What changed between two cuts, for a terminal: the picture, the music reel by reel, and what must be done about it. */
export function cutChangesText(report: CutChangesReport, options: TextOptions): string {
  const { paint, width } = options;
  const words = wordsFor(options);
  const { cutChangesText: texts, cutPage } = words;
  const line = (text: string, indent = 2): string =>
    paragraph(text, { width, first: ' '.repeat(indent), indent: ' '.repeat(indent + 2) });
  const heading = (text: string): string => `\n${paint('heading', text)}\n`;
  return [
    `${paint('title', report.production.title)} · ${texts.title}\n`,
    line(texts.from(report.old.map((one) => cutName(one, words)).join(', '))),
    line(texts.to(report.new.map((one) => cutName(one, words)).join(', '))),
    heading(texts.picture),
    ...pictureLines(report, words).map((text) => line(text)),
    heading(cutPage.music),
    ...musicLines(report, texts).map((text) => line(text)),
    ...reelBlocks(report.changes, { heading, line, words }),
    ...pickUpBlock(report, { heading, line, words }),
    ...rewriteBlock(report, { heading, line, words }),
    ...fellOutBlock(report, { heading, line, words }),
    ...report.notes.map((note) => `\n${paint('warning', line(said(words, note), 0))}`),
  ].join('');
}

type Texts = Words['cutChangesText'];

interface Telling {
  readonly heading: (text: string) => string;
  readonly line: (text: string, indent?: number) => string;
  readonly words: Words;
}

function pictureLines(
  { picture }: CutChangesReport,
  { cutChangesText: texts, cutPage }: Words,
): readonly string[] {
  if (picture === null) return [cutPage.noPicture];
  const { changes, kept, moved, gone, added } = picture;
  return [
    texts.sums(minutes(kept), minutes(moved), minutes(gone), minutes(added)),
    ...(changes.length === 0 ? [texts.noShots] : [shotCounts(changes, texts)]),
  ];
}

/** `14 shots trimmed, 3 dropped` */
function shotCounts(changes: readonly PictureRow[], texts: Texts): string {
  const kinds = [...groupBy(changes, ({ kind }) => kind)].map(
    ([kind, own]) => `${count(own.length)} ${texts.shotKinds[kind]}`,
  );
  return texts.shots(kinds.join(', '));
}

function musicLines({ counts, music, changes }: CutChangesReport, texts: Texts): readonly string[] {
  if (changes.length === 0) return [texts.noMusic];
  const kinds = Object.entries(counts).map(
    ([kind, many]) => `${many} ${textFor(texts.musicKinds, kind) ?? kind}`,
  );
  return [
    texts.placements(changes.length, kinds.join(', ')),
    ...(music === 'carried' ? [texts.carried] : []),
  ];
}

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
  const { cutChangesText: texts } = words;
  return [
    heading(texts.pickUps(pickUps.length)),
    ...pickUps.flatMap((one: PickUp) => [
      line(`${one.cue} ${one.version}  ${texts.moreThanRecorded(minutes(one.seconds))}`),
      ...one.stretches.map((stretch) => line(stretchWords(stretch, words), 6)),
      ...one.passes.map((pass) => line(passWords(pass, currency, words), 6)),
      ...(one.passes.length === 0 ? [line(texts.noPasses, 6)] : []),
    ]),
  ];
}

function rewriteBlock({ rewrites }: CutChangesReport, { heading, line, words }: Telling): readonly string[] {
  if (rewrites.length === 0) return [];
  const { cutChangesText: texts } = words;
  return [
    heading(texts.rewrites(rewrites.length)),
    ...rewrites.flatMap((one) => [
      line(`${one.cue} ${one.version}  ${texts.more(minutes(one.seconds))}`),
      ...one.stretches.map((stretch) => line(stretchWords(stretch, words), 6)),
    ]),
  ];
}

const costWords = (cost: readonly Money[], { noCost }: Texts): string =>
  cost.length === 0 ? noCost : cost.map((money) => moneyWords(money, 'whole')).join(' + ');

function fellOutBlock({ fellOut }: CutChangesReport, { heading, line, words }: Telling): readonly string[] {
  if (fellOut.seconds === 0) return [];
  const { cutChangesText: texts, cutPage } = words;
  const { versions, recordedSeconds, cost, withoutRate } = fellOut;
  return [
    heading(cutPage.fellOut),
    line(texts.fellOut(minutes(fellOut.seconds), minutes(recordedSeconds), costWords(cost, texts))),
    ...versions.map((one) =>
      line(`${one.cue} ${one.version}  ${minutes(one.seconds)}, ${costWords(one.cost, texts)}`, 4),
    ),
    ...(recordedSeconds === 0 ? [] : [line(texts.share)]),
    ...(withoutRate === 0 ? [] : [line(texts.withoutPay(withoutRate))]),
  ];
}
