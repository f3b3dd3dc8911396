import { type AvailabilityDraft } from '#rosters';
import { type Availability } from '../../model/people.js';
import { nameKey, personKey } from '../../model/person-key.js';
import { type Location } from '../../model/places.js';
import { type LandingSetting } from '../landing.js';
import { type RowFault } from '../row-fault.js';
import { didYouMean } from '../nearest.js';

type SubjectKind = Availability['subjectKind'];

interface Candidate {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly locationId: string | null;
  /** Where a musician lives. */
  readonly city?: string | null;
  /** Where the subject's own clock stands, if not at its location. */
  readonly zone: string | null;
}

interface SubjectFound extends Candidate {
  readonly location: Location | null;
}

/** Finds whose availability a row gives: a room, a group or staff by name, a musician by e-mail, name and city, or name. */
export class SubjectFinder {
  private constructor(
    private readonly setting: LandingSetting,
    private readonly candidates: readonly Candidate[],
  ) {}

  static async of(setting: LandingSetting): Promise<SubjectFinder> {
    const { rooms, groups, staff } = setting.books;
    return new SubjectFinder(setting, [
      ...(await rooms.all({})).map((room) => ({ ...room, kind: 'room' as const, email: null, zone: null })),
      ...(await groups.all({})).map((group) => ({ ...group, kind: 'group' as const, zone: null })),
      ...(await staff.all({})).map((member) => ({
        ...member,
        kind: 'staff' as const,
        locationId: member.baseLocationId,
      })),
    ]);
  }

  async find(draft: AvailabilityDraft): Promise<SubjectFound | RowFault> {
    const { locations } = this.setting;
    const place = draft.location === null ? null : locations.find(draft.location);
    if (place === null && draft.location !== null) return locations.fault('location', draft.location);
    const found = await this.#matching(draft);
    const [only, second] = this.#narrowed(found, place ?? (found.length > 1 ? this.setting.home : null));
    if (only === undefined) return this.#unknown(draft);
    if (second !== undefined) {
      const places = found.map(
        (each) => `the ${each.kind} of ${each.city ?? this.#placeName(each.locationId)}`,
      );
      const message = `"${nameOf(draft)}" can be ${places.join(' or ')}: say which in a column.`;
      return { field: 'subject', code: 'IMPORT.AMBIGUOUS_SUBJECT', message };
    }
    return { ...only, location: only.locationId === null ? null : locations.find(only.locationId) };
  }

  async #matching(draft: AvailabilityDraft): Promise<readonly Candidate[]> {
    const name = nameKey(draft.subject);
    const known = this.candidates.filter(
      (each) =>
        (draft.subjectKind === null || each.kind === draft.subjectKind) &&
        (draft.subject === ''
          ? each.email !== null && each.email === draft.email
          : nameKey(each.name) === name),
    );
    const people = draft.subjectKind === null || draft.subjectKind === 'musician';
    return people ? [...known, ...(await this.#musicians(draft))] : known;
  }

  async #musicians({ subject, email, city, location }: AvailabilityDraft): Promise<readonly Candidate[]> {
    const { musicians } = this.setting.books;
    const { locations, home } = this.setting;
    const place = location === null ? home : locations.find(location);
    const cities = city === null ? [...new Set([place?.name ?? null, null])] : [city];
    const sought = cities.map((each) => ({ email, personKey: personKey(subject, each) }));
    for (const { byEmail, byPerson } of await musicians.recognise(sought)) {
      const musician = byEmail ?? byPerson;
      if (musician !== null) return [{ ...musician, kind: 'musician', zone: null }];
    }
    // Of another city than the file's, or none was given: the name as it is written must do.
    const namesakes = subject === '' || city !== null ? [] : await musicians.all({ name: subject });
    return namesakes.map((musician) => ({ ...musician, kind: 'musician', zone: null }));
  }

  #narrowed(found: readonly Candidate[], place: Location | null): readonly Candidate[] {
    if (place === null) return found;
    return found.filter(({ locationId }) => locationId === place.id);
  }

  #unknown(draft: AvailabilityDraft): RowFault {
    const names = this.candidates
      .filter(({ kind }) => draft.subjectKind === null || kind === draft.subjectKind)
      .map(({ name }) => name);
    const kind = draft.subjectKind ?? 'room, musician, group or staff member';
    const where = draft.location === null ? '' : ` in ${draft.location}`;
    const message = `There is no ${kind} "${nameOf(draft)}"${where}.${didYouMean(draft.subject, names)}`;
    return { field: 'subject', code: 'IMPORT.UNKNOWN_SUBJECT', message };
  }

  #placeName(locationId: string | null): string {
    return (locationId === null ? null : this.setting.locations.find(locationId)?.name) ?? 'no location';
  }
}

const nameOf = ({ subject, email }: AvailabilityDraft): string => (subject === '' ? (email ?? '') : subject);
