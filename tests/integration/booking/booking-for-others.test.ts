import { expect, it } from 'vitest';
import { PAGE_SIZE_MAX } from '#lib/schemas/limits.ts';
import { listPartiesToBookFor } from '#lib/server/party/list-parties-to-book-for.ts';
import { actorOf, callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import type { StoryPerson } from '../../support/story.ts';

async function listed(app: TestApp, person: StoryPerson, asked: { named?: string; who?: string } = {}) {
  const { stationId } = app.story;
  const input = { stationId, named: '', ...asked };
  const { parties, mayLook } = await listPartiesToBookFor(app, await actorOf(app, person), input);
  return { names: parties.map(({ name }) => name), mayLook };
}

async function newParty(app: TestApp, name: string): Promise<string> {
  return (await callerOf(app, 'officer').party.create({ name, kind: 'enterprise' })).id;
}

it('whoever serves at the station finds a party by a part of its name, and nobody else looks for one', async () => {
  const app = await useApp();
  await newParty(app, '云帆数据科技');
  await newParty(app, '云帆物流');
  expect(await listed(app, 'manager', { who: '云帆' })).toEqual({
    names: ['云帆数据科技', '云帆物流'],
    mayLook: true,
  });
  expect(await listed(app, 'manager', { who: '没有这家' })).toEqual({ names: [], mayLook: true });
  const own = await listed(app, 'member');
  expect(own.mayLook).toBe(false);
  expect(await listed(app, 'member', { who: '云帆' })).toEqual(own);
});

it('the party that an address names can be booked for, however many there are', async () => {
  const app = await useApp();
  const { names } = await listed(app, 'manager');
  for (let index = names.length; index < PAGE_SIZE_MAX; index += 1) await newParty(app, `单位${index}`);
  const named = await newParty(app, '最后登记的单位');
  expect((await listed(app, 'manager')).names).not.toContain('最后登记的单位');
  expect((await listed(app, 'manager', { named })).names[0]).toBe('最后登记的单位');
  expect((await listed(app, 'member', { named })).names).not.toContain('最后登记的单位');
});
