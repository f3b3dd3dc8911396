import { REPORT_NAMES } from '#reports';
import { type Type } from '@nestjs/common';
import { reportController } from './report-controller.js';
import { UnknownReportController } from './unknown-report.controller.js';

/** A controller for each report there is, and the answer to any other name. */
export const REPORT_CONTROLLERS: readonly Type<object>[] = [
  ...REPORT_NAMES.map((name) => reportController(name)),
  UnknownReportController,
];
