import { type AgreementView, type Result } from '#desk';

/** What the command line needs done about agreements. */
export interface RulesBackend {
  /** By id; with a production, what it agreed otherwise is among their figures. */
  agreements(production: string | null): Promise<Result<readonly AgreementView[]>>;
  /** `input` as an agreement's file has it. */
  addAgreement(input: unknown): Promise<Result<AgreementView>>;
  /** Puts a file in the place of the agreement `id`, whatever that says now. */
  replaceAgreement(id: string, input: unknown): Promise<Result<AgreementView>>;
  removeAgreement(id: string): Promise<Result<null>>;
  /** Takes back a production's own figure, by the override's id. */
  removeOverride(production: string, id: string): Promise<Result<null>>;
}
