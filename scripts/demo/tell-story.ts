import { dayText } from '#lib/messages/date-words.ts';
import {
  addDays,
  formatLocalDay,
  localDayOf,
  localDayParts,
  parseLocalDay,
  type LocalDay,
} from '#lib/domain/time/local-day.ts';
import type { ApiClient } from './api-client.ts';
import type { DemoDistrict } from './make-district.ts';
import { openCanteen } from './open-canteen.ts';

type CreateInput = Parameters<ApiClient['booking']['create']['mutate']>[0];
type Answer = Awaited<ReturnType<ApiClient['booking']['create']['mutate']>>;
type Tell = (line: string) => void;

/** The worked example through the public API, step by step, saying what happens. */
export async function tellStory(district: DemoDistrict, today: LocalDay, tell: Tell): Promise<void> {
  const { clients, stationId, parties } = district;
  const [from, to] = nextMonth(today);
  const request: CreateInput['request'] = {
    stationId,
    partyId: parties.consultancy,
    want: { kind: 'desk', count: 6, together: 'must' },
    when: { days: { from, to, on: 'workdays' }, time: { from: '09:00', to: '18:00' } },
    headCount: 6,
    purpose: '首批六名员工进驻',
  };
  tell(`① 启明管理咨询的六名员工需要坐在一起：${from} 至 ${to} 的每个工作日，09:00–18:00。`);
  tell(
    '  Six people of a newly settled consultancy ask for six seats together, every workday of next month. The request:',
  );
  tell(indented(request));
  const stay = await ask(clients.consultant, request, 'story-stay', tell);
  tellSeats(stay, tell);

  tell('② 管理员一次批准。/ The manager approves it with one call.');
  const queue = await clients.manager.approval.queue.query({ stationId });
  for (const one of queue.waiting)
    tell(
      `  待审批 / waiting: ${one.party.name}，${one.quantity} 席 × ${one.days} 天，截止 / until ${one.decisionDeadline ?? ''}`,
    );
  if (stay.bookingId === null) throw new Error('the story ends: the six seats were not given');
  const decided = await clients.manager.approval.decide.mutate({
    bookingId: stay.bookingId,
    decision: 'approve',
  });
  tell(`  ${decided.party.name}：${decided.state}`);

  tell('③ 云帆项目团队想要同样的六个工位。/ A project team asks for the very same six seats.');
  const deskIds = stay.days.find((day) => day.outcome === 'given')?.places.map((place) => place.id) ?? [];
  const same = {
    ...request,
    partyId: parties.team,
    acceptProvisional: true,
    purpose: '五周的联合项目',
    want: { kind: 'desk', count: 6, deskIds },
  } as const;
  const refused = await clients.teamLead.booking.create.mutate({
    request: same,
    idempotencyKey: 'story-same',
  });
  const reason = refused.days.find((day) => day.refusal)?.refusal;
  tell(`  结果 / outcome: ${refused.outcome} — ${reason?.code ?? ''}：${reason?.message ?? ''}`);
  for (const one of refused.alternatives) tell(`  可选 / alternative: ${one.kind} — ${one.message}`);
  const [first] = refused.alternatives;
  if (!first) throw new Error('the story ends: nothing was offered in place of the seats');

  tell('④ 直接提交第一个备选。/ They send the first alternative as it is.');
  const instead = await clients.teamLead.booking.create.mutate({
    request: first.request,
    idempotencyKey: 'story-instead',
  });
  tellSeats(instead, tell);
  if (instead.outcome === 'refused') throw new Error('the story ends: an offered alternative was refused');

  await openCanteen(district, today, tell);
}

/** Asks; where next month's holiday notice is not out yet, says so and asks again, accepting that. */
async function ask(
  client: ApiClient,
  request: CreateInput['request'],
  key: string,
  tell: Tell,
): Promise<Answer> {
  const answer = await client.booking.create.mutate({ request, idempotencyKey: key });
  const [refusal] = answer.refusals;
  const alternative = answer.alternatives.find((one) => one.kind === 'accept-provisional');
  if (!refusal || !alternative) return answer;
  tell(`  结果 / outcome: ${answer.outcome} — ${refusal.code}：${refusal.message}`);
  tell('  知悉后再次提交（acceptProvisional: true）。/ Knowing that, they send it again.');
  return client.booking.create.mutate({ request: alternative.request, idempotencyKey: `${key}-accepted` });
}

function tellSeats(answer: Answer, tell: Tell): void {
  tell(
    `  结果 / outcome: ${answer.outcome}${answer.decisionDeadline === null ? '' : `，审批截止 / decision until ${answer.decisionDeadline}`}`,
  );
  for (const { day, times, places, refusal } of answer.days) {
    const shown = dayText('zh-CN', dayOf(day)).padEnd(10, ' ');
    const when = times.map((one) => `${one.from}–${one.to}`).join(' ');
    tell(
      refusal
        ? `    ${shown} ${refusal.message}`
        : `    ${shown} ${when}  ${places.map((place) => place.label).join(' ')}`,
    );
  }
}

/** The first and the last day of the month after `today`. */
function nextMonth(today: LocalDay): [string, string] {
  const { year, month } = localDayParts(today);
  const first = monthBegins(year, month + 1);
  const next = monthBegins(year, month + 2);
  return [formatLocalDay(first), formatLocalDay(addDays(next, -1))];
}

function monthBegins(year: number, month: number): LocalDay {
  const day = month > 12 ? localDayOf(year + 1, month - 12, 1) : localDayOf(year, month, 1);
  if (day === null) throw new RangeError(`no month ${year}-${month}`);
  return day;
}

function dayOf(text: string): LocalDay {
  const day = parseLocalDay(text);
  if (day === null) throw new RangeError(`not a day: ${text}`);
  return day;
}

function indented(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/^/gm, '    ');
}
