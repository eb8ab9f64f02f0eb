import { admissionOnly, creditCodeOf, sixDesks, type ApplyInput } from '../../support/applications.ts';
import type { Samples, World } from './world.ts';

/** Inputs about applications for admission at the station, each of them by a firm and a contact of its own. */
export const REGISTRATION_SAMPLES: Samples = {
  'registration.create': { '': (world) => newApplication(world) },
  'registration.quote': {
    '': ({ story }) => ({ stationId: story.stationId, request: sixDesks() }),
  },
  'registration.get': { '': async (world) => ({ link: await applied(world) }) },
  'registration.complete': {
    '': async (world) => {
      const link = await applied(world);
      await decide(world, link, { decision: 'return', reason: '请补充统一社会信用代码' });
      return { link, name: '启航科技（补充）' };
    },
  },
  'registration.withdraw': { '': async (world) => ({ link: await applied(world) }) },
  'registration.enter': {
    '': async (world) => {
      const link = await applied(world);
      await decide(world, link, { decision: 'approve' });
      return { link };
    },
  },
  'registration.decide': {
    approve: async (world) => ({ registrationId: await waiting(world), decision: 'approve' }),
    return: async (world) => ({
      registrationId: await waiting(world),
      decision: 'return',
      reason: '请补充统一社会信用代码',
    }),
    decline: async (world) => ({
      registrationId: await waiting(world),
      decision: 'decline',
      reason: '不在服务范围内',
    }),
  },
};

type Decision = { readonly decision: 'approve' } | { readonly decision: 'return'; readonly reason: string };

function newApplication(world: World): ApplyInput {
  const number = world.next();
  const name = `启航科技${number}`;
  return admissionOnly(world.app, {
    party: { form: 'enterprise', name, creditCode: creditCodeOf(number), codeDue: null },
    contact: { name: '郑新', mobile: `138${String(number).padStart(8, '0')}` },
  });
}

/** The link of an application that waits for its decision. */
async function applied(world: World): Promise<string> {
  const input = newApplication(world);
  await world.as(null).registration.create(input);
  return input.link;
}

/** The id under which those who decide know the newest application. */
async function waiting(world: World): Promise<string> {
  await applied(world);
  const { registrations } = await world
    .as('manager')
    .approval.queue({ stationId: world.story.stationId, limit: 100 });
  return registrations.at(-1)!.id;
}

async function decide(world: World, link: string, decision: Decision): Promise<void> {
  const { party } = await world.as(null).registration.get({ link });
  const { registrations } = await world
    .as('manager')
    .approval.queue({ stationId: world.story.stationId, limit: 100 });
  const { id } = registrations.find((one) => one.party.name === party.name)!;
  await world.as('manager').registration.decide({ registrationId: id, ...decision });
}
