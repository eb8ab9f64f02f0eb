import type { StoryCaller, TestApp } from './app-fixture.ts';

export type CreateInput = Parameters<StoryCaller['booking']['create']>[0];
export type RequestInput = CreateInput['request'];
export type Answer = Awaited<ReturnType<StoryCaller['booking']['create']>>;

let keys = 0;

/** A key that no other call of this process has used. */
export function newKey(): string {
  keys += 1;
  return `test-key-${keys}`;
}

/** The worked example: six seats together, every workday of December 2026, 09:00–18:00. */
export function sixSeats({ story }: TestApp, changes: Partial<RequestInput> = {}): RequestInput {
  return {
    stationId: story.stationId,
    partyId: story.consultancyId,
    want: { kind: 'desk', count: 6, together: 'must' },
    when: {
      days: { from: '2026-12-01', to: '2026-12-31', on: 'workdays' },
      time: { from: '09:00', to: '18:00' },
    },
    headCount: 6,
    purpose: '首批六人进驻',
    ...changes,
  };
}

/** One desk on one day: small enough to be granted at once. */
export function oneDesk(app: TestApp, changes: Partial<RequestInput> = {}): RequestInput {
  return sixSeats(app, {
    want: { kind: 'desk', count: 1 },
    when: { days: { list: ['2026-12-01'] }, time: { from: '09:00', to: '18:00' } },
    headCount: 1,
    purpose: '',
    ...changes,
  });
}

export function create(
  caller: StoryCaller,
  request: RequestInput,
  idempotencyKey = newKey(),
): Promise<Answer> {
  return caller.booking.create({ request, idempotencyKey });
}

/** The id of a booking that must have been made. */
export function bookingIdOf(answer: Answer): string {
  if (answer.bookingId === null)
    throw new Error(`not booked: ${JSON.stringify(answer.refusals)} ${JSON.stringify(answer.days[0])}`);
  return answer.bookingId;
}

export function labelsOf(answer: Answer, day = 0): string[] {
  return answer.days[day]?.places.map((place) => place.label) ?? [];
}
