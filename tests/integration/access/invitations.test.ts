import { describe, expect, it } from 'vitest';
import { admissionOnly } from '../../support/applications.ts';
import { ledgerContents, rowsOf } from '../../support/ledger-contents.ts';
import { refusalOf } from './refused-call.ts';
import { useWorld, type World } from './world.ts';

const MOBILE = '13700001111';
const OTHER_MOBILE = '13700002222';
const OWN_PASSWORD = '自己才知道的一句密码';
const LINK_INVALID = { code: 'NOT_FOUND', reason: 'link-invalid', facts: {} };

type Inviter = 'officer' | 'neighbour' | 'administrator';

/** The secret of the link that the inviter is shown; null where they are shown none. */
async function invite(world: World, inviter: Inviter, mobile = MOBILE): Promise<string | null> {
  const { story } = world;
  const partyId = inviter === 'neighbour' ? story.neighbourId : story.consultancyId;
  const role = inviter === 'officer' ? ({ as: 'officer' } as const) : ({ partyId, as: 'member' } as const);
  const { link } = await world.as(inviter).account.invite({ name: '何新', mobile, role });
  return link?.split('/').at(-1) ?? null;
}

function accept(world: World, token: string, password = OWN_PASSWORD): Promise<unknown> {
  return world
    .as(null)
    .account.acceptInvitation({ token, password })
    .then(() => 'ok', refusalOf);
}

describe('the link of an invitation', () => {
  it('works once, also for two at the same moment', async () => {
    const world = await useWorld();
    const token = (await invite(world, 'administrator'))!;
    const outcomes = await Promise.all([
      accept(world, token),
      accept(world, token, '别人想出来的另一句长密码'),
    ]);
    expect(outcomes.filter((one) => one === 'ok')).toHaveLength(1);
    expect(outcomes.filter((one) => one !== 'ok')).toEqual([LINK_INVALID]);
    expect(await accept(world, token)).toEqual(LINK_INVALID);
  });

  it('is told to be invalid in the same words whether it was used, is too old or never was', async () => {
    const world = await useWorld();
    const used = (await invite(world, 'administrator'))!;
    const old = (await invite(world, 'administrator', OTHER_MOBILE))!;
    expect(await accept(world, used)).toBe('ok');
    const SEVEN_DAYS = 7 * 24 * 60;
    world.app.passMinutes(SEVEN_DAYS);
    const before = ledgerContents(world.app.file);
    for (const token of [used, old, 'A'.repeat(43)]) expect(await accept(world, token)).toEqual(LINK_INVALID);
    expect(ledgerContents(world.app.file)).toBe(before);
  });

  it('is shown to nobody for a person who has a password', async () => {
    const world = await useWorld();
    await accept(world, (await invite(world, 'officer'))!);
    expect(await invite(world, 'neighbour')).toBeNull();
    expect(await invite(world, 'officer')).toBeNull();
  });

  it('is not shown to the administrator of a party for somebody who has a role elsewhere already', async () => {
    const world = await useWorld();
    await invite(world, 'officer');
    expect(await invite(world, 'neighbour')).toBeNull();
  });

  it('is worth nothing once the person is given a role elsewhere with a link of its own', async () => {
    const world = await useWorld();
    const earlier = (await invite(world, 'neighbour'))!;
    await invite(world, 'officer');
    expect(await accept(world, earlier)).toEqual(LINK_INVALID);
  });

  it('is worth nothing once the person has set a password with another one', async () => {
    const world = await useWorld();
    const [first, second] = [
      (await invite(world, 'administrator'))!,
      (await invite(world, 'administrator'))!,
    ];
    await accept(world, second);
    expect(await accept(world, first, '想要改掉别人密码的密码')).toEqual(LINK_INVALID);
  });
});

describe('a password for the number of somebody else', () => {
  const READY = '提前替别人想好的密码';

  function signIn(world: World, password: string): Promise<unknown> {
    return world
      .as(null)
      .account.signIn({ mobile: MOBILE, password })
      .then(
        () => 'in',
        (error: unknown) => refusalOf(error).reason,
      );
  }

  /** The neighbour invites the number of a firm that is about to come, and uses the link that is shown to them. */
  async function madeReady(): Promise<World> {
    const world = await useWorld();
    expect(await accept(world, (await invite(world, 'neighbour'))!, READY)).toBe('ok');
    expect(await signIn(world, READY)).toBe('in');
    return world;
  }

  async function admit(world: World): Promise<void> {
    const { registration } = world.as(null);
    await registration.create(admissionOnly(world.app, { contact: { name: '郑新', mobile: MOBILE } }));
    const { registrations } = await world.as('manager').approval.queue({ stationId: world.story.stationId });
    const registrationId = registrations[0]!.id;
    await world.as('manager').registration.decide({ registrationId, decision: 'approve' });
  }

  it('that whoever was shown a link has ready is worth nothing once the person is admitted', async () => {
    const world = await madeReady();
    await admit(world);
    expect(await signIn(world, READY)).toBe('wrong-credentials');
    const left = ['session', 'api_token', 'identity', 'calendar_feed', 'unproven_password'].map(
      (table) =>
        `SELECT count(*) AS n FROM ${table} WHERE person_id = (SELECT id FROM person WHERE mobile LIKE '%${MOBILE}')`,
    );
    for (const sql of left) expect(rowsOf(world.app.file, sql)).toEqual([{ n: 0 }]);
    // Nor is a new link shown to those who were shown the one of before.
    expect(await invite(world, 'neighbour')).toBeNull();
  });

  it('that was set by a code to the number is theirs, whatever role they are given', async () => {
    const world = await madeReady();
    const { code } = await world.as('manager').account.showCode({ mobile: MOBILE });
    await world.as(null).account.resetPassword({ mobile: MOBILE, code, password: OWN_PASSWORD });
    await admit(world);
    expect([await signIn(world, READY), await signIn(world, OWN_PASSWORD)]).toEqual([
      'wrong-credentials',
      'in',
    ]);
  });
});
