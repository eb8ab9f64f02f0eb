import { openClient, type ApiClient } from './api-client.ts';
import { DEMO_PASSWORD, PEOPLE, type PersonKey } from './people.ts';

export interface DemoDistrict {
  readonly clients: Readonly<Record<PersonKey, ApiClient>>;
  readonly stationId: string;
  readonly otherStationId: string;
  readonly parties: { readonly consultancy: string; readonly team: string; readonly neighbour: string };
}

type Role = Parameters<ApiClient['account']['invite']['mutate']>[0]['role'];

/** Sets up an empty installation through the public API: a district, two stations, three parties and their people. */
export async function makeDistrict(origin: string, setUpToken: string): Promise<DemoDistrict> {
  const officer = openClient(origin);
  const { name, mobile } = PEOPLE.officer;
  await officer.account.setUp.mutate({
    token: setUpToken,
    districtName: '江城片区',
    name,
    mobile,
    password: DEMO_PASSWORD,
  });
  const stationId = await makeStation(officer, '江城驿站', '江城区滨江大道 18 号一层');
  const otherStationId = await makeStation(officer, '滨江驿站', '滨江区沿河路 66 号二层');
  const parties = {
    consultancy: (await officer.party.create.mutate({ name: '启明管理咨询', kind: 'enterprise' })).id,
    team: (await officer.party.create.mutate({ name: '云帆项目团队', kind: 'team' })).id,
    neighbour: (await officer.party.create.mutate({ name: '江城精工', kind: 'enterprise' })).id,
  };
  const join = (key: PersonKey, role: Role): Promise<ApiClient> => invite(origin, officer, key, role);
  return {
    stationId,
    otherStationId,
    parties,
    clients: {
      officer,
      manager: await join('manager', { stationId, as: 'manager' }),
      otherManager: await join('otherManager', { stationId: otherStationId, as: 'manager' }),
      consultant: await join('consultant', { partyId: parties.consultancy, as: 'administrator' }),
      colleague: await join('colleague', { partyId: parties.consultancy, as: 'member' }),
      teamLead: await join('teamLead', { partyId: parties.team, as: 'administrator' }),
      neighbour: await join('neighbour', { partyId: parties.neighbour, as: 'administrator' }),
    },
  };
}

async function makeStation(officer: ApiClient, name: string, address: string): Promise<string> {
  const { id: stationId } = await officer.station.create.mutate({ name, address, phone: '027-8000-0000' });
  await officer.resource.createZone.mutate({ stationId, name: '共享工区', template: 'islands-40' });
  await officer.resource.create.mutate({
    stationId,
    kind: 'room',
    label: '洽谈室',
    fits: 6,
    features: ['白板'],
  });
  await officer.resource.create.mutate({
    stationId,
    kind: 'room',
    label: '会议室',
    fits: 14,
    features: ['白板', '投影'],
  });
  await officer.resource.create.mutate({ stationId, kind: 'area', label: '开放工区', capacity: 20 });
  await officer.resource.create.mutate({ stationId, kind: 'counter', label: '企业服务窗口' });
  await officer.resource.create.mutate({ stationId, kind: 'bay', label: '访客停放位', capacity: 4 });
  return stationId;
}

/** Gives the role, and accepts the link in the person's name. */
async function invite(origin: string, officer: ApiClient, key: PersonKey, role: Role): Promise<ApiClient> {
  const { name, mobile } = PEOPLE[key];
  const { link } = await officer.account.invite.mutate({ name, mobile, role });
  const token = link?.split('/').at(-1);
  if (token === undefined) throw new Error(`no link for ${name}`);
  const client = openClient(origin);
  await client.account.acceptInvitation.mutate({ token, password: DEMO_PASSWORD });
  return client;
}
