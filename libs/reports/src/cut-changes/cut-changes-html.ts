import { type Money } from '#planning';
import type * as charts from '../charts.js';
import { COLOURS } from '../html/colours.js';
import { html, type Html } from '../html/html.js';
import { page, pageHead, part, table, tiles } from '../html/page.js';
import { type ShownColumn } from '../tables/table.js';
import { type Formats, formatsIn } from '../words/formats.js';
import { said } from '../words/said.js';
import { type Words, wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import {
  type ComparedCut,
  type CutChangesReport,
  type FallenOut,
  type MusicRow,
  type PickUp,
  type Rewrite,
} from './cut-changes-report.js';
import { cutName, nameOfRow, passWords, rowWords, stretchWords } from './row-words.js';

const MINUTE = 60;
const text = <R>(title: string, of: (row: R) => string): ShownColumn<R> => ({ title, kind: 'text', of });

/** Stretches of timecode: lines end between them, not within. */
const unbroken = (stretches: string): string => stretches.replaceAll('–', '\u2060–\u2060');

/** What changed between two cuts, as a page. */
export async function cutChangesHtml(report: CutChangesReport, { locale }: WritingOptions): Promise<string> {
  const { barChart } = await import('../charts.js');
  const words = wordsOf(locale);
  const formats = formatsIn(locale);
  const { cutPage: texts, titles } = words;
  const named = ({ receivedOn, ...cut }: ComparedCut): string =>
    cutName({ ...cut, receivedOn: receivedOn === null ? null : formats.date(receivedOn) }, words);
  const from = `${texts.from}: ${report.old.map(named).join(', ')}`;
  const to = `${texts.to}: ${report.new.map(named).join(', ')}`;
  return page(`${report.production.title}: ${titles['cut-changes']}`, locale, [
    pageHead(report.production.title, titles['cut-changes'], `${from}. ${to}.`),
    ...report.notes.map((note) => html`<p class="warn">${said(words, note)}</p>`),
    picture(report, barChart, words, formats),
    music(report, words, formats),
    pickUps(report, words, formats),
    rewrites(report, words, formats),
    fellOut(report, words, formats),
  ]);
}

function picture(
  { picture: sums }: CutChangesReport,
  barChart: (typeof charts)['barChart'],
  { cutPage: texts }: Words,
  formats: Formats,
): Html {
  if (sums === null) return html`<p>${texts.noPicture}</p>`;
  const { kept, moved, gone, added, old, new: now } = sums;
  const bar = (name: string, seconds: number, last: number, colour: string) => ({
    name,
    parts: [
      { value: kept / MINUTE, colour: COLOURS.done },
      { value: moved / MINUTE, colour: COLOURS.plain },
      { value: last / MINUTE, colour },
    ],
    label: formats.duration(seconds),
  });
  const legend = [
    { text: texts.kept, colour: COLOURS.done },
    { text: texts.moved, colour: COLOURS.plain },
    { text: texts.gone, colour: COLOURS.bad },
    { text: texts.added, colour: COLOURS.missing },
  ];
  return html`${tiles([
    { figure: formats.duration(kept), about: texts.kept },
    { figure: formats.duration(moved), about: texts.moved },
    { figure: formats.duration(gone), about: texts.gone },
    { figure: formats.duration(added), about: texts.added },
  ])}${barChart({
    alt: texts.pictureAlt,
    caption: texts.pictureCaption,
    bars: [bar(texts.from, old, gone, COLOURS.bad), bar(texts.to, now, added, COLOURS.missing)],
    legend,
  })}`;
}

function music({ changes, music: laid }: CutChangesReport, words: Words, formats: Formats): Html | null {
  const { cutPage: texts, columns } = words;
  const told = changes.filter(({ kinds, fit }) => kinds[0] !== 'unchanged' || (fit ?? 'fits') !== 'fits');
  const same = changes.length - told.length;
  return part(texts.music, [
    laid === 'carried' ? html`<p>${texts.carried}</p>` : null,
    same === 0 ? null : html`<p>${texts.unchanged(formats.number(same))}</p>`,
    told.length === 0
      ? null
      : table<MusicRow>(
          {
            caption: texts.musicCaption,
            columns: [
              text(columns.cue, nameOfRow),
              {
                title: columns.reel,
                kind: 'whole',
                of: ({ old, new: now }) => (old ?? now[0])?.reel ?? null,
              },
              text(texts.change, (row) => rowWords(row, words).what),
              text(texts.places, (row) => unbroken(rowWords(row, words).where)),
              text(texts.because, (row) => {
                const { because, further } = rowWords(row, words);
                return [...because, further].filter((one) => one !== '').join('; ');
              }),
            ],
            rows: told,
          },
          formats,
        ),
  ]);
}

function pickUps({ pickUps: all, currency }: CutChangesReport, words: Words, formats: Formats): Html | null {
  const { cutPage: texts, columns } = words;
  if (all.length === 0) return null;
  return part(texts.pickUps, [
    table<PickUp>(
      {
        caption: texts.pickUpsCaption,
        columns: [
          text(columns.cue, ({ cue, version }) => `${cue} ${version}`),
          { title: texts.missing, kind: 'duration', total: true, of: ({ seconds }) => seconds },
          text(texts.stretches, ({ stretches }) =>
            stretches.map((one) => stretchWords(one, words)).join('; '),
          ),
          text(texts.where, ({ passes }) =>
            passes.map((pass) => passWords(pass, currency, words, formats.money)).join('; '),
          ),
        ],
        rows: all,
        total: words.page.total,
      },
      formats,
    ),
  ]);
}

function rewrites({ rewrites: all }: CutChangesReport, words: Words, formats: Formats): Html | null {
  const { cutPage: texts, columns } = words;
  if (all.length === 0) return null;
  return part(texts.rewrites, [
    table<Rewrite>(
      {
        caption: texts.rewrites,
        unseen: true,
        columns: [
          text(columns.cue, ({ cue, version }) => `${cue} ${version}`),
          { title: texts.missing, kind: 'duration', total: true, of: ({ seconds }) => seconds },
          text(texts.stretches, ({ stretches }) =>
            stretches.map((one) => stretchWords(one, words)).join('; '),
          ),
        ],
        rows: all,
        total: words.page.total,
      },
      formats,
    ),
  ]);
}

function fellOut({ fellOut: out }: CutChangesReport, words: Words, formats: Formats): Html | null {
  const { cutPage: texts, columns } = words;
  if (out.versions.length === 0) return null;
  const cost = (all: readonly Money[]): string =>
    all.length === 0
      ? texts.noCost
      : all.map(({ minor, currency }) => formats.wholeMoney(minor, currency)).join(' + ');
  return part(texts.fellOut, [
    html`<p>${formats.duration(out.seconds)}: ${cost(out.cost)}</p>`,
    table<FallenOut>(
      {
        caption: texts.fellOutCaption,
        columns: [
          text(columns.cue, ({ cue, version }) => `${cue} ${version}`),
          { title: columns.length, kind: 'duration', total: true, of: ({ seconds }) => seconds },
          text(texts.share, (one) => cost(one.cost)),
        ],
        rows: out.versions,
        total: words.page.total,
      },
      formats,
    ),
  ]);
}
