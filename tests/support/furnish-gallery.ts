import type { HallServer } from './hall-server.ts';
import { BUSY_DAY } from './furnish-busy-day.ts';
import { PICTURE } from './canteen.ts';
import type { GalleryPage } from './gallery-page.ts';
import { furnishCanteen } from './furnish-canteen.ts';
import { furnishRegistrations } from './furnish-registrations.ts';
import { waitForPart, waitForTurns } from './furnish-waiting.ts';
import { STORY_PASSWORD, STORY_PEOPLE, type StoryPerson } from './story.ts';
import { openClient, type ApiClient } from '../../scripts/demo/api-client.ts';

const LONG_PURPOSE =
  '首批六名员工进驻，需要坐在一起，方便与园区各部门对接；其中两位每周三下午外出，当天座位可以让给其他单位使用。';
const SETTINGS = [
  'hours',
  'calendar',
  'zones',
  'places',
  'policies',
  'closures',
  'people',
  'hooks',
  'outside',
];

type Request = Parameters<ApiClient['booking']['create']['mutate']>[0]['request'];

/** Makes bookings in every state on the story's hall, and answers the pages with all the states that are worth a look. */
export async function furnishGallery({ origin, story }: HallServer): Promise<GalleryPage[]> {
  const client = async (person: StoryPerson): Promise<ApiClient> => {
    const one = openClient(origin);
    await one.account.signIn.mutate({ mobile: STORY_PEOPLE[person].mobile, password: STORY_PASSWORD });
    return one;
  };
  const [administrator, neighbour, manager] = [
    await client('administrator'),
    await client('neighbour'),
    await client('manager'),
  ];
  const book = async (by: ApiClient, change: Partial<Request>): Promise<string> => {
    const request: Request = {
      stationId: story.stationId,
      partyId: by === neighbour ? story.neighbourId : story.consultancyId,
      want: { kind: 'desk', count: 4, together: 'prefer' },
      when: { days: { from: '2026-12-07', to: '2026-12-18', on: 'workdays' }, time: { part: 'full-day' } },
      headCount: 4,
      purpose: '首批员工进驻',
      ...change,
    };
    const { bookingId, refusals, days } = await by.booking.create.mutate({
      request,
      idempotencyKey: `gallery-${keys.next()}`,
    });
    if (bookingId === null)
      throw new Error(
        `a booking of the gallery was refused: ${JSON.stringify([refusals, days[0]?.refusal])}`,
      );
    return bookingId;
  };
  const decide = manager.approval.decide.mutate;
  // One after the other: a party may have few requests that wait for a decision.
  const confirmed = await book(administrator, { want: { kind: 'desk', count: 6, together: 'must' } });
  await decide({ bookingId: confirmed, decision: 'approve' });
  const { link } = await administrator.sharing.share.mutate({ bookingId: confirmed });
  const shared = link.split('/').at(-1) ?? '';
  const seats = ['刘洋', '欧阳小娜'].map((name, index) => ({
    name,
    mobile: `1370000001${index}`,
    link: shared,
    own: `gallery-seat-${index}`.padEnd(43, '0'),
  }));
  for (const seat of seats) await administrator.sharing.take.mutate(seat);
  const caller = { name: '来电的张先生', mobile: '13700000020' };
  const linkFor = async (bookingId: string): Promise<string> =>
    (await manager.handOver.make.mutate({ bookingId, ...caller })).link?.split('/').at(-1) ?? '';
  const takenOver = 'gallery-taken-over'.padEnd(43, '0');
  await manager.handOver.take.mutate({ link: await linkFor(confirmed), own: takenOver });
  const declined = await book(administrator, {});
  await decide({ bookingId: declined, decision: 'decline', reason: '这段时间有大型活动。' });
  const cancelled = await book(administrator, {
    want: { kind: 'room', resourceId: story.smallRoomId },
    when: { days: { list: ['2026-12-09'] }, time: { from: '14:00', to: '16:00' } },
  });
  await administrator.booking.cancel.mutate({ bookingId: cancelled });
  const returned = await book(administrator, {});
  await decide({ bookingId: returned, decision: 'return', reason: '请补充实际到场人数和联系人。' });
  const pending = await book(administrator, { purpose: LONG_PURPOSE });
  await book(neighbour, { want: { kind: 'desk', count: 8 }, purpose: '' });
  const handed = await linkFor(pending);
  const waits = { administrator, neighbour, book, story };
  const offered = await waitForTurns(waits);
  const part = await waitForPart(waits);

  await (
    await client('officer')
  ).account.invite.mutate({
    name: STORY_PEOPLE.otherManager.name,
    mobile: STORY_PEOPLE.otherManager.mobile,
    role: { partyId: story.consultancyId, as: 'liaison' },
  });
  const registrations = await furnishRegistrations(openClient(origin), manager, story);

  const canteens = await furnishCanteen(neighbour, manager, administrator, story);

  const today = { days: { list: ['2026-11-30'] }, time: { from: '09:30', to: '12:00' } };
  const three = { want: { kind: 'desk', count: 3, together: 'no' }, headCount: 3 } as const;
  const here = await book(administrator, { ...three, when: today });
  await book(administrator, { ...three, when: { ...today, time: { from: '10:00', to: '12:00' } } });
  await manager.attendance.checkIn.mutate({ bookingId: here, day: '2026-11-30', came: 2 });
  // At last, for whoever books for their own party would have to accept them first.
  await manager.station.update.mutate({
    stationId: story.stationId,
    houseRules: '请轻声交谈，接打电话请到走廊。\n离开时带走个人物品，并把椅子归位。',
  });

  await giveQuotas(await client('officer'));
  await manager.resource.update.mutate({
    resourceId: story.smallRoomId,
    own: { minutesMin: null, minutesMax: 120, needsApproval: true },
  });
  const standsIn = { from: '2026-12-07', to: '2026-12-11' };
  const deputy = { stationId: story.stationId, as: 'approver', standsIn } as const;
  await manager.account.invite.mutate({ name: '许代', mobile: '13700000040', role: deputy });
  await administrator.notification.makeFeed.mutate();
  await administrator.apiToken.create.mutate({ name: '办公系统同步', scope: 'book', days: 90 });
  const station = `/stations/${story.stationId}`;
  const day = await administrator.availability.day.query({ stationId: story.stationId, day: BUSY_DAY });
  const placeOf = (label: string): string =>
    `/places/${day.resources.find((one) => one.label === label)?.id ?? ''}`;
  const broken = day.resources.find((one) => one.label === 'H04')?.id ?? '';
  await neighbour.fault.report.mutate({
    placeId: broken,
    words: '显示器不亮，换了线也一样。',
    pictures: [PICTURE],
  });
  const closed = day.resources.find((one) => one.label === 'G05')?.id ?? '';
  await manager.closure.create.mutate({
    resourceId: closed,
    purpose: 'maintenance',
    reason: '更换座椅',
    when: { from: '2026-11-30', to: '2026-11-30' },
  });
  const ask = `${station}/ask`;
  const booking = (id: string): string => `/bookings/${id}`;
  return [
    { name: 'home', path: '/', as: null },
    { name: 'home-nothing-found', path: '/?search=没有这个驿站', as: null },
    { name: 'sign-in', path: '/sign-in', as: null },
    { name: 'sign-in-code', path: '/sign-in/code', as: null },
    { name: 'sign-in-code-entering', path: '/sign-in/code?have', as: null },
    { name: 'not-found', path: '/nothing-here', as: null },
    { name: 'design', path: '/design', as: null },
    { name: 'hall', path: `${station}?day=${BUSY_DAY}`, as: null },
    { name: 'hall-moment', path: `${station}?day=${BUSY_DAY}&at=660`, as: 'administrator' },
    { name: 'hall-timeline', path: `${station}?day=${BUSY_DAY}&view=timeline&at=720`, as: null },
    { name: 'hall-manager', path: `${station}?day=${BUSY_DAY}`, as: 'manager' },
    { name: 'hall-closed', path: `${station}?day=2026-10-01`, as: null },
    { name: 'hall-empty', path: `/stations/${story.otherStationId}`, as: null },
    { name: 'ask-signed-out', path: ask, as: null },
    { name: 'ask-stranger', path: ask, as: 'stranger' },
    { name: 'ask-month', path: `${ask}?people=6&when=next-month&part=full-day`, as: 'administrator' },
    {
      name: 'ask-refused',
      path: `${ask}?people=other&count=39&when=tomorrow&part=full-day`,
      as: 'administrator',
    },
    { name: 'ask-room', path: `${ask}?kind=room&when=tomorrow&part=morning`, as: 'administrator' },
    ...registrations,
    ...canteens,
    { name: 'portfolio', path: '/portfolio', as: 'otherManager' },
    { name: 'portfolio-empty', path: '/portfolio', as: 'stranger' },
    { name: 'jobs', path: '/jobs', as: 'officer' },
    { name: 'notices', path: '/notices', as: 'administrator' },
    { name: 'notices-empty', path: '/notices', as: 'stranger' },
    { name: 'account-notices', path: '/account/notices', as: 'administrator' },
    { name: 'bookings', path: '/bookings', as: 'administrator' },
    { name: 'bookings-waiting', path: '/bookings', as: 'neighbour' },
    { name: 'booking-offered', path: booking(offered), as: 'neighbour' },
    { name: 'booking-part', path: booking(part), as: 'neighbour' },
    { name: 'bookings-empty', path: '/bookings', as: 'stranger' },
    { name: 'booking-made', path: `${booking(pending)}?made=1`, as: 'administrator' },
    { name: 'booking-confirmed', path: booking(confirmed), as: 'administrator' },
    { name: 'change-empty', path: `${booking(confirmed)}/change`, as: 'administrator' },
    {
      name: 'change-quoted',
      path: `${booking(confirmed)}/change?scope=all&startsAt=09:00&endsAt=12:00&addFrom=2026-12-24&onWorkdays=on`,
      as: 'administrator',
    },
    { name: 'shared-stay', path: `/shared/${shared}`, as: null },
    { name: 'shared-seat', path: `/seats/${seats[0]?.own ?? ''}?taken`, as: null },
    { name: 'handed-over', path: `/handed-over/${handed}`, as: null },
    { name: 'taken-over', path: `/taken-over/${takenOver}?taken`, as: null },
    { name: 'desk', path: `${station}/desk`, as: 'manager' },
    { name: 'arrive-signed-out', path: `${station}/arrive?zone=${story.zoneId}`, as: null },
    { name: 'arrive', path: `${station}/arrive`, as: 'administrator' },
    { name: 'desk-day', path: `${station}/desk-day`, as: 'manager' },
    { name: 'desk-day-sheet', path: `${station}/desk-day/sheet`, as: 'manager' },
    { name: 'faults', path: `${station}/faults`, as: 'manager' },
    { name: 'seat-given-back', path: '/seats', as: null },
    { name: 'booking-confirmed-at-the-station', path: booking(confirmed), as: 'manager' },
    { name: 'booking-returned', path: booking(returned), as: 'administrator' },
    { name: 'booking-declined', path: booking(declined), as: 'administrator' },
    { name: 'booking-cancelled', path: booking(cancelled), as: 'administrator' },
    { name: 'booking-deciding', path: booking(pending), as: 'manager' },
    { name: 'booking-form', path: `${booking(pending)}/form`, as: 'manager' },
    { name: 'today', path: `${station}/today`, as: 'manager' },
    { name: 'today-quiet', path: `/stations/${story.otherStationId}/today`, as: 'otherManager' },
    { name: 'rules', path: `${station}/rules`, as: 'administrator' },
    { name: 'queue', path: `${station}/queue`, as: 'manager' },
    { name: 'queue-empty', path: `/stations/${story.otherStationId}/queue`, as: 'otherManager' },
    { name: 'queues', path: '/queue', as: 'officer' },
    { name: 'place-free', path: placeOf('E01'), as: null },
    { name: 'place-booked', path: placeOf('A01'), as: 'administrator' },
    { name: 'place-closed', path: placeOf('G05'), as: null },
    { name: 'labels', path: `${station}/labels`, as: 'manager' },
    { name: 'station-new', path: '/stations/new', as: 'officer' },
    { name: 'parties', path: '/parties', as: 'officer' },
    { name: 'parties-own', path: '/parties', as: 'administrator' },
    { name: 'parties-none', path: '/parties', as: 'stranger' },
    { name: 'party', path: `/parties/${story.consultancyId}`, as: 'officer' },
    { name: 'district-rules', path: '/settings/rules', as: 'officer' },
    { name: 'party-use', path: `/parties/${story.consultancyId}/use`, as: 'administrator' },
    { name: 'party-own', path: `/parties/${story.consultancyId}`, as: 'administrator' },
    { name: 'account', path: '/account', as: 'administrator' },
    { name: 'account-without-roles', path: '/account', as: 'stranger' },
    { name: 'sign-in-forgotten', path: '/sign-in/forgotten?have', as: null },
    { name: 'sign-in-held', path: '/sign-in/held', as: 'administrator' },
    { name: 'account-sessions', path: '/account/sessions', as: 'administrator' },
    { name: 'account-tokens', path: '/account/tokens', as: 'administrator' },
    { name: 'account-contact', path: '/account/contact', as: 'administrator' },
    { name: 'privacy', path: '/privacy', as: null },
    { name: 'account-data', path: '/account/data', as: 'administrator' },
    { name: 'site-settings', path: '/settings', as: 'officer' },
    { name: 'site-privacy-notice', path: '/settings/privacy-notice', as: 'officer' },
    { name: 'audit', path: '/audit', as: 'officer' },
    { name: 'audit-station', path: '/audit?event=booking.made', as: 'manager' },
    { name: 'audit-party', path: '/audit', as: 'administrator' },
    { name: 'audit-none', path: '/audit?from=2020-01-01&to=2020-01-02', as: 'officer' },
    { name: 'people-codes', path: '/people/codes', as: 'manager' },
    { name: 'messages-waiting', path: '/messages?state=waiting', as: 'officer' },
    { name: 'messages-empty', path: '/messages?state=sent', as: 'officer' },
    { name: 'settings-basics', path: `${station}/settings`, as: 'manager' },
    ...SETTINGS.map((part) => ({
      name: `settings-${part}`,
      path: `${station}/settings/${part}`,
      as: 'manager' as const,
    })),
    {
      name: 'closure-planned',
      path: `${station}/settings/closures`,
      as: 'manager',
      sent: { from: '2026-12-08', to: '2026-12-09', reason: '大型招聘会' },
      press: /^(先看腾退方案|See the plan first)$/,
    },
    { name: 'settings-zone', path: `${station}/settings/zones/${story.zoneId}`, as: 'manager' },
  ];
}

const keys = {
  made: 0,
  next(): number {
    this.made += 1;
    return this.made;
  },
};

/** From here on the district's desks and rooms have quotas, which bound nothing that was booked before. */
async function giveQuotas(officer: ApiClient): Promise<void> {
  const { policies } = await officer.policy.get.query({});
  for (const { kind, rules } of policies) {
    if (kind !== 'desk' && kind !== 'room') continue;
    const measure = kind === 'desk' ? ('seat-days' as const) : ('hours' as const);
    const classes = ['newly-settled' as const, 'settled' as const];
    const quotas = [{ measure, classes, perMonth: kind === 'desk' ? 600 : 20 }];
    const fairShare = { quotas, partySharePercent: null, walkIns: null };
    await officer.policy.set.mutate({ kind, rules: { ...rules, cancelMinutesBefore: 120, fairShare } });
  }
}
