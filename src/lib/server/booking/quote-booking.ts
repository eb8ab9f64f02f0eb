import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { answerToMeals } from './answer-to-meals.ts';
import { answerOf, type WordlessAnswer } from './answer.ts';
import { offerAlternatives } from './offer-alternatives.ts';
import { explainSituation, loadSituation } from './situation.ts';

/** The answer that the request would get now: the same decision without the save. */
export function quoteBooking(app: App, actor: Actor, request: BookingRequest): WordlessAnswer {
  return app.engine.read((reader) => {
    const situation = loadSituation(app, reader, actor, request, app.now());
    const allocation = explainSituation(situation);
    const refused = allocation.outcome === 'refused';
    if (refused && request.want.kind === 'canteen') return answerToMeals(situation, allocation);
    const alternatives = refused ? offerAlternatives(app, reader, actor, request, allocation, situation) : [];
    return answerOf(allocation, situation.catalogued.hall, null, alternatives);
  });
}
