export { JobBoard, throttled, type JobProgress } from './job-board.js';
export { hasEnded, moveJob } from './job-moves.js';
export { JobRunner } from './job-runner.js';
export { createJob, failInterruptedJobs, findJob, listJobs, stopJob } from './keep-jobs.js';
export {
  importJobRequest,
  runImportJob,
  type ImportJobRequest,
  type ImportJobSetting,
} from './run-import-job.js';
export { planJobRequest, planOrder, runPlanJob } from './run-plan-job.js';
