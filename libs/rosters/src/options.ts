import { type DateOrder } from '#clock';
import { type Context } from '#lineup';
import { type FrameRateName } from '#timeline';
import { type ColumnMapping } from './columns/match-columns.js';

/** What a user may say about a file instead of letting it be worked out. Everything is optional. */
export interface ImportOptions {
  /** `utf-8`, `utf-16`, `windows-1252`, `macroman`, or any name that iconv-lite knows. */
  readonly encoding?: string;
  readonly separator?: ',' | ';' | '\t' | '|';
  /** Sheet of a workbook, by name; the first one otherwise. */
  readonly sheet?: string;
  /** Column header → field, `note` or `ignore`; wins over what a header is known by. */
  readonly mapping?: ColumnMapping;
  /** What `03/04/2023` means. */
  readonly dateOrder?: DateOrder;
  /** The year of dates written without one. */
  readonly year?: number;
  /** Whether "Bass", "Alto", "Tenor" … are singers or orchestral players. */
  readonly context?: Context;
  /** What single words of an instrument column mean: text → id of the vocabulary (`{"Bass": "bass-guitar"}`). */
  readonly instruments?: Readonly<Record<string, string>>;
  /** Picture frame rate, for timecode. */
  readonly frameRate?: FrameRateName;
  /** What `3(2pic)` means in line-ups, and what string figures count. */
  readonly doubling?: 'player' | 'count';
  readonly strings?: 'players' | 'stands';
  /** ISO 4217 code of amounts that name no currency. */
  readonly currency?: string;
}
