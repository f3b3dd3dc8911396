import { type Clock } from '#clock';
import { type ReportModels, type ReportName, type ReportParameters } from '#reports';
import { type Production } from '../model/production.js';
import { type Books } from '../ports/store.js';
import { type Result } from '../result.js';

/** What reports are made from: the books as they stand, and the time it is. */
export interface ReportDesk {
  readonly books: Books;
  readonly clock: Clock;
}

/** Makes the model of one report. A maker that can refuse (a session that is not there) answers a result. */
export type Maker<N extends ReportName> = (
  desk: ReportDesk,
  production: Production,
  asked: ReportParameters[N],
) => Promise<Result<ReportModels[N]>>;
