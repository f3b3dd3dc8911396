import {
  buildCueSheet,
  type CueSheetReport,
  RECIPIENT_NAMES,
  type RecipientChange,
  recipientFor,
  type ReportParameters,
} from '#reports';
import { cueSheetMapping } from '../model/cue-sheet-mapping.js';
import { type Production } from '../model/production.js';
import { pointerTo, readInput } from '../records/read-input.js';
import { ok, refuse, type Result } from '../result.js';
import { type ReportDesk } from './maker.js';

/**
 * The cue sheet of the current cut. One that cannot be sent is refused with `CUE_SHEET.INCOMPLETE` and every fault, unless
 * a draft is wanted; a mapping that is none, with `CUE_SHEET.BAD_MAPPING`; a recipient that is neither known nor has a
 * mapping kept, with `CUE_SHEET.UNKNOWN_RECIPIENT`.
 */
export async function cueSheetOf(
  { books }: ReportDesk,
  production: Production,
  { recipient, mapping, draft }: ReportParameters['cue-sheet'],
): Promise<Result<CueSheetReport>> {
  const read = readMapping(mapping);
  if (!read.ok) return read;
  const kept = production.cueSheetMappings;
  const known = recipientFor(recipient, kept, read.value);
  if (known === null) return unknownRecipient(recipient, Object.keys(kept));
  const where = { productionId: production.id };
  const [cues, versions, cuts, placements, credits] = await Promise.all([
    books.cues.all(where),
    books.cueVersions.all(where),
    books.cuts.all(where),
    books.placements.all({ ...where, muted: false }),
    books.credits.all(where),
  ]);
  const sheet = buildCueSheet({ production, cues, versions, cuts, placements, credits }, known);
  if (draft || sheet.faults.length === 0) return ok(sheet);
  const message = `${sheet.faults.length} things are missing before this cue sheet can be sent; a draft can be made.`;
  return refuse('invalid', 'CUE_SHEET.INCOMPLETE', message, sheet.faults);
}

function readMapping(text: string | undefined): Result<RecipientChange> {
  if (text === undefined) return ok({});
  const code = 'CUE_SHEET.BAD_MAPPING';
  const pointer = pointerTo(['mapping']);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const message = 'The mapping is no JSON, such as {"codes": {"main-title": "OT"}}.';
    return refuse('invalid', code, message, [{ pointer, code, message }]);
  }
  const read = readInput(cueSheetMapping, value);
  if (read.ok) return read;
  const faults = read.refusal.faults.map((fault) => ({ ...fault, pointer: pointer + fault.pointer }));
  return refuse('invalid', code, read.refusal.message, faults);
}

function unknownRecipient(name: string, kept: readonly string[]): ReturnType<typeof refuse> {
  const choices = [...new Set([...kept, ...RECIPIENT_NAMES])].sort();
  const code = 'CUE_SHEET.UNKNOWN_RECIPIENT';
  const message = `No mapping is kept for "${name}"; there are ${choices.join(', ')}.`;
  return refuse('malformed', code, message, [{ pointer: pointerTo(['recipient']), code, message, choices }]);
}
