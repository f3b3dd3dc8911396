import { styleText } from 'node:util';

/** What a stretch of text is, not how it looks. */
export type Tone = 'title' | 'heading' | 'quiet' | 'good' | 'warning' | 'bad' | 'name';

export type Paint = (tone: Tone, text: string) => string;

/** The shell around a command. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Writes a result. */
  print(text: string): void;
  /** Writes what is not the result: progress, remarks, errors. */
  note(text: string): void;
  /** Standard input, for `-`. */
  readonly input: () => AsyncIterable<Uint8Array>;
  /** Columns of the result's reader. */
  readonly width: number;
  readonly paint: Paint;
  readonly paintNote: Paint;
  /** Whether somebody watches the notes, so that a line may be rewritten. */
  readonly watched: boolean;
}

const STYLES = {
  title: 'bold',
  heading: ['bold', 'cyan'],
  quiet: 'dim',
  good: 'green',
  warning: 'yellow',
  bad: 'red',
  name: 'bold',
} as const satisfies Readonly<Record<Tone, Parameters<typeof styleText>[0]>>;

const plain: Paint = (_tone, text) => text;

const coloured: Paint = (tone, text) => (text === '' ? '' : styleText(STYLES[tone], text));

/** Colour only where a person looks and has not asked for none (https://no-color.org). */
function paintFor(stream: NodeJS.WriteStream, environment: Terminal['environment']): Paint {
  const unwanted = (environment.NO_COLOR ?? '') !== '' || environment.TERM === 'dumb';
  return stream.isTTY && !unwanted ? coloured : plain;
}

const NARROWEST = 40;
const WIDEST = 120;
const UNKNOWN_WIDTH = 100;

function widthOf(stream: NodeJS.WriteStream, environment: Terminal['environment']): number {
  const columns = Number(stream.columns ?? environment.COLUMNS) || UNKNOWN_WIDTH;
  return Math.min(WIDEST, Math.max(NARROWEST, columns));
}

/** The terminal of this process. A reader that goes away (`| head`) ends it in peace. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode ?? 0);
    });
  }
  return {
    environment: env,
    print: (text) => void stdout.write(text),
    note: (text) => void stderr.write(text),
    input: () => process.stdin,
    width: widthOf(stdout, env),
    paint: paintFor(stdout, env),
    paintNote: paintFor(stderr, env),
    watched: stderr.isTTY && env.TERM !== 'dumb',
  };
}
