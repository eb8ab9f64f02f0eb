import { describe, expect, it } from 'vitest';
import { ERASED_NAME } from '#lib/domain/privacy/erased-person.ts';
import { linkIdentity } from '#lib/server/identity/link-identity.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { personalDataTable } from '#lib/server/privacy/personal-data-table.ts';
import { anonymisePeople } from '#lib/server/privacy/anonymise-people.ts';
import { newLink } from '../../support/applications.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, oneDesk } from '../../support/requests.ts';
import { STORY_PEOPLE } from '../../support/story.ts';

const SETTINGS = {
  siteName: '',
  houseWordChinese: '',
  houseWordEnglish: '',
  organiser: '',
  phone: '',
  icpNumber: '',
  policeNumber: '',
  largerType: false,
  peopleKeptDays: 30,
};
const DAY = 1_440;

const eventsOf = (app: TestApp): string =>
  JSON.stringify(rowsOf(app.file, 'SELECT id, actor_id, subject_id, facts FROM event ORDER BY id'));
const erasedOf = (app: TestApp): string[] =>
  rowsOf<{ id: string }>(app.file, `SELECT public_id AS id FROM person WHERE name = '${ERASED_NAME}'`).map(
    (row) => row.id,
  );

describe('somebody who is erased', () => {
  it('has no name, number or session any more, while bookings and events stay as they were', async () => {
    const app = await useApp();
    const administrator = callerOf(app, 'administrator');
    const bookingId = bookingIdOf(await create(administrator, oneDesk(app)));
    const before = eventsOf(app);
    await administrator.privacy.erase({});
    expect(eventsOf(app).startsWith(before.slice(0, -1))).toBe(true);
    const file = JSON.stringify(rowsOf(app.file, 'SELECT * FROM person'));
    expect(file).not.toContain(STORY_PEOPLE.administrator.name);
    expect(file).not.toContain(STORY_PEOPLE.administrator.mobile);
    const id = app.story.personIds.administrator;
    const of = `WHERE person_id = (SELECT id FROM person WHERE public_id = '${id}')`;
    for (const table of ['session', 'membership', 'api_token', 'sign_in_code', 'invitation'])
      expect(rowsOf(app.file, `SELECT * FROM ${table} ${of}`), table).toEqual([]);
    const seen = await callerOf(app, 'manager').booking.get({ bookingId });
    expect(seen).toMatchObject({ madeBy: ERASED_NAME, contact: { name: ERASED_NAME, mobile: '' } });
    const log = await callerOf(app, 'officer').audit.list({ about: { kind: 'booking', id: bookingId } });
    expect(log.entries.map((one) => one.actor)).toEqual([{ id, name: null }]);
    // The number may belong to somebody new.
    const mobile = STORY_PEOPLE.administrator.mobile;
    const role = { partyId: app.story.consultancyId, as: 'administrator' } as const;
    await callerOf(app, 'officer').account.invite({ name: '陈新', mobile, role });
  });

  it('has no booking handed to them any more: neither the link nor what they follow it with leads anywhere', async () => {
    const app = await useApp({ withHelpers: true });
    const [frontDesk, nobody] = [callerOf(app, 'frontDesk'), callerOf(app, null)];
    const caller = { name: '张先生', mobile: '13700000001' } as const;
    const handOver = async (): Promise<{ bookingId: string; link: string }> => {
      const bookingId = bookingIdOf(await create(frontDesk, oneDesk(app)));
      const { link } = await frontDesk.handOver.make({ bookingId, ...caller });
      return { bookingId, link: link!.split('/').at(-1)! };
    };
    const [open, taken, own] = [await handOver(), await handOver(), newLink()];
    await nobody.handOver.take({ link: taken.link, own });
    expect(await nobody.handOver.get({ link: open.link })).toMatchObject({ name: caller.name });
    expect(await nobody.handOver.booking({ own })).toMatchObject({ cancellable: true });
    await callerOf(app, 'officer').privacy.erase({ mobile: caller.mobile });
    const invalid = { code: 'NOT_FOUND', cause: { reason: 'link-invalid' } };
    await expect(nobody.handOver.get({ link: open.link })).rejects.toMatchObject(invalid);
    await expect(nobody.handOver.take({ link: open.link, own: newLink() })).rejects.toMatchObject(invalid);
    await expect(nobody.handOver.booking({ own })).rejects.toMatchObject(invalid);
    await expect(nobody.handOver.cancel({ own })).rejects.toMatchObject(invalid);
    expect(rowsOf(app.file, 'SELECT * FROM booking_hand_over')).toEqual([]);
    for (const { bookingId } of [open, taken])
      expect((await callerOf(app, 'manager').booking.get({ bookingId })).state).toBe('confirmed');
  });

  it('is linked with no other site any more, and whoever comes from there may be somebody new', async () => {
    const app = await useApp();
    const identity = { issuer: 'https://login.example.cn', subject: 'wang', verifiedMobile: null };
    const idOf = async (person: 'member' | 'administrator'): Promise<number> => {
      const where = { publicId: app.story.personIds[person] };
      return (await app.engine.config.person.findUniqueOrThrow({ where })).id;
    };
    const [memberId, administratorId] = [await idOf('member'), await idOf('administrator')];
    await linkIdentity(app, memberId, identity);
    await expect(linkIdentity(app, administratorId, identity)).rejects.toThrow('identity-taken');
    await callerOf(app, 'member').privacy.erase({});
    expect(rowsOf(app.file, 'SELECT * FROM identity')).toEqual([]);
    await linkIdentity(app, administratorId, identity);
  });

  it('cannot be the last officer, and nothing is changed then', async () => {
    const app = await useApp();
    const officer = callerOf(app, 'officer');
    await expect(officer.privacy.erase({})).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await officer.account.me()).toMatchObject({ name: STORY_PEOPLE.officer.name, officer: true });
    await expect(officer.privacy.erase({ mobile: STORY_PEOPLE.officer.mobile })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('the data of a person', () => {
  it('is taken out by themselves, or by the office on request, and each time recorded', async () => {
    const app = await useApp();
    const bookingId = bookingIdOf(await create(callerOf(app, 'member'), oneDesk(app)));
    const own = await callerOf(app, 'member').privacy.exportData({});
    expect(own.person).toMatchObject({ name: STORY_PEOPLE.member.name, mobile: STORY_PEOPLE.member.mobile });
    expect(own.bookings).toMatchObject([{ id: bookingId, party: { name: '远景咨询' } }]);
    expect(own.roles).toMatchObject([{ role: 'member', at: { id: app.story.consultancyId } }]);
    const { mobile } = STORY_PEOPLE.member;
    const officer = callerOf(app, 'officer');
    const taken = await officer.privacy.exportData({ mobile });
    expect(taken.bookings).toEqual(own.bookings);
    const { entries } = await officer.audit.list({ event: 'person.data-exported' });
    expect(entries.map((one) => one.actor?.name)).toEqual([
      STORY_PEOPLE.officer.name,
      STORY_PEOPLE.member.name,
    ]);
  });
});

it('the data of a person names the sites by which they sign in, and since when, without the id there', async () => {
  const app = await useApp();
  const member = callerOf(app, 'member');
  expect((await member.privacy.exportData({})).identities).toEqual([]);
  const { id } = await app.engine.config.person.findUniqueOrThrow({
    where: { publicId: app.story.personIds.member },
  });
  const identity = { issuer: 'https://login.example.cn', subject: 'wang', verifiedMobile: null };
  await linkIdentity(app, id, identity);
  const { identities } = await member.privacy.exportData({});
  expect(identities).toEqual([{ issuer: identity.issuer, linkedAt: momentText(app.now()) }]);
});

describe('the table of a person’s data', () => {
  it('has a row for each thing of the file, in words, in both languages', async () => {
    const app = await useApp();
    await create(callerOf(app, 'member'), oneDesk(app));
    const data = await callerOf(app, 'member').privacy.exportData({});
    for (const language of ['zh-CN', 'en'] as const) {
      const { rows, columns } = personalDataTable(language, data);
      const lists = Object.values(data).filter((one) => Array.isArray(one));
      const fieldsOfPerson = 3;
      expect(rows).toHaveLength(fieldsOfPerson + lists.flat().length);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
      expect(rows.flat()).toContain(STORY_PEOPLE.member.mobile);
    }
    const chinese = personalDataTable('zh-CN', data).rows.map((row) => row.join('|'));
    expect(chinese.find((row) => row.includes('远景咨询') && row.includes('已确认'))).toBeDefined();
  });
});

describe('people whom nothing needs any more', () => {
  it('are none to whom a booking was handed that is not long over', async () => {
    const app = await useApp({ withHelpers: true });
    await callerOf(app, 'officer').privacy.setSettings(SETTINGS);
    const frontDesk = callerOf(app, 'frontDesk');
    const erasedCallers = (): boolean =>
      erasedOf(app).length > 0 && rowsOf(app.file, `SELECT 1 FROM person WHERE name = '张先生'`).length === 0;
    app.passMinutes(29 * DAY);
    const desk = oneDesk(app);
    const tomorrow = { ...desk, when: { ...desk.when, days: { list: ['2026-12-30'] } } };
    const bookingId = bookingIdOf(await create(frontDesk, tomorrow));
    await frontDesk.handOver.make({ bookingId, name: '张先生', mobile: '13700000001' });
    // The caller became known with the booking, which is over the day after.
    app.passMinutes(30 * DAY + 60);
    await anonymisePeople(app, app.now());
    expect(erasedCallers()).toBe(false);
    app.passMinutes(2 * DAY);
    await anonymisePeople(app, app.now());
    expect(erasedCallers()).toBe(true);
  });

  it('are counted first and then anonymised, once; whoever has a role or a later booking stays', async () => {
    const app = await useApp();
    const officer = callerOf(app, 'officer');
    await officer.privacy.setSettings(SETTINGS);
    const role = { partyId: app.story.consultancyId, as: 'member' } as const;
    await create(callerOf(app, 'member'), oneDesk(app));
    for (const person of ['member', 'neighbourMember'] as const)
      await officer.account.removeRole({
        personId: app.story.personIds[person],
        role: person === 'member' ? role : { partyId: app.story.neighbourId, as: 'member' },
      });
    expect(await officer.privacy.dryRun()).toEqual({ people: 0, isMore: false });

    // Thirty days after everybody became known, and after the day on which 王磊's booking ended, one day later.
    app.passMinutes(30 * DAY + 60);
    await anonymisePeople(app, app.now());
    const { stranger, neighbourMember, member } = app.story.personIds;
    expect(erasedOf(app).sort()).toEqual([stranger, neighbourMember].sort());
    app.passMinutes(2 * DAY);
    const later = callerOf(app, 'officer');
    expect(await later.privacy.dryRun()).toEqual({ people: 1, isMore: false });
    const before = eventsOf(app);
    await anonymisePeople(app, app.now());
    await anonymisePeople(app, app.now());
    expect(erasedOf(app).sort()).toEqual([stranger, neighbourMember, member].sort());
    expect(eventsOf(app).startsWith(before.slice(0, -1))).toBe(true);
    const { entries } = await later.audit.list({ event: 'person.anonymised' });
    expect(entries.map((one) => one.actor)).toEqual([null, null, null]);
  });
});
