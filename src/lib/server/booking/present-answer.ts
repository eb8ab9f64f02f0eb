import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import { alternativeMessage } from '#lib/messages/alternative-messages.ts';
import type { Language } from '#lib/messages/language.ts';
import type { BookingAnswer } from '#lib/schemas/booking-answer.ts';
import { presentRefusal } from './wording.ts';
import type { WordlessAnswer } from './answer.ts';

/** The answer with its sentences, in the language of whoever reads it and the units of what was asked for. */
export function presentAnswer(
  answer: WordlessAnswer,
  language: Language,
  asked: ResourceKind,
): BookingAnswer {
  return {
    ...answer,
    refusals: answer.refusals.map((one) => presentRefusal(one, language, asked)),
    days: answer.days.map((day) => ({
      ...day,
      refusal: day.refusal && presentRefusal(day.refusal, language, asked),
    })),
    alternatives: answer.alternatives.map(({ place, time, ...one }) => ({
      kind: one.kind,
      days: one.days,
      quantity: one.quantity,
      request: requestOf(one.request),
      message: alternativeMessage(language, { ...one, place, time }),
    })),
  };
}

/** The stored request is the wire's own form; only its readonly marks differ. */
function requestOf(
  request: WordlessAnswer['alternatives'][number]['request'],
): BookingAnswer['alternatives'][number]['request'] {
  return structuredClone(request) as BookingAnswer['alternatives'][number]['request'];
}
