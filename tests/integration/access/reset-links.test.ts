import { describe, expect, it } from 'vitest';
import { openSession } from '#lib/server/account/open-session.ts';
import { hashToken } from '#lib/server/account/token.ts';
import { lastEvents } from '../../support/last-events.ts';
import { STORY_PASSWORD, STORY_PEOPLE } from '../../support/story.ts';
import { refusalOf } from './refused-call.ts';
import { useWorld, type World } from './world.ts';

const NEW_PASSWORD = '自己才知道的一句密码';
const LINK_INVALID = { code: 'NOT_FOUND', reason: 'link-invalid', facts: {} };

async function resetLink({ as, story }: World): Promise<string> {
  const { link } = await as('officer').account.makeResetLink({ personId: story.personIds.member });
  return link.split('/').at(-1)!;
}

function accept({ as }: World, token: string): Promise<unknown> {
  return as(null)
    .account.acceptInvitation({ token, password: NEW_PASSWORD })
    .then(() => 'ok', refusalOf);
}

function signIn({ as }: World, password: string): Promise<unknown> {
  const { mobile } = STORY_PEOPLE.member;
  return as(null)
    .account.signIn({ mobile, password })
    .then(() => 'ok', refusalOf);
}

describe('the link for somebody who has forgotten their password', () => {
  it('works once, and ends the password of before and all sessions', async () => {
    const world = await useWorld();
    const { app, story } = world;
    const person = await app.engine.config.person.findUniqueOrThrow({
      where: { publicId: story.personIds.member },
      select: { id: true },
    });
    const session = hashToken((await openSession(app, person.id)).token);
    const token = await resetLink(world);
    expect(await signIn(world, STORY_PASSWORD)).toBe('ok');
    expect(app.engine.read((reader) => reader.session(session, app.now()))).not.toBeNull();
    expect(await accept(world, token)).toBe('ok');
    expect(await accept(world, token)).toEqual(LINK_INVALID);
    expect(app.engine.read((reader) => reader.session(session, app.now()))).toBeNull();
    expect(await signIn(world, STORY_PASSWORD)).toMatchObject({ reason: 'wrong-credentials' });
    expect(await signIn(world, NEW_PASSWORD)).toBe('ok');
  });

  it('ends the link that was made before, and is written down with who made it', async () => {
    const world = await useWorld();
    const earlier = await resetLink(world);
    const later = await resetLink(world);
    expect(lastEvents(world.app.file)).toMatchObject([
      { actor: '周明', subject: 'person', action: 'reset-link-made', facts: {} },
    ]);
    expect(await accept(world, earlier)).toEqual(LINK_INVALID);
    expect(await accept(world, later)).toBe('ok');
  });

  it('is made for nobody without a role in the district, and for nobody whose account is disabled', async () => {
    const world = await useWorld();
    const { personIds } = world.story;
    const { account } = world.as('officer');
    await world.app.engine.configure('test.disable', ({ tables }) =>
      tables.person.update({
        where: { publicId: personIds.member },
        data: { disabledAt: world.app.now() },
        select: { id: true },
      }),
    );
    for (const personId of [personIds.stranger, personIds.member, 'AAAAAAAAAAAAAAAA'])
      await expect(account.makeResetLink({ personId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const person of ['administrator', 'neighbour', 'manager', 'otherManager', 'officer'] as const)
      expect(await account.makeResetLink({ personId: personIds[person] })).toHaveProperty('link');
  });
});
