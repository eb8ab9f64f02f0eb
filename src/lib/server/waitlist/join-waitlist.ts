import { hash } from 'node:crypto';
import { splitAtMidnight } from '#lib/domain/hours/day-intervals.ts';
import { quantityOf, type BookingRequest } from '#lib/domain/request/booking-request.ts';
import type { Allocation } from '#lib/domain/request/allocation.ts';
import { instantOf } from '#lib/domain/time/instant.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { canWait, type CanWait } from '#lib/domain/waitlist/can-wait.ts';
import { queueOf } from '#lib/domain/waitlist/queue-of.ts';
import { WAITING_PER_PARTY_MAX } from '#lib/schemas/limits.ts';
import type { JoinWaitlistInput, WaitingShown } from '#lib/schemas/waitlist.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { answerOf, type WordlessAnswer } from '#lib/server/booking/answer.ts';
import { makerOf, type Maker } from '#lib/server/booking/maker.ts';
import { decideSituation, loadSituation, type Situation } from '#lib/server/booking/situation.ts';
import type { BookingSource } from '#lib/server/engine/ledger-rows.ts';
import type { JoinChange } from '#lib/server/engine/waiting-changes.ts';
import { presentWaiting } from './present-waiting.ts';

type Written =
  | { readonly outcome: 'waiting'; readonly partyId: number; readonly hashes: readonly Buffer[] }
  | { readonly outcome: 'free' | 'refused'; readonly answer: WordlessAnswer };

export type Joined =
  | { readonly outcome: 'waiting'; readonly waiting: readonly WaitingShown[] }
  /** What a booking would be answered now. */
  | { readonly outcome: 'free' | 'refused'; readonly answer: WordlessAnswer };

/**
 * Gets in line for what is full: the whole stay as one turn, or each full day as a turn of its own. Nobody waits for what is
 * free or for what a rule refuses. Asking twice is waiting once, in the place of the first time.
 */
export async function joinWaitlist(
  app: App,
  actor: Actor,
  source: BookingSource,
  { request, days }: JoinWaitlistInput,
): Promise<Joined> {
  const now = app.now();
  const written = await app.engine.transact({
    holder: 'waitlist.join',
    load: (reader) => {
      const situation = loadSituation(app, reader, actor, request, now);
      const { id } = situation.party;
      return { situation, before: reader.waitingOfParty(id, WAITING_PER_PARTY_MAX + 1).length };
    },
    decide: ({ situation, before }): { changes: JoinChange[]; answer: Written } => {
      const allocation = decideSituation(situation);
      const waits: CanWait = hasBegun(situation) ? { can: false, because: 'refused' } : canWait(allocation);
      if (!waits.can)
        return {
          changes: [],
          answer: {
            outcome: waits.because,
            answer: answerOf(allocation, situation.catalogued.hall, null),
          },
        };
      const requests =
        days === 'all'
          ? [{ ...request, ifClash: 'refuse' as const }]
          : waits.days.map((day) => ({
              ...request,
              ifClash: 'refuse' as const,
              when: { ...request.when, days: { list: [formatLocalDay(day)] } },
            }));
      if (before + requests.length > WAITING_PER_PARTY_MAX)
        throw new DoorError('conflict', 'too-many-waiting', { limit: WAITING_PER_PARTY_MAX });
      const maker = makerOf(actor, situation.party.publicId, situation.takesOrders);
      const changes = requests.map((one) => joinOf(app, situation, allocation, one, { maker, source }));
      return {
        changes,
        answer: {
          outcome: 'waiting',
          partyId: situation.party.id,
          hashes: changes.map((one) => one.waiting.bodyHash),
        },
      };
    },
  });
  if (written.outcome !== 'waiting') return written;
  return app.engine.read((reader) => ({
    outcome: 'waiting',
    waiting: written.hashes.flatMap((one) => {
      const row = reader.waitingFor(written.partyId, one);
      return row ? presentWaiting(app, reader, row) : [];
    }),
  }));
}

/** The desk can still book the slot that runs; there is no time left in which anybody could wait for it. */
function hasBegun({ plan, now }: Situation): boolean {
  return (
    plan.type === 'ready' &&
    plan.days.some(
      ({ refusal, times: [first] }) => refusal === null && first !== undefined && first.from < now,
    )
  );
}

function joinOf(
  app: App,
  { catalogued: { hall }, party, now }: Situation,
  allocation: Allocation,
  request: BookingRequest,
  { maker, source }: { readonly maker: Maker; readonly source: BookingSource },
): JoinChange {
  const list = 'list' in request.when.days ? new Set(request.when.days.list) : null;
  const asked = allocation.days.filter((one) => list === null || list.has(formatLocalDay(one.day)));
  const claimed = asked.flatMap((one) => one.claimed.flatMap((part) => splitAtMidnight(hall.timeZone, part)));
  const text = JSON.stringify(request);
  return {
    type: 'join-waitlist',
    waiting: {
      publicId: app.newPublicId(),
      stationId: hall.id,
      partyId: party.id,
      madeBy: maker.personId,
      source,
      madeAs: maker.madeAs,
      kind: request.want.kind,
      queue: queueOf(request),
      rank: 1,
      quantity: quantityOf(request.want),
      request: text,
      bodyHash: hash('sha256', text, 'buffer'),
      displacedFrom: null,
      decided: 0,
      until: instantOf(Math.min(...asked.flatMap((one) => one.times.map(({ from }) => from)))),
      createdAt: now,
    },
    days: [...new Set(claimed.map((one) => one.day))],
    event: {
      atMs: app.nowMs(),
      actorId: maker.personId,
      partyId: party.id,
      stationId: hall.id,
      facts: { days: asked.length, quantity: quantityOf(request.want), kind: request.want.kind },
    },
  };
}
