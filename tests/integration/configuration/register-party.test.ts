import { expect, it } from 'vitest';
import { registerParty } from '#lib/server/party/register-party.ts';
import { actorOf, callerOf, useApp } from '../../support/app-fixture.ts';
import { ledgerContents } from '../../support/ledger-contents.ts';

const TEAM = {
  name: '云帆项目团队',
  kind: 'team',
  validTo: '2027-06-30',
  administratorName: '林一帆',
  administratorMobile: '+8613700000001',
} as const;

it('a party is registered with its administrator, who gets a link and nothing else to wait for', async () => {
  const app = await useApp();
  const { id, token } = await registerParty(app, await actorOf(app, 'officer'), TEAM);
  expect(token).toMatch(/^[\w-]{43}$/);
  const officer = callerOf(app, 'officer');
  const { parties } = await officer.party.list({});
  expect(parties.at(-1)).toEqual({
    id,
    name: TEAM.name,
    kind: 'team',
    validFrom: null,
    validTo: '2027-06-30',
    class: 'team',
    classUntil: '2027-06-30',
    codeDue: null,
  });
  const { members } = await officer.party.members({ partyId: id });
  expect(members).toMatchObject([{ name: '林一帆', role: 'administrator', signedUp: false }]);
});

it('somebody who has a password administers it without a link', async () => {
  const app = await useApp();
  const asked = { ...TEAM, administratorName: '钱多', administratorMobile: '+8613900000008' };
  const { id, token } = await registerParty(app, await actorOf(app, 'officer'), asked);
  expect(token).toBeNull();
  expect(await callerOf(app, 'stranger').account.me()).toMatchObject({
    parties: [{ id, role: 'administrator' }],
  });
});

it('a form that is sent twice registers one party, and whoever is no officer none', async () => {
  const app = await useApp();
  const officer = await actorOf(app, 'officer');
  await registerParty(app, officer, TEAM);
  const before = ledgerContents(app.file);
  await expect(registerParty(app, officer, TEAM)).rejects.toMatchObject({ reason: 'party-name-taken' });
  const administrator = await actorOf(app, 'administrator');
  await expect(registerParty(app, administrator, { ...TEAM, name: '另一个' })).rejects.toMatchObject({
    reason: 'officer-needed',
  });
  expect(ledgerContents(app.file)).toBe(before);
});
