import { complianceRules } from '#agreements';

/** The rules that are checked, each in a sentence, by id. */
export const ruleNames = {
  rules: Object.fromEntries(complianceRules.map(({ id, sentence }) => [id, sentence])) as Readonly<
    Record<string, string>
  >,
};
