import { availability } from '../../model/people.js';
import { ok } from '../../result.js';
import { defineKeeper } from '../define-keeper.js';
import { areaOf, shelfOf, wordsOf, type KindName } from '../shelves.js';
import { settleSpan } from './wall-times.js';

const SUBJECTS = {
  room: 'room',
  musician: 'musician',
  group: 'groupContract',
  staff: 'staffMember',
} as const satisfies Record<string, KindName>;

export const availabilityKeeper = defineKeeper({
  kind: availability,
  name: 'availability',
  shelf: (books) => books.availability,
  settle(fields, { was }) {
    const span = settleSpan(fields, fields.zone, was);
    return Promise.resolve(span.ok ? ok({ ...fields, ...span.value }) : span);
  },
  async check({ subjectKind, subjectId }, { books }) {
    const kind = SUBJECTS[subjectKind];
    if ((await shelfOf(books, kind).find(subjectId)) !== null) return [];
    const message = `There is no ${wordsOf(kind)} ${subjectId}.`;
    return [{ pointer: '/subjectId', code: `${areaOf(kind)}.NOT_FOUND`, message }];
  },
});
