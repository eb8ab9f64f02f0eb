import { linkIdentity } from '#lib/server/identity/link-identity.ts';
import { creditCodeOf } from '../../support/applications.ts';
import { addMinutes } from '#lib/domain/time/instant.ts';
import { insertInvitation } from '#lib/server/account/person-writer.ts';
import { openSession } from '#lib/server/account/open-session.ts';
import { publishNotices } from '#lib/server/notice/publish-notices.ts';
import { hashToken, newToken } from '#lib/server/account/token.ts';
import { STORY_PASSWORD, STORY_PEOPLE } from '../../support/story.ts';
import type { Samples, World } from './world.ts';

const OTHER_PASSWORD = '另一句很长也好记的密码';

type Role = Parameters<ReturnType<World['as']>['account']['invite']>[0]['role'];

/** Inputs about people and the parties that they belong to. */
export const PEOPLE_SAMPLES: Samples = {
  'account.signIn': {
    '': () => ({ mobile: STORY_PEOPLE.member.mobile, password: STORY_PASSWORD }),
  },
  'account.requestCode': { '': (world) => ({ mobile: newcomer(world).mobile }) },
  'account.signInWithCode': {
    '': async (world) => {
      const { mobile } = STORY_PEOPLE.member;
      const { code } = await world.as('officer').account.showCode({ mobile });
      return { mobile, code };
    },
  },
  'account.resetPassword': {
    '': async (world) => {
      const { mobile } = STORY_PEOPLE.member;
      const { code } = await world.as('officer').account.showCode({ mobile });
      return { mobile, code, password: OTHER_PASSWORD };
    },
  },
  'account.showCode': { '': () => ({ mobile: STORY_PEOPLE.member.mobile }) },
  'account.contact': { '': () => ({}) },
  'account.setContact': { '': () => ({ email: 'someone@example.org', language: 'en' }) },
  'account.signOut': { '': () => ({}) },
  'account.me': { '': () => ({}) },
  'account.changePassword': { '': () => ({ current: STORY_PASSWORD, next: OTHER_PASSWORD }) },
  'account.setUp': {
    '': async (world) => ({
      token: await newFirstStartLink(world),
      districtName: '另一片区',
      name: '郑新',
      mobile: '13900000099',
      password: OTHER_PASSWORD,
    }),
  },
  'account.invite': {
    'into the party': (world) => ({ ...newcomer(world), role: partyRole(world) }),
    'as liaison of the party': (world) => ({ ...newcomer(world), role: liaisonRole(world) }),
    'to manage the station': (world) => ({ ...newcomer(world), role: managerRole(world) }),
    'to help at the station': (world) => ({ ...newcomer(world), role: helperRole(world) }),
    'to audit the station': ({ story, ...world }) => ({
      ...newcomer({ story, ...world }),
      role: { stationId: story.stationId, as: 'auditor' },
    }),
    'as officer': (world) => ({ ...newcomer(world), role: { as: 'officer' } }),
  },
  'account.makeResetLink': { '': ({ story }) => ({ personId: story.personIds.member }) },
  'account.acceptInvitation': {
    '': async (world) => {
      const { link } = await world
        .as('officer')
        .account.invite({ ...newcomer(world), role: partyRole(world) });
      return { token: link!.split('/').at(-1), password: OTHER_PASSWORD };
    },
  },
  'account.changeRole': {
    'in the party': async (world) => ({
      ...(await personWith(world, partyRole(world))),
      role: { partyId: world.story.consultancyId, as: 'administrator' },
    }),
    'to liaison': async (world) => ({
      ...(await personWith(world, partyRole(world))),
      role: liaisonRole(world),
    }),
    'at the station': async (world) => ({
      ...(await personWith(world, helperRole(world))),
      role: { stationId: world.story.stationId, as: 'approver' },
    }),
    'of the district': async (world) => ({
      ...(await personWith(world, { as: 'officer' })),
      role: { as: 'auditor' },
    }),
  },
  'account.inviteAgain': {
    'into the party': (world) => personWith(world, partyRole(world)),
    'to help at the station': (world) => personWith(world, helperRole(world)),
  },
  'account.removeRole': {
    'from the party': (world) => personWith(world, partyRole(world)),
    'of liaison': (world) => personWith(world, liaisonRole(world)),
    'of managing the station': (world) => personWith(world, managerRole(world)),
    'of helping at the station': (world) => personWith(world, helperRole(world)),
    'of officer': (world) => personWith(world, { as: 'officer' }),
  },

  'account.people': {
    'of the station': ({ story }) => ({ stationId: story.stationId }),
    'of the district': () => ({}),
  },

  'session.list': { '': () => ({}) },
  'session.end': {
    '': async (world) => {
      const officer = world.as('officer');
      const { personId } = await officer.account.me();
      return { sessionId: await anotherSessionOf(world, personId) };
    },
  },
  'session.endOthers': { '': () => ({}) },
  'identity.list': { '': () => ({}) },
  'identity.unlink': {
    '': async (world) => {
      const { app, story } = world;
      const where = { publicId: story.personIds.officer };
      const { id } = await app.engine.config.person.findUniqueOrThrow({ where });
      const issuer = `https://login${world.next()}.example.cn`;
      await linkIdentity(app, id, { issuer, subject: 'zhou', verifiedMobile: null });
      const linked = await app.engine.config.identity.findFirstOrThrow({ where: { issuer } });
      return { identityId: linked.publicId };
    },
  },
  'apiToken.create': { '': () => ({ name: '办公系统', scope: 'read', days: 30 }) },
  'apiToken.list': { '': () => ({}) },
  'apiToken.revoke': {
    '': async (world) => {
      const made = await world.as('officer').apiToken.create({ name: '报表', scope: 'manage', days: 1 });
      return { tokenId: made.tokenId };
    },
  },

  'notification.list': { '': () => ({}) },
  'notification.markRead': { '': async (world) => ({ noticeId: await noticeOfMember(world) }) },
  'notification.settings': { '': () => ({}) },
  'notification.choose': {
    '': () => ({
      sent: { decisions: true, changes: false, confirmations: true, reminders: true, requests: false },
      language: 'en',
    }),
  },
  'notification.makeFeed': { '': () => ({}) },
  'notification.endFeed': { '': () => ({}) },
  'job.list': { '': () => ({}) },
  'job.run': { '': () => ({ name: 'forget-answers' }) },
  'message.list': {
    waiting: () => ({ state: 'waiting', limit: 10 }),
    'given up': () => ({ state: 'failed', limit: 10 }),
  },
  'message.sendAgain': { '': async (world) => ({ messageId: await messageGivenUp(world) }) },
  'message.sendTest': { '': () => ({}) },

  'party.create': {
    '': (world) => ({
      name: `新单位${world.next()}`,
      kind: 'team',
      validFrom: '2026-12-01',
      validTo: '2027-06-30',
    }),
  },
  'party.update': {
    '': ({ story }) => ({
      partyId: story.consultancyId,
      name: '远景咨询公司',
      kind: 'enterprise',
      validFrom: '2026-11-01',
      validTo: '2027-12-31',
    }),
  },
  'party.setCreditCode': {
    '': (world) => ({ partyId: world.story.consultancyId, creditCode: creditCodeOf(9_000) }),
  },
  'party.list': {
    '': () => ({ limit: 10 }),
    'after the party': ({ story }) => ({ after: story.consultancyId, limit: 10 }),
  },
  'party.find': { '': ({ story }) => ({ stationId: story.stationId, text: '远景' }) },
  'party.members': {
    '': ({ story }) => ({ partyId: story.consultancyId, after: story.personIds.administrator, limit: 10 }),
  },
};

