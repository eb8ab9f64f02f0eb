import { addMinutes } from '#lib/domain/time/instant.ts';
import { createResourceInput, createZoneInput } from '#lib/schemas/resource.ts';
import { createStationInput } from '#lib/schemas/station.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { acceptInvitation } from '#lib/server/account/accept-invitation.ts';
import { invitePerson } from '#lib/server/account/invite-person.ts';
import { insertInvitation } from '#lib/server/account/person-writer.ts';
import { removeRole } from '#lib/server/account/remove-role.ts';
import { setUpDistrict } from '#lib/server/account/set-up-district.ts';
import { hashToken, newToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import { createParty } from '#lib/server/party/create-party.ts';
import { createResource } from '#lib/server/resource/create-resource.ts';
import { createZone } from '#lib/server/resource/create-zone.ts';
import { createStation } from '#lib/server/station/create-station.ts';
import {
  STORY_HELPERS,
  STORY_PASSWORD,
  STORY_PEOPLE,
  type Story,
  type StoryHelper,
  type StoryPerson,
} from './story.ts';

export interface FurnishedStory {
  readonly story: Story;
  /** The hash of each person's session. */
  readonly tokens: Readonly<Record<StoryPerson, Buffer>> & Readonly<Partial<Record<StoryHelper, Buffer>>>;
}

type AskedRole = Parameters<typeof invitePerson>[2]['role'];

interface SignedIn {
  readonly personId: string;
  readonly tokenHash: Buffer;
}

/** Makes the story's district in an empty store, by the use-cases that people would use; with helpers where asked. */
export async function furnishStory(app: App, { withHelpers = false } = {}): Promise<FurnishedStory> {
  const officer = await setUpOffice(app);
  const office = () => actorOfToken(app, officer.tokenHash);
  const { id: stationId } = await createStation(app, office(), stationFacts('江城驿站', '江城大道1号'));
  const { id: otherStationId } = await createStation(app, office(), stationFacts('东湖驿站', '东湖路2号'));
  const consultancyId = await registerEnterprise(app, office(), '远景咨询');
  const neighbourId = await registerEnterprise(app, office(), '味道食品');
  const places = await furnishStation(app, office(), stationId);
  const invited = async (person: StoryPerson, role: AskedRole): Promise<SignedIn> =>
    invite(app, office(), person, role);
  const people: Record<StoryPerson, SignedIn> = {
    officer,
    manager: await invited('manager', { stationId, as: 'manager' }),
    otherManager: await invited('otherManager', { stationId: otherStationId, as: 'manager' }),
    administrator: await invited('administrator', { partyId: consultancyId, as: 'administrator' }),
    member: await invited('member', { partyId: consultancyId, as: 'member' }),
    neighbour: await invited('neighbour', { partyId: neighbourId, as: 'administrator' }),
    neighbourMember: await invited('neighbourMember', { partyId: neighbourId, as: 'member' }),
    stranger: await invited('stranger', { partyId: neighbourId, as: 'member' }),
  };
  await removeRole(app, office(), {
    personId: people.stranger.personId,
    role: { partyId: neighbourId, as: 'member' },
  });
  const helpers: Partial<Record<StoryHelper, SignedIn>> = withHelpers
    ? await inviteHelpers(app, office, { stationId, partyId: consultancyId })
    : {};
  return {
    story: {
      stationId,
      otherStationId,
      consultancyId,
      neighbourId,
      ...places,
      personIds: { ...eachOf(people, (one) => one.personId), ...eachOf(helpers, (one) => one.personId) },
    },
    tokens: { ...eachOf(people, (one) => one.tokenHash), ...eachOf(helpers, (one) => one.tokenHash) },
  };
}

async function setUpOffice(app: App): Promise<SignedIn> {
  const link = newToken();
  const createdAt = app.now();
  await app.engine.configure('test.firstStart', (transaction) =>
    insertInvitation(transaction, {
      tokenHash: hashToken(link),
      personId: null,
      createdAt,
      expiresAt: addMinutes(createdAt, 60),
    }),
  );
  const { token } = await setUpDistrict(app, {
    token: link,
    districtName: '江城片区',
    ...STORY_PEOPLE.officer,
    password: STORY_PASSWORD,
  });
  const tokenHash = hashToken(token);
  return { tokenHash, personId: actorOfToken(app, tokenHash).personPublicId };
}

async function inviteHelpers(
  app: App,
  office: () => Actor,
  { stationId, partyId }: { readonly stationId: string; readonly partyId: string },
): Promise<Record<StoryHelper, SignedIn>> {
  const invited = (person: StoryHelper, role: AskedRole): Promise<SignedIn> =>
    invite(app, office(), person, role);
  return {
    approver: await invited('approver', { stationId, as: 'approver' }),
    frontDesk: await invited('frontDesk', { stationId, as: 'front-desk' }),
    auditor: await invited('auditor', { stationId, as: 'auditor' }),
    districtAuditor: await invited('districtAuditor', { as: 'auditor' }),
    liaison: await invited('liaison', { partyId, as: 'liaison' }),
    canteenOperator: await invited('canteenOperator', { partyId, as: 'canteen-operator' }),
  };
}

async function invite(
  app: App,
  officer: Actor,
  person: StoryPerson | StoryHelper,
  role: AskedRole,
): Promise<SignedIn> {
  const { personId, token } = await invitePerson(app, officer, {
    ...{ ...STORY_PEOPLE, ...STORY_HELPERS }[person],
    role,
  });
  const session = await acceptInvitation(app, { token: token!, password: STORY_PASSWORD });
  return { personId, tokenHash: hashToken(session.token) };
}

async function registerEnterprise(app: App, officer: Actor, name: string): Promise<string> {
  return (await createParty(app, officer, { name, kind: 'enterprise', validFrom: null, validTo: null })).id;
}

/** 08:30–18:30 every day, closed on public holidays. */
function stationFacts(name: string, address: string): Parameters<typeof createStation>[2] {
  return createStationInput.parse({ name, address, phone: '027-00000000' });
}

type Places = Pick<Story, 'zoneId' | 'areaId' | 'largeRoomId' | 'smallRoomId' | 'counterId' | 'bayId'>;

async function furnishStation(app: App, officer: Actor, stationId: string): Promise<Places> {
  const zone = await createZone(
    app,
    officer,
    createZoneInput.parse({ stationId, name: '共享工区', template: 'islands-40' }),
  );
  const add = async (resource: object): Promise<string> =>
    (await createResource(app, officer, createResourceInput.parse({ stationId, ...resource }))).id;
  return {
    zoneId: zone.id,
    areaId: await add({ kind: 'area', label: '开放工区', capacity: 20 }),
    largeRoomId: await add({ kind: 'room', label: '大会议室', fits: 12, features: ['投影'] }),
    smallRoomId: await add({ kind: 'room', label: '小会议室', fits: 4 }),
    counterId: await add({ kind: 'counter', label: '1号窗口' }),
    bayId: await add({ kind: 'bay', label: '东停车位', capacity: 3 }),
  };
}

function actorOfToken(app: App, tokenHash: Buffer): Actor {
  return app.engine.read((reader) => reader.session(tokenHash, app.now()))!;
}

function eachOf<Person extends string, T>(
  people: Readonly<Partial<Record<Person, SignedIn>>>,
  of: (one: SignedIn) => T,
): Record<Person, T> {
  const entries = Object.entries<SignedIn | undefined>(people);
  return Object.fromEntries(entries.map(([person, one]) => [person, of(one!)])) as Record<Person, T>;
}
