import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Clock } from '#clock';
import { type PlanQueue } from '#crew';
import { JobBoard, KeyRing, type Settings, Store } from '#desk';
import { KeyGuard } from './auth/key.guard.js';
import { CostController } from './costs/cost.controller.js';
import { CalendarController } from './feeds/calendar.controller.js';
import { feedController } from './feeds/feed.controller.js';
import { CueTimecodesController } from './cuts/cue-timecodes.controller.js';
import { CutUseController } from './cuts/cut-use.controller.js';
import { historyController } from './history/history.controller.js';
import { StateController } from './history/state.controller.js';
import { importController } from './imports/import.controller.js';
import { jobController } from './jobs/job.controller.js';
import { ExplanationController } from './plans/explanation.controller.js';
import { PlanController } from './plans/plan.controller.js';
import { PlanUseController } from './plans/plan-use.controller.js';
import { RecommendationController } from './plans/recommendation.controller.js';
import { ReplanController } from './plans/replan.controller.js';
import { REPORT_CONTROLLERS } from './reports/report-controllers.js';
import { Limits } from './service/limits.js';
import { CrewRunner } from './jobs/crew-runner.js';
import { ProblemFilter } from './http/problem.filter.js';
import { RouteMethods } from './http/route-methods.js';
import { AgreementController } from './organisation/agreement.controller.js';
import { ProductionAgreementController } from './organisation/production-agreement.controller.js';
import { KeyController } from './organisation/key.controller.js';
import { MusicianPrivacyController } from './organisation/musician-privacy.controller.js';
import { MusicianCalendarController } from './organisation/musician-calendar.controller.js';
import { ProductionController } from './records/production.controller.js';
import { RECORD_CONTROLLERS } from './records/record-controllers.js';
import { HealthController } from './service/health.controller.js';
import { Metrics } from './service/metrics.js';

/** What the service stands on; opened before it and closed after it. */
export interface Ground {
  readonly store: Store;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly routes: RouteMethods;
  readonly settings: Settings;
  readonly plans: PlanQueue;
}

@Module({})
export class ApiModule {
  static on({ store, clock, metrics, routes, settings, plans }: Ground): DynamicModule {
    const board = new JobBoard();
    return {
      module: ApiModule,
      controllers: [
        ...RECORD_CONTROLLERS,
        ProductionController,
        AgreementController,
        ProductionAgreementController,
        KeyController,
        MusicianCalendarController,
        MusicianPrivacyController,
        importController('organisation'),
        importController('production'),
        jobController('organisation'),
        jobController('production'),
        CutUseController,
        CueTimecodesController,
        PlanController,
        PlanUseController,
        ReplanController,
        RecommendationController,
        ExplanationController,
        CostController,
        ...REPORT_CONTROLLERS,
        feedController('organisation'),
        feedController('production'),
        CalendarController,
        historyController('organisation'),
        historyController('production'),
        StateController,
        HealthController,
      ],
      providers: [
        { provide: Store, useValue: store },
        { provide: Clock, useValue: clock },
        { provide: Metrics, useValue: metrics },
        { provide: RouteMethods, useValue: routes },
        { provide: KeyRing, useValue: new KeyRing(store, clock) },
        { provide: JobBoard, useValue: board },
        { provide: CrewRunner, useValue: new CrewRunner(settings, board, store, plans, metrics) },
        { provide: Limits, useValue: new Limits(settings.uploadLimitBytes, settings.uploadWaitMs) },
        { provide: APP_GUARD, useClass: KeyGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
