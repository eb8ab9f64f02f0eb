import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { localDayParts, parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { BookingAnswer, DayAnswer } from '#lib/schemas/booking-answer.ts';
import type { AskedKind } from './asking-choice.ts';
import { queryOfRequest } from './choice-query.ts';
import { monthsOf } from './month-grid.ts';

export type CellState = DayAnswer['outcome'] | 'not-asked';

export interface Cell {
  readonly day: LocalDay;
  readonly date: number;
  readonly state: CellState;
  readonly mark: 'off' | 'make-up' | null;
}

export interface MonthShown {
  readonly year: number;
  readonly month: number;
  readonly weeks: readonly (readonly (Cell | null)[])[];
}

/** Days one after the other of the answer on which the same places are given. */
export interface Stretch {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly days: number;
  readonly zones: readonly { readonly name: string | null; readonly labels: readonly string[] }[];
}

/** Days that are refused for the same reason, told once. */
export interface RefusedDays {
  readonly days: readonly LocalDay[];
  readonly message: string;
}

/** An answer as the page shows it: everything that is told, and nothing twice. */
export interface Preview {
  readonly outcome: BookingAnswer['outcome'];
  readonly decisionBecause: BookingAnswer['decisionBecause'];
  readonly kind: AskedKind;
  readonly quantity: number;
  readonly daysAsked: number;
  readonly daysGiven: number;
  readonly refusals: readonly string[];
  /** Days of a year whose holidays are not published are asked about before they are booked. */
  readonly isProvisional: boolean;
  /** The times of the first day that has any, `HH:MM-HH:MM`. */
  readonly times: readonly string[];
  readonly months: readonly MonthShown[];
  readonly stretches: readonly Stretch[];
  readonly refusedDays: readonly RefusedDays[];
  readonly moves: number;
  /** Given on so many days, but not side by side. */
  readonly daysApart: number;
  readonly isExact: boolean;
  readonly alternatives: readonly {
    readonly message: string;
    readonly stationId: string;
    readonly query: string;
  }[];
  /** The places of the first stretch, for the drawing, and its first day. */
  readonly givenIds: readonly string[];
  readonly givenDay: string | null;
  readonly quoteHash: string;
}

export function previewOf(
  request: BookingRequest,
  answer: BookingAnswer,
  markOf: (day: LocalDay) => Cell['mark'],
): Preview {
  const given = answer.days.filter((one) => one.outcome === 'given');
  const withPlaces = answer.days.filter((one) => one.places.length > 0 && one.outcome !== 'refused');
  const shown = withPlaces[0] ?? null;
  return {
    outcome: answer.outcome,
    decisionBecause: answer.decisionBecause,
    kind: request.want.kind === 'canteen' ? 'counter' : request.want.kind,
    quantity: 'count' in request.want ? request.want.count : 1,
    daysAsked: answer.days.length,
    daysGiven: given.length,
    refusals: answer.refusals.map(({ message }) => message),
    isProvisional: answer.refusals.some(({ code }) => code === 'provisional-year'),
    times: (answer.days.find((one) => one.times.length > 0)?.times ?? []).map(
      ({ from, to }) => `${from}-${to}`,
    ),
    months: monthsShown(answer.days, markOf),
    stretches: stretchesOf(given),
    refusedDays: refusedDaysOf(answer.days),
    moves: answer.seating.moves,
    daysApart: given.filter((one) => one.together === false).length,
    isExact: answer.seating.exact,
    alternatives: answer.alternatives.flatMap(({ kind, message, request: other }) => {
      const query = kind === 'current-answer' ? null : queryOfRequest(other);
      return query === null ? [] : [{ message, stationId: other.stationId, query }];
    }),
    givenIds: shown?.places.map(({ id }) => id) ?? [],
    givenDay: shown?.day ?? null,
    quoteHash: answer.quoteHash,
  };
}

function monthsShown(days: readonly DayAnswer[], markOf: (day: LocalDay) => Cell['mark']): MonthShown[] {
  const outcomes = new Map(days.map((one) => [parseLocalDay(one.day), one.outcome]));
  const asked = [...outcomes.keys()].filter((day) => day !== null);
  return monthsOf(asked).map(({ year, month, weeks }) => ({
    year,
    month,
    weeks: weeks
      .filter((week) => reaches(week, asked))
      .map((week) =>
        week.map(
          (day): Cell | null =>
            day && {
              day,
              date: localDayParts(day).date,
              state: outcomes.get(day) ?? 'not-asked',
              mark: markOf(day),
            },
        ),
      ),
  }));
}

/** From the week of the first day that was asked for to that of the last: empty weeks around them tell nothing. */
function reaches(week: readonly (LocalDay | null)[], asked: readonly LocalDay[]): boolean {
  const days = week.filter((day) => day !== null);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return false;
  return last >= Math.min(...asked) && first <= Math.max(...asked);
}

function stretchesOf(given: readonly DayAnswer[]): Stretch[] {
  const stretches: (Stretch & { readonly key: string })[] = [];
  for (const { day: text, places } of given) {
    const day = parseLocalDay(text);
    if (day === null || places.length === 0) continue;
    const key = places.map(({ id, quantity }) => `${id} ${quantity}`).join();
    const last = stretches.at(-1);
    if (last?.key === key) stretches[stretches.length - 1] = { ...last, to: day, days: last.days + 1 };
    else stretches.push({ key, from: day, to: day, days: 1, zones: zonesOf(places) });
  }
  return stretches.map(({ from, to, days, zones }) => ({ from, to, days, zones }));
}

function zonesOf(places: DayAnswer['places']): Stretch['zones'] {
  const byZone = Map.groupBy(places, ({ zone }) => zone);
  return [...byZone].map(([name, ones]) => ({ name, labels: ones.map(({ label }) => label) }));
}

function refusedDaysOf(days: readonly DayAnswer[]): RefusedDays[] {
  const refused = days.flatMap(({ day: text, refusal }) => {
    const day = parseLocalDay(text);
    return day === null || !refusal ? [] : [{ day, message: refusal.message }];
  });
  return [...Map.groupBy(refused, ({ message }) => message)].map(([message, ones]) => ({
    message,
    days: ones.map(({ day }) => day),
  }));
}
