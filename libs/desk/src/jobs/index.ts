export { beat, biddingFor, claimPlan, handBack, type Bidding, type Claim } from './claim.js';
export { JobBoard, throttled, type JobProgress } from './job-board.js';
export { hasEnded, moveJob } from './job-moves.js';
export { JobRunner } from './job-runner.js';
export { createJob, findJob, listJobs, stopJob } from './keep-jobs.js';
export { recoverJobs, requeuePlans, type Recovered } from './recover-jobs.js';
export {
  importJobRequest,
  runImportJob,
  type ImportJobRequest,
  type ImportJobSetting,
} from './run-import-job.js';
export { failPlan, runPlanJob, type PlanJobRequest, type PlanJobWatch } from './run-plan-job.js';
export { kindOfProblem } from './kind-of-problem.js';
