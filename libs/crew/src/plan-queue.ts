/** Where queued plans wait for whoever runs them. */
export interface PlanQueue {
  /** Says that a plan has been queued in the books. */
  offer(jobId: string): Promise<void>;
  /** Asks a plan to end with the best so far, if it runs in this process. Elsewhere the books tell. */
  stop(jobId: string): void;
  /** Takes no more, gives running plans back, and lets everything go. */
  close(): Promise<void>;
}
