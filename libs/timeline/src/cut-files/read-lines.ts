import { type CutLineReader } from './cut-event.js';

/** No list has longer lines; what has is no list, and must not pile up. */
const LONGEST = 1 << 20;

/** Parts text that comes in pieces into lines: LF, CRLF and CR end one. The last may have no end. */
export class LineFeed {
  private rest = '';

  constructor(private readonly reader: CutLineReader) {}

  write(piece: string): void {
    const text = this.rest + piece;
    // A CR at the end may be half of a CRLF.
    const until = text.endsWith('\r') ? text.length - 1 : text.length;
    let start = 0;
    let feed = nextOf(text, '\n', 0);
    let mark = nextOf(text, '\r', 0);
    for (let end = Math.min(feed, mark); end < until; end = Math.min(feed, mark)) {
      this.reader.line(text.slice(start, end));
      start = mark === end && feed === end + 1 ? end + 2 : end + 1;
      if (feed < start) feed = nextOf(text, '\n', start);
      if (mark < start) mark = nextOf(text, '\r', start);
    }
    this.rest = text.slice(start);
    if (this.rest.length <= LONGEST) return;
    this.reader.line(this.rest);
    this.rest = '';
  }

  end(): void {
    const last = this.rest.endsWith('\r') ? this.rest.slice(0, -1) : this.rest;
    this.rest = '';
    if (last !== '') this.reader.line(last);
    this.reader.end();
  }
}

function nextOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? Infinity : at;
}
