import { describe, expect, it } from 'vitest';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { admissionOnly, application } from '../../support/applications.ts';
import { ledgerContents, rowsOf } from '../../support/ledger-contents.ts';
import { create, oneDesk } from '../../support/requests.ts';
import { connectBare } from '../../support/sqlite-connection.ts';
import { STORY_PEOPLE } from '../../support/story.ts';

const TO_ACCEPT = { code: 'CONFLICT', cause: { reason: 'house-rules-to-accept' } };
const OUTDATED = { code: 'CONFLICT', cause: { reason: 'house-rules-outdated' } };

async function useRules() {
  const app = await useApp({ withHelpers: true });
  const { stationId } = app.story;
  const publish = (houseRules: string) => callerOf(app, 'manager').station.update({ stationId, houseRules });
  const rulesFor = (person: Parameters<typeof callerOf>[1]) =>
    callerOf(app, person).station.houseRules({ stationId });
  const accept = (person: Parameters<typeof callerOf>[1], version: number) =>
    callerOf(app, person).station.acceptHouseRules({ stationId, version });
  return { app, stationId, publish, rulesFor, accept };
}

describe('house rules', () => {
  it('are accepted by whoever asks before they book, once for each version', async () => {
    const { app, publish, rulesFor, accept } = await useRules();
    const member = callerOf(app, 'member');
    await publish('请轻声交谈');
    expect(await rulesFor('member')).toMatchObject({ version: 1, text: '请轻声交谈', accepted: false });
    const before = ledgerContents(app.file);
    await expect(create(member, oneDesk(app))).rejects.toMatchObject(TO_ACCEPT);
    expect(ledgerContents(app.file)).toEqual(before);
    await accept('member', 1);
    await accept('member', 1);
    expect(await rulesFor('member')).toMatchObject({ accepted: true });
    expect(await create(member, oneDesk(app))).toMatchObject({ outcome: 'granted' });
    await publish('请轻声交谈，带走杯子');
    await expect(create(member, oneDesk(app))).rejects.toMatchObject(TO_ACCEPT);
    await expect(accept('member', 1)).rejects.toMatchObject(OUTDATED);
    await accept('member', 2);
    expect(await create(member, oneDesk(app))).toMatchObject({ outcome: 'granted' });
    expect((await rulesFor(null)).versions.map(({ version, text }) => [version, text])).toEqual([
      [2, '请轻声交谈，带走杯子'],
      [1, '请轻声交谈'],
    ]);
    const accepted = 'SELECT version FROM house_rules_acceptance ORDER BY version';
    expect(rowsOf(app.file, accepted)).toEqual([{ version: 1 }, { version: 2 }]);
  });

  it('are another version only with another text, and nobody is asked once there are none', async () => {
    const { app, publish, rulesFor } = await useRules();
    await publish('请轻声交谈');
    await publish('请轻声交谈');
    expect(await rulesFor(null)).toMatchObject({ version: 1, accepted: null });
    await publish('');
    expect(await rulesFor('member')).toMatchObject({ version: null, text: '', accepted: null });
    expect(await create(callerOf(app, 'member'), oneDesk(app))).toMatchObject({ outcome: 'granted' });
    await publish('请轻声交谈');
    expect(await rulesFor('member')).toMatchObject({ version: 3, accepted: false });
  });

  it('are not asked of whoever books for others, nor twice about a request that was answered', async () => {
    const { app, publish } = await useRules();
    const member = callerOf(app, 'member');
    const request = oneDesk(app);
    const key = 'asked-before-the-rules';
    const first = await member.booking.create({ request, idempotencyKey: key });
    await publish('请轻声交谈');
    expect(await member.booking.create({ request, idempotencyKey: key })).toEqual(first);
    for (const helper of ['frontDesk', 'liaison'] as const)
      expect(await create(callerOf(app, helper), oneDesk(app))).toMatchObject({ outcome: 'granted' });
  });

  it('do not change once they were published, whoever asks the database to', async () => {
    const { app, publish } = await useRules();
    await publish('请轻声交谈');
    const shell = connectBare(app.file);
    expect(() => shell.exec(`UPDATE house_rules_version SET text = '随意'`)).toThrow('does not change');
    expect(() => shell.exec(`DELETE FROM house_rules_version`)).toThrow('does not change');
    shell.close();
  });

  it('are accepted with the first request, and by nobody whose number somebody else has typed', async () => {
    const { app, publish, rulesFor } = await useRules();
    await publish('请轻声交谈');
    const nobody = callerOf(app, null);
    await expect(nobody.registration.create(application(app))).rejects.toMatchObject(TO_ACCEPT);
    await expect(
      nobody.registration.create(application(app, { houseRulesVersion: 2 })),
    ).rejects.toMatchObject(TO_ACCEPT);
    await nobody.registration.create(application(app, { houseRulesVersion: 1 }));
    const { mobile } = STORY_PEOPLE.member;
    const contact = { name: '冒名', mobile };
    await nobody.registration.create(admissionOnly(app, { contact, houseRulesVersion: 1 }));
    const versions = 'SELECT house_rules_version AS version FROM registration';
    expect(rowsOf(app.file, versions)).toEqual([{ version: 1 }, { version: 1 }]);
    expect(await rulesFor('member')).toMatchObject({ accepted: false });
    const accepted = `SELECT p.name FROM house_rules_acceptance a JOIN person p ON p.id = a.person_id`;
    expect(rowsOf(app.file, accepted)).toEqual([{ name: '郑新' }]);
  });
});

const TEXT = { chinese: '第一段。\n第二段。', english: 'First.\nSecond.' };

describe('the privacy notice', () => {
  it('is in force as it was published last, and earlier ones stay to be read', async () => {
    const app = await useApp();
    const officer = callerOf(app, 'officer');
    const nobody = callerOf(app, null);
    expect(await nobody.privacy.notice({})).toMatchObject({ version: 1, inForce: true, publishedAt: null });
    expect(await officer.privacy.publishNotice({ ...TEXT, after: 1 })).toEqual({ version: 2 });
    expect(await nobody.privacy.notice({})).toMatchObject({ ...TEXT, version: 2, inForce: true });
    expect(await nobody.privacy.notice({ version: 1 })).toMatchObject({ version: 1, inForce: false });
    await expect(nobody.privacy.notice({ version: 3 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(officer.privacy.publishNotice({ ...TEXT, after: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'changed-meanwhile' },
    });
  });

  it('is the version that applicants agree to, and theirs is on file', async () => {
    const app: TestApp = await useApp();
    await callerOf(app, 'officer').privacy.publishNotice({ ...TEXT, after: 1 });
    const nobody = callerOf(app, null);
    await expect(nobody.registration.create(admissionOnly(app))).rejects.toMatchObject({
      cause: { reason: 'consent-outdated' },
    });
    await nobody.registration.create(admissionOnly(app, { consentVersion: 2 }));
    expect(rowsOf(app.file, 'SELECT consent_version AS version FROM registration')).toEqual([{ version: 2 }]);
  });

  it('does not change once it was published, whoever asks the database to', async () => {
    const app = await useApp();
    await callerOf(app, 'officer').privacy.publishNotice({ ...TEXT, after: 1 });
    const shell = connectBare(app.file);
    expect(() => shell.exec(`UPDATE privacy_notice SET chinese = ''`)).toThrow('does not change');
    expect(() => shell.exec(`DELETE FROM privacy_notice`)).toThrow('does not change');
    shell.close();
  });
});
