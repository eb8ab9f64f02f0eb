import { accountRouter } from './account-router.ts';
import { approvalRouter } from './approval-router.ts';
import { availabilityRouter } from './availability-router.ts';
import { bookingRouter } from './booking-router.ts';
import { measureRouter } from './measure-router.ts';
import { router } from './procedures.ts';

/** Every procedure of the API, one router per aggregate. */
export const appRouter = router({
  account: accountRouter,
  availability: availabilityRouter,
  booking: bookingRouter,
  approval: approvalRouter,
  measure: measureRouter,
});

export type AppRouter = typeof appRouter;
