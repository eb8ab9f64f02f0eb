import type { Allocation } from '#lib/domain/request/allocation.ts';
import { offerSittings } from '#lib/domain/request/offer-sittings.ts';
import { quantityOf } from '#lib/domain/request/booking-request.ts';
import { answerOf, type WordlessAlternative, type WordlessAnswer } from './answer.ts';
import type { Situation } from './situation.ts';

/** The answer to an order that is refused, with the sittings that have room. */
export function answerToMeals(situation: Situation, refused: Allocation): WordlessAnswer {
  const { plan, asker, claims, now, catalogued } = situation;
  const { hall } = catalogued;
  // No other sitting helps whom the canteen does not serve.
  if (plan.type === 'refused') return answerOf(refused, hall, null);
  const { allocation, offers } = offerSittings(refused, plan, asker, claims, now);
  const alternatives = offers.map(({ kind, request, days, time }): WordlessAlternative => ({
    kind,
    days,
    quantity: quantityOf(request.want),
    place: null,
    time,
    request,
  }));
  return answerOf(allocation, hall, null, alternatives);
}
