import type { JobName } from '#lib/domain/upkeep/job-name.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { remindOfArrivals } from '#lib/server/attendance/remind-of-arrivals.ts';
import { settleNoShows } from '#lib/server/attendance/settle-no-shows.ts';
import { indexEvents } from '#lib/server/audit/index-events.ts';
import { lapseDueBookings } from '#lib/server/booking/lapse-due-bookings.ts';
import { carryOnClosings } from '#lib/server/closure/carry-on-closings.ts';
import { forgetReminders } from '#lib/server/canteen/forget-reminders.ts';
import { openCanteenDays } from '#lib/server/canteen/open-canteen-days.ts';
import { rollStandingMeals } from '#lib/server/canteen/roll-standing-meals.ts';
import { tellKitchens } from '#lib/server/canteen/tell-kitchens.ts';
import { forgetFaultPictures } from '#lib/server/fault/forget-fault-pictures.ts';
import { forgetMessages } from '#lib/server/message/forget-messages.ts';
import { remindOfDeadlines } from '#lib/server/message/remind-of-deadlines.ts';
import { sendMessages } from '#lib/server/message/send-messages.ts';
import { forgetNotices } from '#lib/server/notice/forget-notices.ts';
import { publishNotices } from '#lib/server/notice/publish-notices.ts';
import { releaseEndedParties } from '#lib/server/party/release-ended-parties.ts';
import { remindOfPartyDays } from '#lib/server/party/remind-of-party-days.ts';
import { anonymisePeople } from '#lib/server/privacy/anonymise-people.ts';
import { forgetSessions } from '#lib/server/session/forget-sessions.ts';
import { lookAgain } from '#lib/server/waitlist/look-again.ts';
import { tendWaitlist } from '#lib/server/waitlist/tend-waitlist.ts';
import { forgetDeliveries } from '#lib/server/webhook/forget-deliveries.ts';
import { sendDeliveries } from '#lib/server/webhook/send-deliveries.ts';
import { forgetAnswers } from './forget-answers.ts';
import { nobodyWaits } from './nobody-waits.ts';
import { retireClaims } from './retire-claims.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Rows of jobs. Those of one row run one after the other, with this pause between two runs of the row. Somebody waits for a
 * code in front of a form, so sending comes often; and a program that does not answer must hold up no code.
 */
export const ROWS = {
  sending: 2 * SECOND_MS,
  calling: 2 * SECOND_MS,
  minutely: MINUTE_MS,
  hourly: HOUR_MS,
} as const;
export type Row = keyof typeof ROWS;

export interface Job {
  readonly row: Row;
  readonly run: (app: App, asOf: Instant) => Promise<void>;
}

/** Every job of the program stands here: a use-case with its moment as an argument, bounded, which may run twice. */
export const JOBS: Readonly<Record<JobName, Job>> = {
  'publish-notices': {
    row: 'sending',
    run: (app, asOf) => publishNotices(app, asOf, () => nobodyWaits(app)),
  },
  'send-messages': { row: 'sending', run: (app, asOf) => sendMessages(app, asOf, () => nobodyWaits(app)) },
  'send-deliveries': {
    row: 'calling',
    run: (app, asOf) => sendDeliveries(app, asOf, () => nobodyWaits(app)),
  },
  'release-ended-parties': { row: 'minutely', run: releaseEndedParties },
  'lapse-due-bookings': { row: 'minutely', run: lapseDueBookings },
  'tend-waitlist': { row: 'minutely', run: tendWaitlist },
  'carry-on-closings': { row: 'minutely', run: carryOnClosings },
  'remind-of-deadlines': { row: 'minutely', run: remindOfDeadlines },
  'remind-of-arrivals': { row: 'minutely', run: remindOfArrivals },
  'settle-no-shows': { row: 'minutely', run: settleNoShows },
  'index-events': { row: 'minutely', run: indexEvents },
  'open-canteen-days': { row: 'minutely', run: openCanteenDays },
  'roll-standing-meals': { row: 'minutely', run: rollStandingMeals },
  'tell-kitchens': { row: 'minutely', run: tellKitchens },
  'forget-answers': { row: 'hourly', run: forgetAnswers },
  'retire-claims': { row: 'hourly', run: retireClaims },
  'forget-messages': { row: 'hourly', run: forgetMessages },
  'forget-notices': { row: 'hourly', run: forgetNotices },
  'forget-deliveries': { row: 'hourly', run: forgetDeliveries },
  'forget-reminders': { row: 'hourly', run: forgetReminders },
  'forget-fault-pictures': { row: 'hourly', run: forgetFaultPictures },
  'forget-sessions': { row: 'hourly', run: forgetSessions },
  'remind-of-party-days': { row: 'hourly', run: remindOfPartyDays },
  'anonymise-people': { row: 'hourly', run: anonymisePeople },
  'look-again': { row: 'hourly', run: lookAgain },
};
