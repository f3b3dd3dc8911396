import { counted } from '../../print/amounts.js';

const lines = (many: number): string => counted(many, 'line');
const unratedLines = (many: number): string => `${lines(many)} without a known rate`;

/** Texts that only terminals show, of money and of what was recorded. */
export const terminalOfCosts = {
  costText: {
    title: 'cost',
    expected: (amount: string): string => `${amount} expected`,
    held: (held: string, toCome: string): string => `${held} of it held, ${toCome} to come`,
    called: (amount: string): string => `${amount} as called`,
    budgetLeft: (budget: string, left: string): string => `${budget} in the budget, ${left} left`,
    budgetShort: (budget: string, short: string): string => `${budget} in the budget, ${short} short`,
    billed: (bills: string): string => `Billed as ${bills}.`,
    inNoSum: (missing: string): string => `In no sum: ${missing}.`,
    withoutRate: unratedLines,
    withoutExchange: (many: number): string => `${lines(many)} in a currency without a rate of exchange`,
    openChairs: (many: number): string => counted(many, 'open chair'),
    columns: {
      called: 'called',
      share: 'share',
      budget: 'budget',
      noRate: 'no rate',
      noExchange: 'no exchange',
      setAside: 'set aside',
      left: 'left',
    },
    notExchanged: 'What cannot be exchanged',
    noExchange: (from: string, to: string, command: string): string =>
      `${from} into ${to}: no rate is known on some days; ${command}`,
    wholeCall: 'the call as a whole',
    /** English has the instrument as line-ups write it; its name is there for others. */
    player: (person: string, instrument: { readonly id: string; readonly name: string }): string =>
      `${person}, ${instrument.id}`,
    /** What a quantity counts; of a call and of wages nothing is counted. */
    units: {
      minutes: 'minutes',
      seconds: 'seconds',
      'overtime-units': 'overtime units',
      instruments: 'instruments',
      overdubs: 'overdubs',
    } as Readonly<Record<string, string>>,
    margins: (session: string): string => `One thing more or less, ${session}`,
    changesNothing: (what: string): string => `${what} changes no known figure`,
    raises: (what: string, amount: string): string => `${what} raises the bill by ${amount}`,
    lowers: (what: string, amount: string): string => `${what} lowers the bill by ${amount}`,
    addsUnknown: (many: number): string => ` and adds ${unratedLines(many)}`,
    takesUnknown: (many: number): string => ` and takes away ${unratedLines(many)}`,
  },
  rundownText: {
    title: 'rundown',
    sessions: (many: number): string => counted(many, 'session'),
    illegal: (many: number): string => `${many} that cannot be held as they stand`,
    pause: (minutes: number): string => `break, ${minutes} min`,
    pauseInside: (minutes: number): string => `break, ${minutes} min (inside the pass)`,
    work: (minutes: number): string => `${minutes} min`,
    musicIn: (length: string, minutes: number): string => `${length} of music in ${minutes} min`,
  },
  sessionReportText: {
    title: (reports: number): string => counted(reports, 'session report'),
    toCome: 'still to come',
    ended: (time: string, minutes: number): string => `ended ${time}, ${minutes} min`,
    over: (minutes: number): string => `${minutes} min over`,
    take: (number: number, verdict: string): string => `take ${number}: ${verdict}`,
    open: (chairs: number): string => `${counted(chairs, 'chair')} open`,
  },
};
