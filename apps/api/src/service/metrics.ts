import { type OnApplicationShutdown } from '@nestjs/common';
import { type ImportReport, figuresOf, type Store } from '#desk';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const OUTCOMES = ['created', 'updated', 'unchanged', 'skipped', 'failed'] as const;
const JOBS = ['import', 'plan'] as const;
const OPEN = ['queued', 'running'] as const;

/**
 * What Prometheus scrapes: the process's own figures, how long requests take by route and status, rows it imported, and
 * of the books, which all processes share, the jobs that wait or run and how far the newest plan is from its bound.
 */
export class Metrics implements OnApplicationShutdown {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [this.registry],
  });

  private readonly rows = new Counter({
    name: 'downbeat_import_rows_total',
    help: 'Rows of imports that this process ran, by what became of them',
    labelNames: ['kind', 'outcome'] as const,
    registers: [this.registry],
  });

  constructor(store: Store) {
    collectDefaultMetrics({ register: this.registry });
    jobsGauge(store, this.registry);
    gapGauge(store, this.registry);
  }

  observe(method: string, route: string, status: number, seconds: number): void {
    this.requests.labels(method, route, String(status)).observe(seconds);
  }

  /** An import that landed. */
  imported(report: Pick<ImportReport, 'kind' | (typeof OUTCOMES)[number]>): void {
    for (const outcome of OUTCOMES) this.rows.labels(report.kind, outcome).inc(report[outcome]);
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  onApplicationShutdown(): void {
    this.registry.clear();
  }
}

/** The series of a gauge as the books have them; none while they cannot be read, so that the rest is still told. */
const setting = (gauge: { reset(): void }, read: () => Promise<void>): Promise<void> => {
  gauge.reset();
  return read().catch(() => gauge.reset());
};

function jobsGauge(store: Store, registry: Registry): void {
  new Gauge({
    name: 'downbeat_jobs',
    help: 'Jobs that wait or run, of all processes',
    labelNames: ['kind', 'status'] as const,
    registers: [registry],
    collect() {
      return setting(this, async () => {
        for (const kind of JOBS)
          for (const status of OPEN)
            this.labels(kind, status).set(await store.books.jobs.count({ kind, status }));
      });
    },
  });
}

function gapGauge(store: Store, registry: Registry): void {
  new Gauge({
    name: 'downbeat_planner_gap_ratio',
    help: 'How far the newest plan is from its bound at most, by stage: (cost − bound) / cost',
    labelNames: ['stage'] as const,
    registers: [registry],
    collect() {
      return setting(this, async () => {
        const newest = { where: {}, sort: '-createdAt', limit: 1, cursor: null, without: ['summary'] };
        const [plan] = (await store.books.plans.page(newest)).items;
        for (const { stage, gap } of plan === undefined ? [] : figuresOf(plan).stages)
          if (gap !== null) this.labels(stage).set(gap);
      });
    },
  });
}
