import type { RequestEvent } from '@sveltejs/kit';
import { readClosureScope, readUnits } from '#lib/components/settings/closure-scope.ts';
import { issueMessage } from '#lib/messages/issue-messages.ts';
import { CLOSURES_TEXTS } from '#lib/messages/page-closures-texts.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import type { TypedForm } from '#lib/server/web-server/run-form.ts';
import { typedDays } from '#lib/server/web-server/typed-days.ts';

const FIELDS = [
  'scope',
  'purpose',
  'quantity',
  'from',
  'to',
  'timeFrom',
  'timeTo',
  'reason',
  'fingerprint',
] as const;

/** The closure that a form means, and of which plan, to be checked by its schema; or what is wrong with it already. */
export async function readClosureForm(
  event: Pick<RequestEvent, 'request' | 'locals'>,
  stationId: string,
): Promise<
  | { readonly input: unknown; readonly typed: TypedForm; readonly fingerprint: string }
  | { readonly sentence: null; readonly problems: Record<string, string>; readonly typed: TypedForm }
> {
  const { language } = event.locals;
  const fields = typedDays(event, await readForm(event.request, FIELDS), ['from', 'to']);
  const { fingerprint, ...values } = fields;
  const typed = { form: 'add', values };
  const scope = readClosureScope(stationId, values.scope);
  if (scope === null) {
    const issue = { code: 'invalid_value', message: '', path: ['scope'] };
    return { sentence: null, problems: { scope: issueMessage(language, issue) }, typed };
  }
  const units = readUnits(values.quantity, values.scope);
  if (units === null)
    return { sentence: null, problems: { quantity: CLOSURES_TEXTS[language].quantityProblem }, typed };
  const { purpose, reason, from, to, timeFrom, timeTo } = values;
  // Others are put out of what they have booked.
  if (purpose === 'urgent' && reason.trim() === '')
    return { sentence: null, problems: { reason: CLOSURES_TEXTS[language].reasonNeeded }, typed };
  const time = timeFrom === '' && timeTo === '' ? null : { from: timeFrom, to: timeTo };
  const when = { from, to: to === '' ? from : to, time };
  return { input: { ...scope, ...units, purpose, reason, when }, typed, fingerprint };
}
