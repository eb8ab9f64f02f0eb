// Books as fast as it can, and tells programs and people of it: tell-until-killed.ts <what it is given, as JSON>.
// Prints "made <id>" for each booking that it has acknowledged, and "undone" for each that was rolled back.
import { bookingRequest } from '#lib/schemas/booking-request.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { createBooking } from '#lib/server/booking/create-booking.ts';
import { sendMessages } from '#lib/server/message/send-messages.ts';
import { publishNotices } from '#lib/server/notice/publish-notices.ts';
import { sendDeliveries } from '#lib/server/webhook/send-deliveries.ts';
import type { RequestInput } from '../support/requests.ts';
import { undoing } from '../support/undoing.ts';
import { openTellingApp, type Telling } from './open-telling-app.ts';

export interface Given extends Telling {
  /** The hash of a session's token, in hexadecimal: whoever books. */
  readonly tokenHash: string;
  readonly requests: readonly RequestInput[];
}

const AT_ONCE = 5;

const given = JSON.parse(process.argv[2] ?? '') as Given;
const { tokenHash, requests } = given;
const app = openTellingApp(given);
const actor = app.engine.read((reader) => reader.session(Buffer.from(tokenHash, 'hex'), app.now()));
if (!actor) throw new Error('nobody is signed in');
const by: Actor = actor;

async function book(of: typeof app, request: RequestInput, idempotencyKey: string): Promise<string | null> {
  const input = { request: bookingRequest.parse(request), idempotencyKey };
  return (await createBooking(of, by, 'api', input)).bookingId;
}

async function bookAndSay(request: RequestInput, index: number): Promise<void> {
  process.stdout.write(`made ${await book(app, request, `${given.minute}-${index}`)}\n`);
}

async function bookInVain(request: RequestInput, index: number): Promise<void> {
  const wasUndone = await book(undoing(app), request, `undone-${given.minute}-${index}`).then(
    () => false,
    () => true,
  );
  process.stdout.write(wasUndone ? 'undone\n' : 'was not undone\n');
}

async function tell(): Promise<void> {
  await publishNotices(app, app.now());
  await Promise.all([sendDeliveries(app, app.now()), sendMessages(app, app.now())]);
}

for (let from = 0; from < requests.length; from += AT_ONCE) {
  const batch = requests.slice(from, from + AT_ONCE);
  await Promise.all([
    ...batch.map((request, index) => bookAndSay(request, from + index)),
    ...batch.slice(0, 1).map((request) => bookInVain(request, from)),
    tell(),
  ]);
}
process.stdout.write('all was booked\n');
