import type { BookingRequest, Want } from '#lib/domain/request/booking-request.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { askedDays, type DaysProblem } from './asked-days.ts';
import { askedTimes, hasBegunToday, type TodayFacts } from './asked-times.ts';
import type { AskingChoice } from './asking-choice.ts';

/** What is missing or cannot be a number, by the field that says it. */
export interface ChoiceProblems {
  readonly people?: 'not-a-count';
  readonly days?: DaysProblem;
  readonly times?: 'times-missing';
  readonly heads?: 'not-a-count';
}

export type RequestOfChoice =
  | { readonly ok: true; readonly request: BookingRequest }
  | { readonly ok: false; readonly problems: ChoiceProblems };

/** Where and when the choice is made. */
export interface ChoiceContext {
  readonly stationId: string;
  readonly partyId: string;
  readonly today: LocalDay;
  /** The last day on which bookings of the kind are open. */
  readonly lastDay: LocalDay;
  readonly todayFacts: TodayFacts;
}

/** The request that a choice means; what its values mean is judged by the schema and by the rules. */
export function requestOfChoice(choice: AskingChoice, context: ChoiceContext): RequestOfChoice {
  const people =
    choice.kind === 'desk' && choice.deskIds.length > 0 ? choice.deskIds.length : countOf(choice.people);
  const heads = choice.heads === '' ? people : countOf(choice.heads);
  const days = askedDays(choice, context.today, hasBegunToday(choice, context.todayFacts), context.lastDay);
  const isToday =
    'days' in days &&
    'list' in days.days &&
    days.days.list.length === 1 &&
    days.days.list[0] === formatLocalDay(context.today);
  const time = askedTimes(choice, isToday ? context.todayFacts : null);
  if (people === null || heads === null || 'problem' in days || time === null) {
    const problems: ChoiceProblems = {
      ...(people === null && { people: 'not-a-count' }),
      ...('problem' in days && { days: days.problem }),
      ...(time === null && { times: 'times-missing' }),
      ...(choice.heads !== '' && heads === null && { heads: 'not-a-count' }),
    };
    return { ok: false, problems };
  }
  const request: BookingRequest = {
    stationId: context.stationId,
    partyId: context.partyId,
    want: wantOf(choice, people),
    when: { days: days.days, time },
    headCount: heads,
    purpose: choice.purpose,
    ifClash: choice.clash,
    acceptProvisional: choice.acceptProvisional,
  };
  return { ok: true, request };
}

function wantOf(choice: AskingChoice, people: number): Want {
  const { kind, features, placeId } = choice;
  switch (kind) {
    case 'desk':
      return desksOf(choice, people);
    case 'area':
    case 'bay':
      return { kind, count: people, features, ...(placeId !== '' && { resourceId: placeId }) };
    case 'room':
      return { kind, features, ...(placeId === '' ? { fits: people } : { resourceId: placeId }) };
    case 'counter':
      return { kind, features, ...(placeId !== '' && { resourceId: placeId }) };
  }
}

/** Seats that are named are taken wherever they stand: the zone is only a wish for those that are not. */
function desksOf({ deskIds, zoneId, together, features }: AskingChoice, count: number): Want {
  return {
    kind: 'desk',
    count,
    together,
    features,
    ...(deskIds.length > 0 ? { deskIds } : zoneId !== '' && { zoneId }),
  };
}

/** A whole number from 1; null for what is none. How large it may be is for the schema to say. */
function countOf(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
