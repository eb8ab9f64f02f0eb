import { reasonText } from '#lib/messages/decision-reasons.ts';
import type { Language } from '#lib/messages/language.ts';
import { QUEUE_TEXTS } from '#lib/messages/page-queue-texts.ts';
import { decideInput } from '#lib/schemas/booking-view.ts';
import type { DecideBookingInput } from '#lib/server/approval/decide-booking.ts';
import { fieldProblems } from './read-form.ts';

/** What the form of a decision sends: the button, the reason that was chosen, and own words. */
export interface DecisionForm {
  readonly decision: string;
  readonly reason: string;
  readonly words: string;
}

export type ReadDecision =
  | { readonly ok: true; readonly decision: Omit<DecideBookingInput, 'bookingId'> }
  | { readonly ok: false; readonly problem: string };

/** The decision that a form means, or what is wrong with its reason. */
export function readDecision(language: Language, bookingId: string, form: DecisionForm): ReadDecision {
  const { decision } = form;
  const needsReason = decision === 'return' || decision === 'decline';
  const reason = needsReason ? reasonText(language, decision, form.reason, form.words) : undefined;
  if (reason === '') return { ok: false, problem: QUEUE_TEXTS[language].reason.missing };
  const input = decideInput.safeParse({ bookingId, decision, ...(reason !== undefined && { reason }) });
  if (input.success) return { ok: true, decision: input.data };
  const problems = fieldProblems(language, input.error);
  return { ok: false, problem: problems['reason'] ?? Object.values(problems)[0] ?? '' };
}
