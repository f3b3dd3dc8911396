import { type Clock } from '#clock';
import {
  applyPlan,
  compareCutWith,
  cityCosts,
  compareKept,
  conformCut,
  eraseMusician,
  explainProduction,
  exportMusician,
  makeDocument,
  marginalCosts,
  recommendSessions,
  recommendSubstitutes,
  refuse,
  replanProduction,
  type Result,
  type Store,
  undoPlan,
} from '#desk';
import { type ProductionQuestion, type Question } from './messages.js';

/** Answers what is asked of a production, or of everything: that takes its time, so it is not for a thread that answers requests. */
export async function answer(store: Store, clock: Clock, question: Question): Promise<Result<object>> {
  const desk = { store, clock, actor: question.actor };
  switch (question.kind) {
    case 'erase-musician':
      return eraseMusician(desk, question.musician);
    case 'export-musician':
      return exportMusician(store.books, clock, question.musician);
    default:
      return answerOf(desk, question);
  }
}

async function answerOf(
  desk: { readonly store: Store; readonly clock: Clock; readonly actor: string },
  question: ProductionQuestion,
): Promise<Result<object>> {
  const { store, clock } = desk;
  const { productionId } = question;
  const { books } = store;
  const production = await books.productions.find(productionId);
  if (production === null)
    return refuse('not-found', 'PRODUCTION.NOT_FOUND', `There is no production ${productionId}.`);
  switch (question.kind) {
    case 'compare':
      return compareKept(books, clock, production, { from: question.from, to: question.planId });
    case 'apply':
      return applyPlan(desk, production, question.planId);
    case 'undo':
      return undoPlan(desk, production, question.planId);
    case 'explain':
      return explainProduction(books, clock, production, question.query);
    case 'substitutes':
      return recommendSubstitutes(books, clock, production, question.query);
    case 'sessions':
      return recommendSessions(books, clock, production, question.query);
    case 'compare-cuts':
      return compareCutWith({ books, clock }, production, question.cutId, question.query);
    case 'conform':
      return conformCut(desk, production, question.cutId, question.order);
    case 'cities':
      return cityCosts(books, clock, production, question.query);
    case 'margins':
      return marginalCosts(books, clock, production, question.query);
    case 'report':
      return makeDocument({ books, clock }, production, question);
    case 'replan':
      return replanProduction(desk, production, question.order);
  }
}
