import { hash } from 'node:crypto';
import { CODE_DUE_DAYS_MAX, BUILT_IN_NOTICE } from '#lib/domain/registration/consent.ts';
import { addDays, parseLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { ApplyInput } from '#lib/schemas/registration.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import { hashToken } from '#lib/server/account/token.ts';
import { addressKey } from '#lib/server/account/address-key.ts';
import type { App } from '#lib/server/app.ts';
import { answerOf, type WordlessAnswer } from '#lib/server/booking/answer.ts';
import { bookAllocation } from '#lib/server/booking/book-allocation.ts';
import { lapseBooking } from '#lib/server/booking/lapse-booking.ts';
import { decideSituation, loadSituation, type Situation } from '#lib/server/booking/situation.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { BookingRow } from '#lib/server/engine/ledger-rows.ts';
import type { NewAppliedParty } from '#lib/server/engine/registration-changes.ts';
import type { RegistrationRow } from '#lib/server/engine/registration-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';
import { houseRulesInForce } from '#lib/server/station/house-rules-in-force.ts';
import { applicantOf, askedBy, requestOf } from './applicant.ts';
import { explainApplication } from './explain-application.ts';
import { partyAppliedFor } from './party-applied-for.ts';

export interface Applied {
  readonly outcome: 'registered' | 'held' | 'refused';
  readonly answer: WordlessAnswer | null;
}

type Written = Applied | { readonly outcome: 'to-explain' };

/**
 * One form for admission and first places: the party, whom to ring, and what it needs. Nobody is admitted by it. The places
 * are held until somebody has decided, one working day at most, and all such holds together are a share of a zone. One
 * application of a number is open at a time. The same link with the same form gives the same answer, so that a form that is
 * sent twice applies once. Refused, with nothing registered: a share that is used up, and whatever the rules of the hall refuse
 * to anybody. Whether the number or the code is known here already is told to those who decide, and to nobody else.
 */
export async function applyForAdmission(
  app: App,
  input: ApplyInput,
  { address, source }: { readonly address: string; readonly source: 'page' | 'api' },
): Promise<Applied> {
  const rate = app.applicationRates.take(addressKey(address), 1);
  if (!rate.ok) throw new DoorError('too-many', 'too-many-applications', { seconds: rate.retryAfterSeconds });
  const written = await write(app, input, source);
  if (written.outcome !== 'to-explain') return written;
  const answer = app.engine.read((reader) => explainApplication(app, reader, askedBy(input)));
  return { outcome: 'refused', answer: { ...answer, outcome: 'refused' } };
}

function write(app: App, input: ApplyInput, source: 'page' | 'api'): Promise<Written> {
  const now = app.now();
  const linkHash = hashToken(input.link);
  const bodyHash = hash('sha256', JSON.stringify(input), 'buffer');
  return app.engine.transact({
    holder: 'registration.create',
    load: (reader) => loadApplication(app, reader, input, linkHash, now),
    decide: (file): { changes: LedgerChange[]; answer: Written } => {
      const { catalogued, same, open, openBooking, situation, person, party } = file;
      if (same) return { changes: [], answer: sameAnswer(same, bodyHash) };
      const atMs = app.nowMs();
      const lapses = lapseOf(openBooking, now, atMs);
      if (open && lapses.length === 0) throw new DoorError('conflict', 'registration-open');
      const allocation = situation && decideSituation(situation);
      if (allocation?.outcome === 'refused') return { changes: [], answer: { outcome: 'to-explain' } };
      const bookingId = app.newPublicId();
      const due = (allocation?.dueHolders ?? []).flatMap((holder) => {
        const booking = situation?.dueBookings.get(holder);
        return booking ? lapseBooking(booking, atMs) : [];
      });
      const apply: LedgerChange = {
        type: 'apply',
        party,
        registration: {
          publicId: app.newPublicId(),
          stationId: catalogued.hall.id,
          linkHash,
          bodyHash,
          consentVersion: input.consentVersion,
          houseRulesVersion: input.houseRulesVersion,
          contactName: input.contact.name,
          createdAt: now,
        },
        person: person?.id ?? { publicId: app.newPublicId(), ...input.contact },
        booking:
          situation && allocation && input.request
            ? bookAllocation(allocation, situation, {
                bookingId,
                maker: { personId: 0, madeAs: 'party' },
                source,
                request: requestOf(askedBy(input), party.publicId),
                atMs,
              })
            : null,
        event: { atMs, facts: { form: input.party.form, withPlaces: allocation !== null } },
      };
      const answer: Written = {
        outcome: allocation ? 'held' : 'registered',
        answer: allocation && answerOf(allocation, catalogued.hall, bookingId),
      };
      return { changes: [...lapses, ...due, apply], answer };
    },
  });
}

interface ApplicationFile {
  readonly catalogued: CataloguedHall;
  /** As it would be on file. */
  readonly party: NewAppliedParty;
  /** Sent before under the same link. */
  readonly same: RegistrationRow | null;
  readonly person: { readonly id: number } | null;
  readonly open: RegistrationRow | null;
  readonly openBooking: BookingRow | null;
  readonly situation: Situation | null;
}

function loadApplication(
  app: App,
  reader: LedgerReader,
  input: ApplyInput,
  linkHash: Buffer,
  now: Instant,
): ApplicationFile {
  const catalogued = app.halls.byPublicId(reader, input.stationId);
  if (!catalogued || catalogued.hall.retired) throw notFound();
  const same = reader.registrationByLink(linkHash);
  const person = reader.personByMobile(input.contact.mobile);
  const open = person && reader.openRegistrationOf(person.id);
  if (!same) assertAgreed(reader, input, catalogued);
  assertCodeDue(input, catalogued, now);
  return {
    catalogued,
    party: partyAppliedFor(input.party, catalogued, app.newPublicId(), now),
    same,
    person,
    open,
    openBooking: !open?.bookingId ? null : reader.bookingById(open.bookingId),
    situation:
      input.request &&
      loadSituation(app, reader, applicantOf(askedBy(input), catalogued), requestOf(askedBy(input)), now),
  };
}

/** To the texts in force: what changed while the form was filled in is to be read first. */
function assertAgreed(reader: LedgerReader, input: ApplyInput, catalogued: CataloguedHall): void {
  const notice = reader.privacyNotice()?.version ?? BUILT_IN_NOTICE;
  if (input.consentVersion !== notice) throw new DoorError('conflict', 'consent-outdated');
  const rules = houseRulesInForce(catalogued)?.version ?? null;
  if (input.houseRulesVersion !== rules)
    throw new DoorError('conflict', rules === null ? 'house-rules-outdated' : 'house-rules-to-accept');
}

function assertCodeDue({ party }: ApplyInput, { hall }: CataloguedHall, now: Instant): void {
  if (party.form === 'team' || party.codeDue === null) return;
  const due = parseLocalDay(party.codeDue);
  const today = localDayAt(hall.timeZone, now);
  if (due !== null && (due <= today || due > addDays(today, CODE_DUE_DAYS_MAX)))
    throw new DoorError('malformed', 'code-due-too-late', { days: CODE_DUE_DAYS_MAX });
}

/** Nothing where it is still in force. */
function lapseOf(booking: BookingRow | null, now: Instant, atMs: number): LedgerChange[] {
  const isDue =
    booking !== null &&
    (booking.state === 'pending' || booking.state === 'returned') &&
    booking.deadline !== null &&
    booking.deadline <= now;
  return isDue ? lapseBooking(booking, atMs) : [];
}

function sameAnswer({ bodyHash, bookingId }: RegistrationRow, sent: Buffer): Applied {
  if (!bodyHash.equals(sent)) throw new DoorError('conflict', 'key-used-otherwise');
  return { outcome: bookingId === null ? 'registered' : 'held', answer: null };
}
