import { minutes } from '../print/amounts.js';
import { paragraph, type TextOptions } from '../print/layout.js';
import { said } from '../words/said.js';
import { wordsFor } from '../words/words-for.js';
import { type CueSheetReport } from './cue-sheet-report.js';
import { partiesText } from './parties-text.js';

/** The sheet for a terminal, use by use; what is missing stands first. */
export function cueSheetText(report: CueSheetReport, options: TextOptions): string {
  const { paint, width } = options;
  const words = wordsFor(options);
  const { cueSheetText: texts } = words;
  const { totals, faults } = report;
  const uses = report.rows.map((row) => {
    const head = `${String(row.sequence).padStart(3)}  ${row.in}–${row.out}  ${minutes(row.seconds).padStart(6)}  ${row.code}`;
    const numbers = [row.iswc, ...row.isrc].filter((number) => number !== null);
    const lines = [
      [`${row.cue}, ${row.title}`, ...numbers].join(' · '),
      ...(row.writers.length === 0 ? [] : [texts.by(partiesText(row.writers))]),
      ...(row.publishers.length === 0 ? [] : [texts.publishedBy(partiesText(row.publishers))]),
    ];
    const indent = ' '.repeat(5);
    return [
      `${paint('name', head)}\n`,
      ...lines.map((line) => paragraph(line, { width, first: indent, indent: `${indent}  ` })),
    ].join('');
  });
  return [
    `${paint('title', report.production.title)} · ${texts.title}\n`,
    `${report.recipient.title}; ${texts.shares[report.recipient.shares]}\n`,
    `${texts.uses(totals.uses, totals.cues)}, ${minutes(totals.seconds)}`,
    `${totals.byCode.map(({ code, seconds }) => ` · ${code === '' ? texts.noCode : code} ${minutes(seconds)}`).join('')}\n`,
    ...faults.map((fault) =>
      paint('warning', paragraph(said(words, fault), { width, first: '! ', indent: '  ' })),
    ),
    '\n',
    ...uses,
  ].join('');
}
