import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Clock } from '#clock';
import { KeyRing, Store } from '#desk';
import { KeyGuard } from './auth/key.guard.js';
import { ProblemFilter } from './http/problem.filter.js';
import { AgreementController } from './organisation/agreement.controller.js';
import { KeyController } from './organisation/key.controller.js';
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
}

@Module({})
export class ApiModule {
  static on({ store, clock, metrics }: Ground): DynamicModule {
    return {
      module: ApiModule,
      controllers: [
        ...RECORD_CONTROLLERS,
        ProductionController,
        AgreementController,
        KeyController,
        MusicianCalendarController,
        HealthController,
      ],
      providers: [
        { provide: Store, useValue: store },
        { provide: Clock, useValue: clock },
        { provide: Metrics, useValue: metrics },
        { provide: KeyRing, useValue: new KeyRing(store, clock) },
        { provide: APP_GUARD, useClass: KeyGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
