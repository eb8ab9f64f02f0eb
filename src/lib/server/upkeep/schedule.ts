import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { indexEvents } from '#lib/server/audit/index-events.ts';
import { lapseDueBookings } from '#lib/server/booking/lapse-due-bookings.ts';
import { openCanteenDays } from '#lib/server/canteen/open-canteen-days.ts';
import { rollStandingMeals } from '#lib/server/canteen/roll-standing-meals.ts';
import { tellKitchens } from '#lib/server/canteen/tell-kitchens.ts';
import { forgetMessages } from '#lib/server/message/forget-messages.ts';
import { remindOfDeadlines } from '#lib/server/message/remind-of-deadlines.ts';
import { remindOfPartyDays } from '#lib/server/party/remind-of-party-days.ts';
import { sendMessages } from '#lib/server/message/send-messages.ts';
import { anonymisePeople } from '#lib/server/privacy/anonymise-people.ts';
import { forgetSessions } from '#lib/server/session/forget-sessions.ts';
import { forgetAnswers } from './forget-answers.ts';
import { retireClaims } from './retire-claims.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
/** Somebody waits for a code in front of a form. */
const SENDING_EVERY_MS = 2 * SECOND_MS;

type Job = (app: App, asOf: Instant) => Promise<void>;

/** Every job of the program stands here: a use-case with its moment as an argument, bounded, which may run twice. */
const HOURLY: readonly Job[] = [
  forgetAnswers,
  retireClaims,
  forgetMessages,
  forgetSessions,
  remindOfPartyDays,
  anonymisePeople,
];
const EVERY_MINUTE: readonly Job[] = [
  lapseDueBookings,
  remindOfDeadlines,
  indexEvents,
  openCanteenDays,
  rollStandingMeals,
  tellKitchens,
];
const SENDING: readonly Job[] = [sendMessages];

/**
 * Runs the jobs, each row of them one after the other and never beside itself; the returned function ends it. A job that
 * fails is logged and tried again.
 */
export function startSchedule(app: App): () => void {
  // Where nothing can be sent there is no hurry to say so.
  const sendingMs = app.channels.length > 0 ? SENDING_EVERY_MS : MINUTE_MS;
  const ends = [
    repeat(() => runHourly(app), HOUR_MS),
    repeat(() => runEveryMinute(app), MINUTE_MS),
    repeat(() => run(SENDING, app), sendingMs),
  ];
  return () => {
    for (const end of ends) end();
  };
}

export function runHourly(app: App): Promise<void> {
  return run(HOURLY, app);
}

export function runEveryMinute(app: App): Promise<void> {
  return run(EVERY_MINUTE, app);
}

async function run(jobs: readonly Job[], app: App): Promise<void> {
  for (const job of jobs) {
    // The store may be closed while the jobs before it ran.
    if (!app.engine.isOpen()) return;
    try {
      await job(app, app.now());
    } catch (error) {
      app.log.error({ job: job.name, error: String(error) }, 'a job failed');
    }
  }
}

/** The pause begins when the work has ended. */
function repeat(work: () => Promise<void>, pauseMs: number): () => void {
  let timer: NodeJS.Timeout;
  let ended = false;
  const next = (): void => {
    timer = setTimeout(() => {
      void work().then(() => {
        if (!ended) next();
      });
    }, pauseMs).unref();
  };
  next();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
