import type { QuoteRegistrationInput } from '#lib/schemas/registration.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { addressKey } from '#lib/server/account/address-key.ts';
import type { App } from '#lib/server/app.ts';
import type { WordlessAnswer } from '#lib/server/booking/answer.ts';
import { explainApplication } from './explain-application.ts';

/** The answer that an application would get now, for somebody who is not known yet: so many in an hour from one network address. */
export function quoteApplication(
  app: App,
  input: QuoteRegistrationInput,
  { address }: { readonly address: string },
): WordlessAnswer {
  const rate = app.applicationQuoteRates.take(addressKey(address), 1);
  if (!rate.ok) throw new DoorError('too-many', 'too-many-applications', { seconds: rate.retryAfterSeconds });
  return app.engine.read((reader) => explainApplication(app, reader, input));
}
