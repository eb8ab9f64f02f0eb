import { callerOf, type TestApp } from './app-fixture.ts';
import { bookingIdOf, create, oneDesk, type RequestInput } from './requests.ts';

const DESKS = 40;

/** Every desk of the hall on one day, one booking for each, by a party that is granted them at once. */
export async function fillHall(app: TestApp, day = '2026-12-01'): Promise<string[]> {
  const firm = callerOf(app, 'administrator');
  const made: string[] = [];
  for (let index = 0; index < DESKS; index += 1) {
    const { when } = oneDesk(app);
    const request = oneDesk(app, { purpose: `${index}`, when: { ...when, days: { list: [day] } } });
    made.push(bookingIdOf(await create(firm, request)));
  }
  return made;
}

/** So many desks for the neighbour, who waits for them. */
export function wanted(app: TestApp, count: number, changes: Partial<RequestInput> = {}): RequestInput {
  return oneDesk(app, {
    partyId: app.story.neighbourId,
    want: { kind: 'desk', count, together: 'no' },
    headCount: count,
    ...changes,
  });
}
