import {
  type AnyKeeper,
  type AnyRecord,
  type Explanation,
  type ImportOptions,
  type ImportReport,
  type KeyView,
  type NewKeyView,
  type Page,
  type PlanningWeights,
  type RawQuery,
  type ReplanView,
  type Result,
  type SessionsView,
  type SubstitutesView,
} from '#desk';
import { type Report } from '#reports';
import { type PlanAnswer } from '../plan/plan-text.js';

/** A file to import: how it is to be read, and its bytes. */
export interface ImportOrder {
  readonly options: ImportOptions;
  /** From the first byte; called once. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
  /** Told now and then how many rows have been dealt with. */
  readonly onRows: (rows: number) => void;
}

/** How a production is to be planned. */
export interface PlanOrder {
  readonly seed: number;
  readonly apply: boolean;
  readonly options: {
    readonly iterations: number | undefined;
    readonly seconds: number | undefined;
    readonly weights: PlanningWeights | undefined;
  };
}

/**
 * What the command line needs done, by the database it opened itself or by a running service. Productions and locations
 * are named by id or slug.
 */
export interface Backend {
  /** `production` null: the organisation's own kinds. */
  list(keeper: AnyKeeper, production: string | null, query: RawQuery): Promise<Result<Page<AnyRecord>>>;
  create(keeper: AnyKeeper, production: string | null, input: unknown): Promise<Result<AnyRecord>>;
  importFile(order: ImportOrder): Promise<Result<ImportReport>>;
  /** `tell` hears now and then how far it is. */
  plan(production: string, order: PlanOrder, tell: (line: string) => void): Promise<Result<PlanAnswer>>;
  /** `order` as `replanOrder` describes it. */
  replan(production: string, order: unknown): Promise<Result<ReplanView>>;
  /** `query` as `substitutesQuery` describes it, as text. */
  substitutes(production: string, query: RawQuery): Promise<Result<SubstitutesView>>;
  /** `query` as `sessionsQuery` describes it, as text. */
  sessionsFor(production: string, query: RawQuery): Promise<Result<SessionsView>>;
  /** `query` as `explanationQuery` describes it, as text. */
  explain(production: string, query: RawQuery): Promise<Result<Explanation>>;
  report(production: string, name: string): Promise<Result<Report>>;
  createKey(input: unknown): Promise<Result<NewKeyView>>;
  listKeys(cursor: string | null): Promise<Result<Page<KeyView>>>;
  revokeKey(id: string): Promise<Result<KeyView>>;
  close(): Promise<void>;
}
