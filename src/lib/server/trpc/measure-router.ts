import { createBookingInput } from '#lib/schemas/booking-input.ts';
import { bookingAnswer, type BookingAnswer } from '#lib/schemas/booking-answer.ts';
import { notFound } from '#lib/server/access/door-error.ts';

import { anyone, member, router } from './procedures.ts';

/**
 * The measure of all benchmarks: calls that read the input of `booking.create` and answer in its form, and do nothing.
 * They are there in tests and benchmarks only; in production they are not found.
 */
export const measureRouter = router({
  noop: anyone
    .use(({ ctx, next }) => (ctx.app.measurable ? next() : nowhere()))
    .input(createBookingInput)
    .output(bookingAnswer)
    .mutation(emptyAnswer),

  signedInNoop: member
    .use(({ ctx, next }) => (ctx.app.measurable ? next() : nowhere()))
    .input(createBookingInput)
    .output(bookingAnswer)
    .mutation(emptyAnswer),
});

/** Asked before the input is looked at: what is not there is malformed for nobody. */
function nowhere(): never {
  throw notFound();
}

function emptyAnswer(): BookingAnswer {
  return {
    outcome: 'granted',
    bookingId: 'AAAAAAAAAAAAAAAA',
    decisionDeadline: null,
    refusals: [],
    days: [
      {
        day: '2026-12-01',
        outcome: 'given',
        times: [{ from: '09:00', to: '18:00', nextDay: false }],
        places: [{ id: 'AAAAAAAAAAAAAAAA', label: 'A01', zone: 'A', quantity: 1 }],
        together: null,
        refusal: null,
      },
    ],
    alternatives: [],
    seating: { exact: true, moves: 0 },
    provisionalYears: [],
    quoteHash: 'AAAAAAAAAAAAAAAAAAAAAA',
  };
}
