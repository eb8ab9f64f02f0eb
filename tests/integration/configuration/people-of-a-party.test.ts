import { describe, expect, it } from 'vitest';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { STORY_PASSWORD } from '../../support/story.ts';

const NEWCOMER = { name: '新同事', mobile: '13700000001' } as const;
const NOT_FOUND = { code: 'NOT_FOUND', cause: { reason: 'not-found' } };

const tokenOf = (link: string | null): string => link!.split('/').at(-1)!;

async function useParty() {
  const app = await useApp();
  const role = { partyId: app.story.consultancyId, as: 'member' } as const;
  const administrator = callerOf(app, 'administrator');
  const membersOf = async () =>
    (await administrator.party.members({ partyId: role.partyId, limit: 10 })).members;
  return { app, role, administrator, membersOf, nobody: callerOf(app, null) };
}

describe('an invitation', () => {
  it('is listed until it is used, with the end of its link', async () => {
    const { role, administrator, membersOf, nobody } = await useParty();
    const { link, expiresAt } = await administrator.account.invite({ ...NEWCOMER, role });
    const listed = async () => (await membersOf()).find(({ name }) => name === NEWCOMER.name);
    expect(await listed()).toMatchObject({ signedUp: false, invitedUntil: expiresAt });
    await nobody.account.acceptInvitation({ token: tokenOf(link), password: STORY_PASSWORD });
    expect(await listed()).toMatchObject({ signedUp: true, invitedUntil: null });
  });

  it('is made again with another link that ends the one of before', async () => {
    const { role, administrator, nobody } = await useParty();
    const { personId, link } = await administrator.account.invite({ ...NEWCOMER, role });
    const again = await administrator.account.inviteAgain({ personId, role });
    const accept = (one: string | null) =>
      nobody.account.acceptInvitation({ token: tokenOf(one), password: STORY_PASSWORD });
    await expect(accept(link)).rejects.toMatchObject({ cause: { reason: 'link-invalid' } });
    await accept(again.link);
    await expect(administrator.account.inviteAgain({ personId, role })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'password-set' },
    });
  });

  it('tells once more by message', async () => {
    const { app, role, administrator } = await useParty();
    const { personId } = await administrator.account.invite({ ...NEWCOMER, role });
    await administrator.account.inviteAgain({ personId, role });
    const told = await app.engine.config.message.count({ where: { kind: 'invitation' } });
    expect(told).toBeGreaterThanOrEqual(2);
  });

  it('ends with the role: its link sets no password any more', async () => {
    const { role, administrator, nobody } = await useParty();
    const { personId, link } = await administrator.account.invite({ ...NEWCOMER, role });
    await administrator.account.removeRole({ personId, role });
    const accept = nobody.account.acceptInvitation({ token: tokenOf(link), password: STORY_PASSWORD });
    await expect(accept).rejects.toMatchObject({ cause: { reason: 'link-invalid' } });
  });

  it('shows an administrator no link for somebody who has a role elsewhere', async () => {
    const { app, role, administrator } = await useParty();
    const elsewhere = { partyId: app.story.neighbourId, as: 'member' } as const;
    const { personId } = await administrator.account.invite({ ...NEWCOMER, role });
    await callerOf(app, 'officer').account.invite({ ...NEWCOMER, role: elsewhere });
    expect(await administrator.account.inviteAgain({ personId, role })).toMatchObject({ link: null });
  });
});

describe('another role', () => {
  it('is given where somebody has one, with their next call', async () => {
    const { app, role, administrator } = await useParty();
    const personId = app.story.personIds.member;
    await administrator.account.changeRole({ personId, role: { ...role, as: 'administrator' } });
    const invited = await callerOf(app, 'member').account.invite({ ...NEWCOMER, role });
    expect(invited.link).not.toBeNull();
  });

  it('is not given to somebody who is none of the party', async () => {
    const { app, role, administrator } = await useParty();
    const change = { personId: app.story.personIds.neighbour, role } as const;
    await expect(administrator.account.changeRole(change)).rejects.toMatchObject(NOT_FOUND);
  });

  it('does not replace one that was given from outside', async () => {
    const { app, role, administrator } = await useParty();
    const liaison = { partyId: role.partyId, as: 'liaison' } as const;
    const { personId } = await callerOf(app, 'officer').account.invite({
      name: '施联',
      mobile: '13700000002',
      role: liaison,
    });
    await expect(administrator.account.changeRole({ personId, role })).rejects.toMatchObject({
      cause: { reason: 'officer-needed' },
    });
  });

  it('leaves the district an officer', async () => {
    const { app } = await useParty();
    const change = { personId: app.story.personIds.officer, role: { as: 'auditor' } } as const;
    await expect(callerOf(app, 'officer').account.changeRole(change)).rejects.toMatchObject({
      cause: { reason: 'last-officer' },
    });
  });
});
