import type { QuoteRegistrationInput } from '#lib/schemas/registration.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { answerOf, type WordlessAnswer } from '#lib/server/booking/answer.ts';
import { offerAlternatives } from '#lib/server/booking/offer-alternatives.ts';
import { explainSituation, loadSituation } from '#lib/server/booking/situation.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import { applicantOf, requestOf } from './applicant.ts';

/** What an applicant would be held now; where that is nothing, why, with what could be asked for instead. */
export function explainApplication(
  app: App,
  reader: LedgerReader,
  input: QuoteRegistrationInput,
): WordlessAnswer {
  const now = app.now();
  const catalogued = app.halls.byPublicId(reader, input.stationId);
  if (!catalogued || catalogued.hall.retired) throw notFound();
  const applicant = applicantOf(input, catalogued);
  const request = requestOf(input);
  const situation = loadSituation(app, reader, applicant, request, now);
  const allocation = explainSituation(situation);
  const refused = allocation.outcome === 'refused';
  const alternatives = refused
    ? offerAlternatives(app, reader, applicant, request, allocation, situation)
    : [];
  return answerOf(allocation, catalogued.hall, null, alternatives);
}
