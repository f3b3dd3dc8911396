import { type AgreementFile } from '../terms/term.js';
import { overlapFaults, termFaults, type TermFault } from './term-faults.js';

/** What is wrong with an agreement's file beyond its shape, each fault with its place in the file. */
export function agreementFileFaults(file: AgreementFile): readonly TermFault[] {
  const at = (index: number): string => `/terms/${index}`;
  const single = file.terms.flatMap((line, index) => termFaults(line, at(index)));
  const noCall = file.terms.every(({ parameter }) => parameter !== 'call-minutes');
  return [
    ...single,
    ...overlapFaults(file.terms, at),
    ...(noCall
      ? [
          {
            pointer: '/terms',
            code: 'RULES.NO_CALL',
            message: 'An agreement says at least one length that a call may have (call-minutes).',
          },
        ]
      : []),
  ];
}
