import { momentOf } from '../../planning/as-of.js';
import { type Engagement, engagements } from '../../model/sessions.js';
import { type Fresh } from '../../model/stored.js';
import { ok, type Fault } from '../../result.js';
import { defineKeeper } from '../define-keeper.js';
import { type Scene } from '../keeper.js';
import { refuseInput } from '../read-input.js';
import { collect, instrumentId } from './instruments.js';
import { planIdAfter } from './plan-id.js';
import { rateFaults } from './musician.js';
import { planningFaults } from './planning-faults.js';
import { isOpen, releaseOf } from './release-players.js';
import { ENGAGEMENT_MOVES, FIRST_ENGAGEMENT, statusFaults } from './status-moves.js';
import { storedInstant } from './wall-times.js';

export const engagementKeeper = defineKeeper({
  kind: engagements,
  name: 'engagement',
  shelf: (books) => books.engagements,
  references: [
    { field: 'sessionId', to: 'session' },
    { field: 'musicianId', to: 'musician' },
    { field: 'groupId', to: 'groupContract' },
    { field: 'replacedById', to: 'engagement' },
  ],
  settle(fields, { production, was, clock }) {
    const named = fields.doubles.map((double, index) => instrumentId(double, `/doubles/${index}`));
    const { values, faults } = collect([instrumentId(fields.instrument, '/instrument'), ...named]);
    const [instrument, ...doubles] = values;
    if (faults.length > 0 || instrument === undefined) return Promise.resolve(refuseInput(faults));
    const kept = { instrument, doubles, expiresAt: storedInstant(fields.expiresAt) };
    const derived = {
      productionId: production?.id ?? '',
      planId: planIdAfter(fields.status === 'proposed', was),
      ...releaseOf(fields.status, was, momentOf(production, clock)),
    };
    return Promise.resolve(ok({ ...fields, ...kept, ...derived }));
  },
  async check(engagement, scene) {
    const was = scene.was?.status ?? null;
    const faults = [
      ...playerFaults(engagement),
      ...statusFaults('ENGAGEMENT', was, engagement.status, FIRST_ENGAGEMENT, ENGAGEMENT_MOVES),
      ...pencilFaults(engagement),
      ...rateFaults('/paidMinor', engagement.paidMinor, engagement.paidCurrency, '/paidCurrency'),
      ...(await cancelledFaults(engagement, scene)),
      ...(await depFaults(engagement, scene)),
    ];
    if (faults.length > 0) return faults;
    return planningFaults(scene, { engagements: [{ ...engagement, id: scene.was?.id ?? null }] });
  },
  async mayRemove({ id, status }, scene) {
    if (status !== 'attended' && status !== 'no-show')
      return planningFaults(scene, { removedEngagements: [id] });
    const message = `An engagement that is ${status} is history.`;
    return [{ pointer: '', code: 'ENGAGEMENT.IMMUTABLE', message }];
  },
  uses: [{ by: 'engagement', count: (books, { id }) => books.engagements.count({ replacedById: id }) }],
});

const playerFaults = ({ musicianId, groupId }: Fresh<Engagement>): readonly Fault[] =>
  (musicianId === null) !== (groupId === null)
    ? []
    : [
        {
          pointer: musicianId === null ? '/musicianId' : '/groupId',
          code: 'ENGAGEMENT.ONE_PLAYER',
          message: 'A chair is taken by either a musician or a group.',
        },
      ];

const pencilFaults = ({ status, pencil }: Fresh<Engagement>): readonly Fault[] =>
  status === 'pencilled' && pencil === null
    ? [
        {
          pointer: '/pencil',
          code: 'ENGAGEMENT.PENCIL_MISSING',
          message: 'Say whether it is the first pencil, or which.',
        },
      ]
    : [];

/** Nobody is asked to a session that is cancelled. */
async function cancelledFaults(
  engagement: Fresh<Engagement>,
  { books }: Scene<Engagement>,
): Promise<readonly Fault[]> {
  if (!isOpen(engagement)) return [];
  const session = await books.sessions.find(engagement.sessionId);
  if (session?.status !== 'cancelled') return [];
  const message = 'The session is cancelled.';
  return [{ pointer: '/sessionId', code: 'ENGAGEMENT.SESSION_CANCELLED', message }];
}

/** A replaced engagement names the dep's, which is another one of the same session. */
async function depFaults(
  engagement: Fresh<Engagement>,
  { books, was }: Scene<Engagement>,
): Promise<readonly Fault[]> {
  const fault = (code: string, message: string): readonly Fault[] => [
    { pointer: '/replacedById', code, message },
  ];
  if (engagement.replacedById === null) {
    return engagement.status === 'replaced' && was?.status !== 'replaced'
      ? fault('ENGAGEMENT.DEP_MISSING', 'Name the engagement of the dep.')
      : [];
  }
  const dep = await books.engagements.find(engagement.replacedById);
  if (dep !== null && dep.id !== was?.id && dep.sessionId === engagement.sessionId) return [];
  return fault('ENGAGEMENT.DEP_ELSEWHERE', 'The dep has another engagement of the same session.');
}
