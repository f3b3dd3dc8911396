import fc from 'fast-check';
import {
  type Books,
  type BudgetLine,
  type Credit,
  type CueRelation,
  type Fresh,
  type Plan,
  type PlanApplication,
  type RuleOverride,
  type StatusChange,
} from '#desk';
import { anyTerm } from '../../support/any-term.js';
import {
  aCue,
  aLocation,
  aMusician,
  anEngagement,
  aPass,
  aPlan,
  aProduction,
  aRoom,
  aSession,
  aTake,
  aVersion,
} from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';
import {
  bigInt,
  instant,
  int32,
  keepsOn,
  longText,
  maybe,
  object,
  text,
  texts,
} from '../../support/keeps-on.js';

type Term = RuleOverride['term'];

const roomOf = async (books: Books): ReturnType<Books['rooms']['add']> =>
  books.rooms.add(aRoom((await books.locations.add(aLocation())).id));

const versionOf = async (books: Books): ReturnType<Books['cueVersions']['add']> => {
  const production = await books.productions.add(aProduction());
  return books.cueVersions.add(aVersion(await books.cues.add(aCue(production.id))));
};

const planIn = async (books: Books): ReturnType<Books['plans']['add']> =>
  books.plans.add(aPlan((await books.productions.add(aProduction())).id));

const applicationOf = ({ id: planId, productionId }: Plan): Fresh<PlanApplication> => ({
  productionId,
  planId,
  appliedBy: 'a coordinator',
  undoneAt: null,
  undoneBy: null,
});

