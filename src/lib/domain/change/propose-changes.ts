import type { Hall } from '#lib/domain/hall/hall.ts';
import { proposeAlternatives, type AlternativeKind } from '#lib/domain/request/propose-alternatives.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { ChangeAllocation } from './allocate-change.ts';
import type { ChangeRequest } from './change-request.ts';
import type { StandingBooking } from './standing-booking.ts';

export interface ChangeProposal {
  readonly kind: AlternativeKind;
  readonly change: ChangeRequest;
}

/**
 * Changes worth trying in place of a refused one: what would be proposed for the same wish as a request, told as a change.
 * Nobody has judged them yet.
 */
export function* proposeChanges(
  change: ChangeRequest,
  standing: StandingBooking,
  allocation: ChangeAllocation,
  hall: Hall,
): Generator<ChangeProposal> {
  const asked = allocation.days.filter((day) => day.becomes !== 'released');
  const list = asked.map((day) => formatLocalDay(day.day));
  const wish = {
    ...standing.request,
    want: change.want ?? standing.request.want,
    when: { days: { list }, time: change.time ?? standing.request.when.time },
    headCount: change.headCount ?? standing.headCount,
    purpose: change.purpose ?? standing.purpose,
    ifClash: change.ifClash,
    acceptProvisional: change.acceptProvisional,
  };
  for (const { kind, request } of proposeAlternatives(wish, { ...allocation, days: asked }, hall)) {
    const { want, when, ifClash, acceptProvisional } = request;
    // Fewer days are what `skip` gives: the days that cannot be changed stay as they are.
    if (kind === 'fewer-days') {
      yield { kind: 'skip-days', change: { ...change, ifClash: 'skip' } };
      continue;
    }
    yield {
      kind,
      change: {
        ...change,
        ...(want === wish.want || want.kind === 'canteen' ? {} : { want }),
        ...(when.time === wish.when.time ? {} : { time: when.time }),
        ifClash,
        acceptProvisional,
      },
    };
  }
}
