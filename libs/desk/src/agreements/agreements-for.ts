import { AgreementBook, agreementFiles, shippedBook } from '#agreements';
import { type OwnAgreement, type RuleOverride } from '../model/agreements.js';
import { type Books } from '../ports/store.js';

/** The records that agreements are changed by. */
export interface OwnRules {
  readonly ownAgreements: readonly OwnAgreement[];
  readonly ruleOverrides: readonly RuleOverride[];
}

/** Reads them; `production` null: the organisation's alone. */
export const readOwnRules = async (
  books: Pick<Books, 'ownAgreements' | 'ruleOverrides'>,
  production: { readonly id: string } | null,
): Promise<OwnRules> => ({
  ownAgreements: await books.ownAgreements.all({}),
  ruleOverrides: production === null ? [] : await books.ruleOverrides.all({ productionId: production.id }),
});

/** The figures that count, with the organisation's own agreements and a production's overrides in their places. */
export const bookOf = ({ ownAgreements, ruleOverrides }: OwnRules): AgreementBook =>
  ownAgreements.length + ruleOverrides.length === 0
    ? shippedBook
    : new AgreementBook(
        agreementFiles,
        ownAgreements.map(({ agreementId: id, name, scope, terms }) => ({ id, name, scope, terms })),
        ruleOverrides.map(({ agreement, term }) => ({ ...term, agreement })),
      );

/**
 * The one resolver: whatever plans, checks or pays for a production takes its figures from this book.
 * `production` null: the organisation's figures, with no production's overrides.
 */
export const agreementsFor = async (
  books: Pick<Books, 'ownAgreements' | 'ruleOverrides'>,
  production: { readonly id: string } | null,
): Promise<AgreementBook> => bookOf(await readOwnRules(books, production));