onBothDatabases('a record of a production, of any content, reads back as it was written:', (open) => {
  it('productions', () =>
    keepsOn(
      open,
      (books) => books.productions,
      () => Promise.resolve(aProduction()),
      {
        slug: text,
        title: text,
        asOf: maybe(instant),
        targetComposedSeconds: int32,
        notes: longText,
        planningWeights: fc.dictionary(fc.constantFrom('vacancy', 'holiday'), bigInt),
        cueSheetMappings: fc.dictionary(fc.constantFrom('us', 'prs'), fc.record({ title: text })),
      },
    ));

  it('cues', () =>
    keepsOn(
      open,
      (books) => books.cues,
      async (books) => aCue((await books.productions.add(aProduction())).id),
      { number: text, title: maybe(text), reel: maybe(int32), sceneLocations: texts, themes: texts },
    ));

  it('cue versions', () =>
    keepsOn(
      open,
      (books) => books.cueVersions,
      async (books) => aVersion(await books.cues.add(aCue((await versionOf(books)).productionId))),
      {
        label: text,
        seconds: int32,
        writtenIn: maybe(bigInt),
        isrc: maybe(text),
        notes: longText,
      },
    ));

  it('cue relations', () =>
    keepsOn<CueRelation>(
      open,
      (books) => books.cueRelations,
      async (books) => {
        const { id, productionId } = await versionOf(books);
        return { productionId, fromVersionId: id, kind: 'segue', toVersionId: id };
      },
      { kind: fc.constantFrom('segue', 'replaces') },
    ));

  it('passes', () =>
    keepsOn(
      open,
      (books) => books.passes,
      async (books) => aPass(await versionOf(books)),
      {
        name: text,
        lineUp: longText,
        locationIds: texts,
        after: texts,
      },
    ));

  it('the pictures of cuts', () =>
    keepsOn(
      open,
      (books) => books.cutPictures,
      async (books) => {
        const { id: productionId } = await books.productions.add(aProduction());
        const cut = { name: 'v1', reel: 1, frameRate: '24', receivedOn: null, fileDigest: null, notes: '' };
        const { id: cutId } = await books.cuts.add({ productionId, ...cut });
        return { productionId, cutId, shots: [] };
      },
      {
        shots: fc.array(
          fc.record({
            source: maybe(text),
            name: text,
            recordIn: fc.nat(),
            recordOut: fc.nat(),
            sourceIn: fc.nat(),
            speed: fc.record({ numerator: fc.integer(), denominator: fc.nat() }),
            layer: fc.nat(),
          }),
        ),
      },
    ));

  it('cuts and placements', () =>
    keepsOn(
      open,
      (books) => books.placements,
      async (books) => {
        const { id, productionId } = await versionOf(books);
        const cut = {
          productionId,
          name: 'v1',
          reel: 1,
          frameRate: '23.976',
          receivedOn: '2023-03-01',
          fileDigest: 'a1b2',
          notes: '',
        };
        return {
          productionId,
          cutId: (await books.cuts.add(cut)).id,
          versionId: id,
          label: '1m1',
          track: null,
          reel: null,
          recordIn: 0,
          recordOut: 1,
          sourceIn: 0,
          sourceOut: 1,
          notes: '',
          carriedFromId: null,
          byHand: true,
          muted: false,
          usage: null,
        };
      },
      {
        label: text,
        track: maybe(text),
        carriedFromId: maybe(fc.uuid()),
        byHand: fc.boolean(),
        usage: fc.constantFrom(null, 'logo', 'theme'),
        reel: maybe(int32),
        recordIn: bigInt,
        recordOut: bigInt,
        sourceIn: bigInt,
      },
    ));

  it('plans', () =>
    keepsOn(
      open,
      (books) => books.plans,
      async (books) => aPlan((await books.productions.add(aProduction())).id),
      { seed: bigInt, options: object, summary: object, createdBy: text },
    ));

  it('what plans propose', () =>
    keepsOn(
      open,
      (books) => books.planProposals,
      async (books) => ({
        planId: (await planIn(books)).id,
        sessions: [],
        engagements: [],
        passes: [],
        groups: [],
      }),
      { passes: fc.array(fc.record({ id: text, name: text, seconds: fc.nat() })) },
    ));

  it('applications of plans', () =>
    keepsOn(
      open,
      (books) => books.planApplications,
      async (books) => applicationOf(await planIn(books)),
      { appliedBy: text, undoneAt: maybe(instant), undoneBy: maybe(text) },
    ));

  it('journals of applications', () =>
    keepsOn(
      open,
      (books) => books.journals,
      async (books) => {
        const plan = await planIn(books);
        const { id: applicationId } = await books.planApplications.add(applicationOf(plan));
        return { applicationId, entries: [] };
      },
      {
        entries: fc.array(
          fc.record({ shelf: text, id: text, before: maybe(object), after: maybe(fc.nat()) }),
        ),
      },
    ));

  it('sessions', () =>
    keepsOn(
      open,
      (books) => books.sessions,
      async (books) => aSession((await books.productions.add(aProduction())).id, await roomOf(books)),
      { start: instant, end: instant, minutes: int32, lineUp: maybe(longText), runOrder: texts },
    ));

  it('takes', () =>
    keepsOn(
      open,
      (books) => books.takes,
      async (books) => {
        const pass = await books.passes.add(aPass(await versionOf(books)));
        const session = await books.sessions.add(aSession(pass.productionId, await roomOf(books)));
        return aTake(session, pass);
      },
      {
        number: int32,
        startedAt: maybe(instant),
        sourceOut: maybe(bigInt),
        unscheduled: fc.boolean(),
        edits: longText,
      },
    ));

  it('status changes', () =>
    keepsOn(
      open,
      (books) => books.statusChanges,
      async (books): Promise<Fresh<StatusChange>> => {
        const { id: versionId, productionId } = await versionOf(books);
        return {
          productionId,
          versionId,
          passId: null,
          status: 'approved',
          on: '2023-03-01',
          by: '',
          notes: '',
        };
      },
      { on: text, by: text, notes: longText },
    ));

  it('credits', () =>
    keepsOn(
      open,
      (books) => books.credits,
      async (books): Promise<Fresh<Credit>> => {
        const { id: cueId, productionId } = await books.cues.add(aCue((await versionOf(books)).productionId));
        const share = { role: 'composer', shareBasisPoints: 5_000 } as const;
        return { productionId, cueId, name: 'A', ...share, ipi: null, society: null, notes: '' };
      },
      { name: text, shareBasisPoints: int32, ipi: maybe(text) },
    ));

  it('budget lines', () =>
    keepsOn(
      open,
      (books) => books.budgetLines,
      async (books): Promise<Fresh<BudgetLine>> => {
        const { id: productionId } = await books.productions.add(aProduction());
        return {
          productionId,
          name: 'Players',
          category: 'pay',
          locationId: (await books.locations.add(aLocation())).id,
          agreement: null,
          section: 'strings',
          amountMinor: 1,
          currency: 'EUR',
          spentMinor: null,
          notes: '',
        };
      },
      { name: text, amountMinor: bigInt, spentMinor: maybe(int32) },
    ));

  it('rule overrides', () =>
    keepsOn<RuleOverride>(
      open,
      (books) => books.ruleOverrides,
      async (books) => {
        const { id: productionId } = await books.productions.add(aProduction());
        const [term] = fc.sample(anyTerm, { numRuns: 1, seed: 1 });
        if (term === undefined) throw new Error('no figure was drawn');
        return {
          productionId,
          agreement: 'bpi',
          parameter: 'scale',
          term: term as Term,
          changedBy: 'a test',
        };
      },
      { agreement: text, parameter: text, term: anyTerm as fc.Arbitrary<Term>, changedBy: text },
    ));

  it('engagements', () =>
    keepsOn(
      open,
      (books) => books.engagements,
      async (books) => {
        const production = await books.productions.add(aProduction());
        const session = await books.sessions.add(aSession(production.id, await roomOf(books)));
        return anEngagement(session, (await books.musicians.add(aMusician())).id);
      },
      { chair: int32, doubles: texts, pencil: maybe(int32), expiresAt: maybe(instant) },
    ));
});
