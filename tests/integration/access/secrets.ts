import { bookingIdOf, create, oneDesk, sixSeats } from '../../support/requests.ts';
import { newLink } from '../../support/applications.ts';
import { STORY_PEOPLE } from '../../support/story.ts';
import type { World } from './world.ts';

/** Texts that only the party and those who run the station may read. */
const PURPOSE = '首批六人进驻江城';
const PURPOSE_OF_HOLD = '市场部十二月集中办公';
const REASON_OF_CLOSURE = '地板检修由甲公司承担';
const SEATED = { name: '刘洋', mobile: '13700000001' } as const;
const CALLER = { name: '来电人张立', mobile: '13700000002' } as const;

export interface FilledHall {
  readonly bookingId: string;
  /** A day on which desks are booked and held, and a room is closed. */
  readonly day: string;
  /** Whatever of it must not reach others, by what it is. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** A hall with a booking, a hold and a closure, and all that others must not learn of them. */
export async function fillHall(world: World): Promise<FilledHall> {
  const { app, story } = world;
  const day = '2026-12-01';
  const when = { days: { list: [day] }, time: { from: '09:00', to: '18:00' } };
  const bookingId = bookingIdOf(await create(world.as('member'), oneDesk(app, { when, purpose: PURPOSE })));
  // Somebody who has taken the seat by a link, and somebody to whom the booking was handed.
  const { link } = await world.as('member').sharing.share({ bookingId });
  await world.as(null).sharing.take({ ...SEATED, own: newLink(), link: link.split('/').at(-1)! });
  await world.as('manager').handOver.make({ bookingId, ...CALLER });
  const held = await create(world.as('administrator'), sixSeats(app, { when, purpose: PURPOSE_OF_HOLD }));
  const closure = await world.as('manager').closure.create({
    resourceId: story.largeRoomId,
    purpose: 'maintenance',
    reason: REASON_OF_CLOSURE,
    when: { from: day, to: day },
  });
  const people = [...Object.values(STORY_PEOPLE), SEATED, CALLER].flatMap(
    ({ name, mobile }): (readonly [string, string])[] => [
      [`the name ${name}`, name],
      [`the number of ${name}`, mobile.replace('+86', '')],
    ],
  );
  return {
    bookingId,
    day,
    secrets: {
      ...Object.fromEntries(people),
      ...Object.fromEntries(
        Object.entries(story.personIds).map(([person, id]) => [`the id of ${person}`, id]),
      ),
      'the party’s name': '远景咨询',
      'the party’s id': story.consultancyId,
      'the booking’s id': bookingId,
      'the hold’s id': bookingIdOf(held),
      'the closure’s id': closure.id,
      'the booking’s purpose': PURPOSE,
      'the hold’s purpose': PURPOSE_OF_HOLD,
      'the closure’s reason': REASON_OF_CLOSURE,
    },
  };
}

/** Which of them stand in a text. What the reader is, they may read: their own name, number and ids. */
export function secretsIn(
  text: string,
  secrets: Readonly<Record<string, string>>,
  own: readonly string[] = [],
): string[] {
  return Object.entries(secrets)
    .filter(([, secret]) => text.includes(secret) && !own.includes(secret))
    .map(([name]) => name);
}
