import { resolveWallTime } from '#clock';
import { type WindowDraft } from '#rosters';
import { availability, type Availability } from '../../model/people.js';
import { type Fresh } from '../../model/stored.js';
import { type Books } from '../../ports/store.js';
import { Ledger, type Look } from '../ledger.js';
import { type RowFault } from '../row-fault.js';

/** The id of a subject that is not written yet. */
export const NOT_YET_WRITTEN = 'not yet written';

/** Whose window it is. */
interface Subject {
  readonly kind: Availability['subjectKind'];
  readonly id: string;
  readonly zone: string;
}

type Stretch = Pick<Availability, 'kind' | 'localStart' | 'localEnd' | 'zone'>;

const stretchKey = ({ kind, localStart, localEnd, zone }: Stretch): string =>
  [kind, localStart, localEnd, zone].join(' ');

/** Windows are recognised by what they say: the same subject, kind and stretch of wall time is the same window. */
const windowKey = (subjectId: string, stretch: Stretch): string => `${subjectId} ${stretchKey(stretch)}`;

/** The availability of the subjects that a file speaks of; of each, what the books have is read when it is first named. */
export class WindowBook {
  readonly #ledger: Ledger<Availability>;
  readonly #read = new Set<string>();

  constructor(private readonly books: Books) {
    this.#ledger = new Ledger(availability, books.availability, [], (window) =>
      windowKey(window.subjectId, window),
    );
  }

  /** Looks at a window of a subject; a wall time that does not exist, or twice, is a fault that offers the choices. */
  async look(
    subject: Subject,
    kind: Availability['kind'],
    { localStart, localEnd }: WindowDraft,
    notes: string,
  ): Promise<Look<Availability> | RowFault> {
    await this.#readOf(subject);
    const start = resolved('localStart', localStart, subject.zone);
    if ('code' in start) return start;
    const end = resolved('localEnd', localEnd, subject.zone);
    if ('code' in end) return end;
    if (end.instant <= start.instant) {
      const message = `${localEnd} is not after ${localStart} (${subject.zone}).`;
      return { field: 'localEnd', code: 'IMPORT.ENDS_BEFORE_START', message };
    }
    const stretch = { kind, localStart, localEnd, zone: subject.zone };
    const said: Fresh<Availability> = {
      ...stretch,
      subjectKind: subject.kind,
      subjectId: subject.id,
      notes,
      start: start.instant,
      end: end.instant,
    };
    return this.#ledger.look(windowKey(subject.id, stretch), said);
  }

  /** `subjectId` is the subject's, who may have been written since the window was looked at. */
  write(look: Look<Availability>, subjectId: string): Promise<Availability> {
    return this.#ledger.write({ ...look, key: windowKey(subjectId, look.value) }, { subjectId });
  }

  async #readOf({ kind, id }: Subject): Promise<void> {
    if (id === NOT_YET_WRITTEN || this.#read.has(id)) return;
    this.#read.add(id);
    this.#ledger.adopt(await this.books.availability.all({ subjectKind: kind, subjectId: id }));
  }
}

function resolved(field: string, local: string, zone: string): { readonly instant: string } | RowFault {
  const time = resolveWallTime(local, zone);
  if (time.ok) return time.value;
  const choices = time.choices.map(({ input }) => input);
  const offer = choices.length === 0 ? '' : ` Take ${choices.join(' or ')}.`;
  return { field, code: time.code, message: `${time.message}${offer}` };
}
