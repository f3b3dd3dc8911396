import { complianceRules, parameterEntry, parameterNames } from '#agreements';

/** The rules that are checked, and the figures that agreements give, each in a sentence, by id. */
export const ruleNames = {
  parameters: Object.fromEntries(
    parameterNames.map((name) => [name, parameterEntry(name).meaning.replace(/\.$/, '')]),
  ) as Readonly<Record<string, string>>,
  rules: Object.fromEntries(complianceRules.map(({ id, sentence }) => [id, sentence])) as Readonly<
    Record<string, string>
  >,
};
