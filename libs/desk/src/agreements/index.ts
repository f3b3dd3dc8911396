export { agreementInput, agreementList, agreementView, type AgreementView } from './agreement-view.js';
export { agreementsFor } from './agreements-for.js';
export {
  addAgreement,
  listAgreements,
  readAgreement,
  removeAgreement,
  replaceAgreement,
} from './keep-agreements.js';
