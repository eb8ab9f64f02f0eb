import { accountRouter } from './account-router.ts';
import { apiTokenRouter } from './api-token-router.ts';
import { approvalRouter } from './approval-router.ts';
import { attendanceRouter } from './attendance-router.ts';
import { auditRouter } from './audit-router.ts';
import { availabilityRouter } from './availability-router.ts';
import { bookingRouter } from './booking-router.ts';
import { calendarRouter } from './calendar-router.ts';
import { canteenRouter } from './canteen-router.ts';
import { closureRouter } from './closure-router.ts';
import { faultRouter } from './fault-router.ts';
import { handOverRouter } from './hand-over-router.ts';
import { identityRouter } from './identity-router.ts';
import { jobRouter } from './job-router.ts';
import { measureRouter } from './measure-router.ts';
import { messageRouter } from './message-router.ts';
import { notificationRouter } from './notification-router.ts';
import { partyRouter } from './party-router.ts';
import { policyRouter } from './policy-router.ts';
import { privacyRouter } from './privacy-router.ts';
import { router } from './procedures.ts';
import { quotaRouter } from './quota-router.ts';
import { registrationRouter } from './registration-router.ts';
import { resourceRouter } from './resource-router.ts';
import { sessionRouter } from './session-router.ts';
import { sharingRouter } from './sharing-router.ts';
import { stationRouter } from './station-router.ts';
import { waitlistRouter } from './waitlist-router.ts';
import { webhookRouter } from './webhook-router.ts';

/** Every procedure of the API, one router per aggregate. */
export const appRouter = router({
  account: accountRouter,
  apiToken: apiTokenRouter,
  session: sessionRouter,
  identity: identityRouter,
  availability: availabilityRouter,
  booking: bookingRouter,
  approval: approvalRouter,
  station: stationRouter,
  resource: resourceRouter,
  policy: policyRouter,
  quota: quotaRouter,
  calendar: calendarRouter,
  closure: closureRouter,
  canteen: canteenRouter,
  party: partyRouter,
  registration: registrationRouter,
  sharing: sharingRouter,
  handOver: handOverRouter,
  waitlist: waitlistRouter,
  attendance: attendanceRouter,
  fault: faultRouter,
  message: messageRouter,
  notification: notificationRouter,
  webhook: webhookRouter,
  job: jobRouter,
  audit: auditRouter,
  privacy: privacyRouter,
  measure: measureRouter,
});

export type AppRouter = typeof appRouter;
