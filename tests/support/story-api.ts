import { expect, request } from '@playwright/test';
import { STORY_PASSWORD, STORY_PEOPLE, type Story, type StoryPerson } from './story.ts';

/** The API as one person of the story, apart from the browser's own session. */
export interface StoryApi {
  call(procedure: string, input: object): Promise<Record<string, unknown>>;
  end(): Promise<void>;
}

export async function apiAs(origin: string, person: StoryPerson): Promise<StoryApi> {
  const context = await request.newContext({ extraHTTPHeaders: { origin } });
  const call: StoryApi['call'] = async (procedure, input) => {
    const answer = await context.post(`${origin}/api/trpc/${procedure}`, { data: input });
    const body = (await answer.json()) as { result?: { data: Record<string, unknown> } };
    expect(answer.status(), `${procedure}: ${JSON.stringify(body)}`).toBe(200);
    return body.result!.data;
  };
  const { mobile } = STORY_PEOPLE[person];
  await call('account.signIn', { mobile, password: STORY_PASSWORD });
  return { call, end: () => context.dispose() };
}

export interface Wish {
  readonly days: readonly string[];
  /** By it a test finds its own booking among those of others. */
  readonly purpose: string;
  readonly want?: object;
  readonly time?: object;
  readonly headCount?: number;
}

let keys = 0;

/** Asks in the name of the person's party; without a word for four desks, which wait for a decision. Answers the id. */
export async function ask(
  api: StoryApi,
  story: Story,
  who: 'member' | 'neighbour',
  { days, purpose, want, time, headCount }: Wish,
): Promise<string> {
  keys += 1;
  const answer = await api.call('booking.create', {
    request: {
      stationId: story.stationId,
      partyId: who === 'member' ? story.consultancyId : story.neighbourId,
      want: want ?? { kind: 'desk', count: 4, together: 'no' },
      when: { days: { list: days }, time: time ?? { from: '09:00', to: '18:00' } },
      headCount: headCount ?? 4,
      purpose,
    },
    idempotencyKey: `story-api-${process.pid}-${keys}`,
  });
  expect(answer['bookingId'], JSON.stringify(answer)).not.toBeNull();
  return answer['bookingId'] as string;
}