/** Somewhere else. */
async function anotherSessionOf({ app }: World, publicId: string): Promise<string> {
  const select = { id: true };
  const { id } = await app.engine.config.person.findUniqueOrThrow({ where: { publicId }, select });
  const { token } = await openSession(app, id);
  const tokenHash = new Uint8Array(hashToken(token));
  const session = { where: { tokenHash }, select: { publicId: true } };
  return (await app.engine.config.session.findUniqueOrThrow(session)).publicId;
}

function newcomer(world: World): { name: string; mobile: string } {
  return { name: '新同事', mobile: `137${String(world.next()).padStart(8, '0')}` };
}

function partyRole({ story }: World): Role {
  return { partyId: story.consultancyId, as: 'member' };
}

function liaisonRole({ story }: World): Role {
  return { partyId: story.consultancyId, as: 'liaison' };
}

function helperRole({ story }: World): Role {
  return { stationId: story.stationId, as: 'front-desk' };
}

function managerRole({ story }: World): Role {
  return { stationId: story.stationId, as: 'manager' };
}

async function personWith(world: World, role: Role): Promise<{ personId: string; role: Role }> {
  const { personId } = await world.as('officer').account.invite({ ...newcomer(world), role });
  return { personId, role };
}

/** A notice of the member: a request of theirs was declined. */
async function noticeOfMember({ app, as, story, next }: World): Promise<string> {
  const { bookingId } = await as('member').booking.create({
    request: {
      stationId: story.stationId,
      partyId: story.consultancyId,
      want: { kind: 'desk', count: 6, together: 'prefer' },
      when: { days: { from: '2026-12-01', to: '2026-12-31', on: 'workdays' }, time: { part: 'full-day' } },
      headCount: 6,
      purpose: '进驻',
    },
    idempotencyKey: `notice-of-member-${next()}`,
  });
  await as('manager').approval.decide({ bookingId: bookingId!, decision: 'decline', reason: '场地维修' });
  await publishNotices(app, app.now());
  const { notices } = await as('member').notification.list({});
  return notices[0]!.id;
}

/** A test message that was given up. */
async function messageGivenUp({ app, story }: World): Promise<string> {
  return app.engine.configure('test.givenUp', async ({ tables }) => {
    const person = { connect: { publicId: story.personIds.officer } };
    const moment = app.now();
    const data = {
      kind: 'test',
      createdAt: moment,
      dueAt: moment,
      failedAt: moment,
      problem: 'refused',
      person,
    };
    return (await tables.message.create({ data, select: { publicId: true } })).publicId;
  });
}

async function newFirstStartLink({ app }: World): Promise<string> {
  const token = newToken();
  const createdAt = app.now();
  await app.engine.configure('test.firstStart', (transaction) =>
    insertInvitation(transaction, {
      tokenHash: hashToken(token),
      personId: null,
      createdAt,
      expiresAt: addMinutes(createdAt, 60),
    }),
  );
  return token;
}
