import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Refusal } from '#lib/domain/refusal/refusal.ts';
import type { Language } from '#lib/messages/language.ts';
import { refusalMessage } from '#lib/messages/refusal-messages.ts';
import type { BookingAnswer } from '#lib/schemas/booking-answer.ts';

/** A refusal with its sentence, in the language of whoever reads it and the units of what was asked for. */
export function presentRefusal(
  refusal: Refusal,
  language: Language,
  asked: ResourceKind,
): BookingAnswer['refusals'][number] {
  const { code, ...facts } = refusal;
  // Only the readonly marks of lists differ.
  const shown = structuredClone<object>(facts) as BookingAnswer['refusals'][number]['facts'];
  return { code, message: refusalMessage(language, refusal, asked), facts: shown };
}
