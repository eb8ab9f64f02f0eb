import type { Instant } from '#lib/domain/time/instant.ts';
import { addDays } from '#lib/domain/time/local-day.ts';
import { DEFAULT_TIME_ZONE, localDayAt } from '#lib/domain/time/time-zone.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import {
  listAdministratorIds,
  listEndingParties,
  listPartiesWithoutCode,
  type PartyToRemind,
} from './party-reader.ts';
import { updatePartyRow } from './party-writer.ts';

/** Administrators hear of their party's last day so many days before it, while an officer can still be asked. */
export const END_TOLD_DAYS_BEFORE = 7;
/** And of the day for which their credit code is promised. */
export const CODE_TOLD_DAYS_BEFORE = 3;
const PARTIES_PER_RUN_MAX = 500;
const ADMINISTRATORS_MAX = 5;

/**
 * Reminds the administrators of a party once of its last day and of a credit code that is promised; of another day they are
 * reminded again. May run twice.
 */
export async function remindOfPartyDays(app: App, asOf: Instant): Promise<void> {
  const today = localDayAt(DEFAULT_TIME_ZONE, asOf);
  const source = readingFrom(app);
  const limit = PARTIES_PER_RUN_MAX;
  const to = addDays(today, END_TOLD_DAYS_BEFORE);
  for (const party of await listEndingParties(source, { from: today, to, limit }))
    await remind(app, party, 'party-ends', asOf);
  const due = addDays(today, CODE_TOLD_DAYS_BEFORE);
  for (const party of await listPartiesWithoutCode(source, { to: due, limit }))
    await remind(app, party, 'credit-code-due', asOf);
}

async function remind(
  app: App,
  { id, day }: PartyToRemind,
  kind: 'party-ends' | 'credit-code-due',
  now: Instant,
): Promise<void> {
  await app.engine.configure('party.remind', async (transaction) => {
    for (const personId of await listAdministratorIds(transaction, id, ADMINISTRATORS_MAX)) {
      const facts = { partyId: id, day };
      await transaction.send({ kind, personId, bookingId: null, facts, now, until: null });
    }
    await updatePartyRow(transaction, id, kind === 'party-ends' ? { endToldFor: day } : { codeToldFor: day });
  });
}
