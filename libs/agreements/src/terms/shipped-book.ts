import { agreementFiles } from '../data/index.js';
import { AgreementBook } from './agreement-book.js';

/** The agreements that come with the program, with nobody's own figures. */
export const shippedBook = new AgreementBook(agreementFiles);
