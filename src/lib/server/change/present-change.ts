import { alternativeMessage } from '#lib/messages/alternative-messages.ts';
import type { Language } from '#lib/messages/language.ts';
import type { ChangeAnswer } from '#lib/schemas/booking-change.ts';
import { presentRefusal } from '#lib/server/booking/wording.ts';
import type { WordlessChangeAnswer } from './answer.ts';

/** The answer with its sentences, in the language of whoever reads it and the units of what was booked. */
export function presentChange(answer: WordlessChangeAnswer, language: Language): ChangeAnswer {
  const asked = answer.kind;
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
      // Only the readonly marks of lists differ.
      change: structuredClone(one.change) as ChangeAnswer['alternatives'][number]['change'],
      message: alternativeMessage(language, { ...one, place, time, request: { want: { kind: asked } } }),
    })),
  };
}
