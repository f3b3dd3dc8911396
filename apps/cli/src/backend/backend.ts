import {
  type AnyKeeper,
  type AnyRecord,
  type Applied,
  type ChangePage,
  type ConformView,
  type CueTimecodes,
  type CitiesView,
  type Erasure,
  type Explanation,
  type ExportedCut,
  type FeedView,
  type ImportOptions,
  type ImportReport,
  type KeyView,
  type MarginalView,
  type MusicianExport,
  type NewFeedView,
  type NewKeyView,
  type Page,
  type PlanLine,
  type Production,
  type RawQuery,
  type Refusal,
  type ReplanView,
  type Result,
  type SessionsView,
  type StateAt,
  type SubstitutesView,
  type Undone,
} from '#desk';
import { type PlansCompared, type Report } from '#reports';
import { type PlanAnswer } from '../plan/plan-text.js';
import { type Following } from './following.js';
import { type RulesBackend } from './rules-backend.js';

/** A file to import: how it is to be read, and its bytes. */
export interface ImportOrder {
  readonly options: ImportOptions;
  /** From the first byte; called once. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
  /** Told now and then how many rows have been dealt with. */
  readonly onRows: (rows: number) => void;
}

/** A plan that was made and kept. */
export interface Planned {
  readonly answer: PlanAnswer;
  /** Why a plan that was to be applied is only kept. */
  readonly notApplied: Refusal | null;
}

/**
 * What the command line needs done, by the database it opened itself or by a running service. Productions and locations
 * are named by id or slug.
 */
export interface Backend extends RulesBackend {
  /** `production` null: the organisation's own kinds. */
  list(keeper: AnyKeeper, production: string | null, query: RawQuery): Promise<Result<Page<AnyRecord>>>;
  create(keeper: AnyKeeper, production: string | null, input: unknown): Promise<Result<AnyRecord>>;
  /** By id or slug. */
  production(named: string): Promise<Result<Production>>;
  /** Changes some fields of a production; refused where another has changed it since `revision`. */
  changeProduction(named: string, revision: number, fields: Partial<Production>): Promise<Result<Production>>;
  importFile(order: ImportOrder): Promise<Result<ImportReport>>;
  /** `order` as `planOrder` describes it; `following` null: nobody looks on. */
  plan(production: string, order: unknown, following: Following | null): Promise<Result<Planned>>;
  /** A page of plans, the newest first. */
  plans(production: string, limit: string, cursor: string | null): Promise<Result<Page<PlanLine>>>;
  /** Plans by their ids, or `current` for what the books hold. */
  compare(production: string, from: string, to: string): Promise<Result<PlansCompared>>;
  applyPlan(production: string, planId: string): Promise<Result<Applied>>;
  undoPlan(production: string, planId: string): Promise<Result<Undone>>;
  /** `order` as `replanOrder` describes it. */
  replan(production: string, order: unknown): Promise<Result<ReplanView>>;
  /** `query` as `substitutesQuery` describes it, as text. */
  substitutes(production: string, query: RawQuery): Promise<Result<SubstitutesView>>;
  /** `query` as `sessionsQuery` describes it, as text. */
  sessionsFor(production: string, query: RawQuery): Promise<Result<SessionsView>>;
  /** `query` as `marginalQuery` describes it, as text. */
  marginalCosts(production: string, query: RawQuery): Promise<Result<MarginalView>>;
  /** `query` as `citiesQuery` describes it, as text. */
  cityCosts(production: string, query: RawQuery): Promise<Result<CitiesView>>;
  /** `query` as `explanationQuery` describes it, as text. */
  explain(production: string, query: RawQuery): Promise<Result<Explanation>>;
  /** A cue by number or id; `query` as `timecodesQuery` describes it. */
  timecodes(production: string, cue: string, query: RawQuery): Promise<Result<CueTimecodes>>;
  /** Writes a cut, named by id or name, as a file; `query` as `cutExportQuery` describes it. */
  exportCut(production: string, cut: string, query: RawQuery): Promise<Result<ExportedCut>>;
  /** Carries music into a cut, named by id or name; `order` as `conformOrder` describes it. */
  conformCut(production: string, cut: string, order: unknown): Promise<Result<ConformView>>;
  /** `query` as `changeQuery` describes it, as text. `production` null: of everything. */
  history(production: string | null, query: RawQuery): Promise<Result<ChangePage>>;
  /** `query` as `stateQuery` describes it. */
  stateAt(production: string, kind: string, id: string, query: RawQuery): Promise<Result<StateAt>>;
  /** `query` as the report's `parameters` describe it, as text. */
  report(production: string, name: string, query: RawQuery): Promise<Result<Report>>;
  /** `production` null: a feed beside productions, of all of them. */
  createFeed(production: string | null, input: unknown): Promise<Result<NewFeedView>>;
  listFeeds(production: string | null, cursor: string | null): Promise<Result<Page<FeedView>>>;
  revokeFeed(production: string | null, id: string): Promise<Result<FeedView>>;
  /** By id, e-mail or name. */
  exportMusician(named: string): Promise<Result<MusicianExport>>;
  eraseMusician(named: string): Promise<Result<Erasure>>;
  createKey(input: unknown): Promise<Result<NewKeyView>>;
  /** `input` as `rotationOrder` describes it. */
  rotateKey(id: string, input: unknown): Promise<Result<NewKeyView>>;
  listKeys(cursor: string | null): Promise<Result<Page<KeyView>>>;
  revokeKey(id: string): Promise<Result<KeyView>>;
  close(): Promise<void>;
}
