import { type Stored } from '#desk';
import { type Place } from '../sql/cursor.js';

/** Values remembered of a field. Of more records than that, all are read each time. */
const MOST_KNOWN = 50_000;
/** Records that are read by their ids; where more are not known, all of the list are read. */
const FEW = 500;

interface Known {
  readonly revision: number;
  readonly value: Place['value'];
}

const valueIn = (record: Stored, field: string): Place['value'] =>
  (record as unknown as Readonly<Record<string, Place['value']>>)[field] ?? null;

/** What a revision of a record has in a field never changes, so the value of a sealed one is worked out once. */
export class KnownValues {
  private readonly fields = new Map<string, Map<string, Known>>();

  /** The places of records in the order of a field; `read`: those of some ids, or all of the list (null). */
  async places(
    field: string,
    listed: readonly Pick<Stored, 'id' | 'revision'>[],
    read: (ids: readonly string[] | null) => Promise<readonly Stored[]>,
  ): Promise<readonly Place[]> {
    const known = this.fields.get(field) ?? new Map<string, Known>();
    this.fields.set(field, known);
    const places: Place[] = [];
    const unknown: string[] = [];
    for (const { id, revision } of listed) {
      const one = known.get(id);
      if (one?.revision === revision) places.push({ id, value: one.value });
      else unknown.push(id);
    }
    if (unknown.length === 0) return places;
    const few = unknown.length <= FEW;
    const records = await read(few ? unknown : null);
    const remembers = listed.length <= MOST_KNOWN;
    if (known.size + records.length > 2 * MOST_KNOWN) known.clear();
    if (remembers)
      for (const record of records)
        known.set(record.id, { revision: record.revision, value: valueIn(record, field) });
    const fresh = records.map((record) => ({ id: record.id, value: valueIn(record, field) }));
    return few ? [...places, ...fresh] : fresh;
  }
}
