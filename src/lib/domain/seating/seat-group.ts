import { chooseStay } from './choose-stay.ts';
import { feasibleSetsOf, runsOf, type FeasibleSets } from './feasible-sets.ts';
import { freeSeatsOf, hallOf, seatIdsInOrder, type Hall } from './hall.ts';
import { isConnected } from './neighbour-graph.ts';
import { hasAnySeat, sameBits, type SeatBits } from './seat-bits.ts';
import type { SeatSet } from './seat-set.ts';
import {
  assertSeatingQuestion,
  type SeatingAnswer,
  type SeatingDay,
  type SeatingQuestion,
} from './seating-question.ts';
import { singleSeatsOf } from './single-seats.ts';

/**
 * Seats a group on each asked day. The first difference decides between two answers:
 *
 * 1. most days given in full;
 * 2. where asked, together on as many of these as possible (`must` refuses a day without a connected free set,
 *    `prefer` serves it all the same, `no` leaves this criterion out). Together means that the graph of the seats
 *    in which desks at most `neighbourDistance` apart are neighbours is connected;
 * 3. fewest moves: seats of one served day's set that are not in the next served day's set;
 * 4. smallest sum of pairwise distances, summed over the served days, each pair in thousandths of a centimetre;
 * 5. lowest seat numbers: day by day the ascending list of orders, compared like words in a dictionary.
 *
 * Criteria 1 and 2 always hold. Criteria 3 to 5 hold where `exact` is true: where the search ended within the steps
 * that `choose-stay.ts` allows. It always does for one person and in halls of up to CERTAINLY_EXACT_SEATS_MAX seats
 * over CERTAINLY_EXACT_DAYS_MAX days; where one set can serve all days, for twelve people in a hall of 40 seats and six
 * in a hall of 300 (see the tests). Beyond that the answer is a good one that might be bettered. The same question
 * gets the same answer on every machine, in whatever order its seats are listed.
 *
 * A question outside the limits of `seating-question.ts` throws a RangeError.
 */
export function seatGroup(question: SeatingQuestion): SeatingAnswer {
  assertSeatingQuestion(question);
  return question.groupSize === 1 ? seatOne(question) : seatSeveral(question);
}

/** One person is always together, and no distance plays a part. */
function seatOne(question: SeatingQuestion): SeatingAnswer {
  const seatIds = seatIdsInOrder(question.seats);
  const days = question.days
    .map((freeIds) => freeSeatsOf(seatIds, freeIds))
    .map((free) => (hasAnySeat(free) ? free : null));
  const seats = singleSeatsOf(
    days.filter((free) => free !== null),
    seatIds.length,
  );
  const moves = seats.filter((seat, day) => day > 0 && seat !== seats[day - 1]).length;
  const served = seats.map((seat) => ({ seatIds: [seatIds[seat] as number], together: true }));
  return { days: spread(served, days), moves, exact: true };
}

function seatSeveral(question: SeatingQuestion): SeatingAnswer {
  const hall = hallOf(question.seats, question.neighbourDistance);
  const days = feasibleSetsPerDay(hall, question);
  const runs = runsOf(days.filter((day) => day !== null));
  const { sets, moves, exact } = chooseStay(hall, runs, question.groupSize);
  const served = runs.flatMap((run, at) => {
    const day = seatingDayOf(hall, sets[at] as SeatSet);
    return Array.from({ length: run.dayCount }, () => day);
  });
  return { days: spread(served, days), moves, exact };
}

/** Most days have the same seats free as the day before them. */
function feasibleSetsPerDay(hall: Hall, question: SeatingQuestion): (FeasibleSets | null)[] {
  let last: { free: SeatBits; sets: FeasibleSets | null } | null = null;
  return question.days.map((freeIds) => {
    const free = freeSeatsOf(hall.seatIds, freeIds);
    if (!last || !sameBits(last.free, free)) {
      last = { free, sets: feasibleSetsOf(hall, free, question.groupSize, question.together) };
    }
    return last.sets;
  });
}

function seatingDayOf(hall: Hall, set: SeatSet): SeatingDay {
  return {
    seatIds: set.seats.map((seat) => hall.seatIds[seat] as number),
    together: isConnected(hall.graph, set.seats, set.bits),
  };
}

/** What the served days got, in its place among all asked days. */
function spread(served: readonly SeatingDay[], days: readonly (object | null)[]): (SeatingDay | null)[] {
  const rest = served.values();
  return days.map((day) => (day === null ? null : (rest.next().value ?? null)));
}
