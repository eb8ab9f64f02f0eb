import { type Browser, type Page } from '@playwright/test';
import { expect, signInByForm, test } from '../../support/browser-test.ts';
import { apiAs, ask } from '../../support/story-api.ts';
import type { StoryPerson } from '../../support/story.ts';

/** Wednesday, 2 December 2026. */
const DAY = '2026-12-02';

/** Signs this person in with a browser of their own, and opens the page. */
async function arrive(browser: Browser, origin: string, person: StoryPerson, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await signInByForm(page, person);
  await expect(page).toHaveURL((url) => url.pathname + url.search === path);
  return page;
}

async function runJob(page: Page, name: string): Promise<void> {
  await page.goto('/jobs');
  await page.getByRole('button', { name: `立即运行：${name}` }).click();
  await expect(page.getByText('任务已运行完毕。')).toBeVisible();
}

test('a hall closes for a day: six people are re-seated, two get what comes back from the waitlist, and what nobody came for is released and put right', async ({
  browser,
  hall,
}) => {
  test.slow();
  const { origin, story } = hall;
  const station = `/stations/${story.stationId}`;

  // Upstairs are eight desks, of which the neighbours have two; six people have six desks in the hall.
  const office = await apiAs(origin, 'manager');
  await office.call('resource.createZone', {
    stationId: story.stationId,
    name: '二楼工区',
    template: 'facing-rows',
    labelPrefix: 'N',
    rows: 2,
    desksPerRow: 4,
  });
  await office.end();
  const neighbourApi = await apiAs(origin, 'neighbour');
  const upstairs = await desksUpstairs(origin, story.stationId);
  const theirs = await ask(neighbourApi, story, 'neighbour', {
    days: [DAY],
    purpose: '临时讨论',
    want: { kind: 'desk', count: 2, deskIds: upstairs.slice(0, 2) },
    headCount: 2,
  });
  const leadApi = await apiAs(origin, 'member');
  const six = await ask(leadApi, story, 'member', {
    days: [DAY],
    purpose: '首批六人进驻',
    want: { kind: 'desk', count: 6, together: 'must', zoneId: story.zoneId },
    headCount: 6,
  });
  await Promise.all([neighbourApi.end(), leadApi.end()]);

  // The manager approves, sets what follows from staying away, and closes the hall for a day.
  const manager = await arrive(browser, origin, 'manager', `${station}/queue`);
  await manager.getByRole('button', { name: '通过远景咨询的申请' }).click();
  await manager.goto(`${station}/settings/policies`);
  await manager.getByLabel('工位: 修改').click();
  await manager.locator('#desk-checkInCloses').fill('60');
  await manager.locator('#desk-checkInReleases').check();
  await manager
    .locator('form', { has: manager.locator('#desk-checkInCloses') })
    .getByRole('button', { name: '保存' })
    .click();
  await expect(manager.getByText('开始后1小时仍无人签到的')).toBeVisible();
  await manager.goto(`${station}/settings/closures`);
  await manager.getByLabel('范围').selectOption({ label: '共享工区' });
  await manager.getByLabel('第一天').fill(DAY);
  await manager.getByLabel('最后一天').fill(DAY);
  await manager.getByRole('button', { name: '先看腾退方案' }).click();
  const plan = manager.getByRole('region', { name: '腾退方案' });
  await expect(plan.getByRole('listitem').filter({ hasText: '远景咨询' })).toContainText('本驿站调座');
  await plan.getByRole('button', { name: '确认执行并通知' }).click();
  await expect(manager.getByText('已为 1 天次预约作出安排')).toBeVisible();
  await expect(manager.getByText('已调整 1 天次')).toBeVisible();

  // The six find their six seats upstairs.
  const lead = await arrive(browser, origin, 'member', `/bookings/${six}`);
  const seats = lead.getByRole('region', { name: '日期与位置' });
  await expect(seats).toContainText('NA03、NA04、NB01、NB02、NB03、NB04');

  // Two more find it full and wait in line; the neighbours give their two back, and they are the two's.
  await lead.goto(`${station}/ask?people=2&when=single&day=${DAY}&part=times&start=09:00&end=18:00`);
  await lead.getByRole('button', { name: '候补这一天' }).click();
  await expect(lead.getByText('已加入候补。')).toBeVisible();
  const neighbour = await arrive(browser, origin, 'neighbour', `/bookings/${theirs}`);
  await neighbour.getByText('取消整个预约').click();
  await neighbour.getByRole('button', { name: '确认取消' }).click();
  await expect(neighbour.getByRole('heading', { level: 1 })).toContainText('已取消');
  await lead.goto('/bookings');
  await lead.getByRole('region', { name: '候补到位，等您接受' }).getByRole('link').first().click();
  const two = new URL(lead.url()).pathname;
  await lead.getByRole('button', { name: '接受这些位置' }).click();
  await expect(lead.getByText('已接受。')).toBeVisible();

  // On the day five of the six come, and say so at the code of the hall; of the two nobody does.
  await hall.continueAt(`${DAY}T09:31`);
  await lead.goto(`${station}/arrive`);
  const card = lead
    .getByRole('region', { name: '远景咨询' })
    .filter({ has: lead.getByLabel('实到人数') })
    .filter({ hasText: '预约 6 人' });
  await card.getByLabel('实到人数').fill('5');
  await card.getByRole('button', { name: '为远景咨询签到' }).click();
  await expect(lead.getByText('已签到：6 人中到了 5 人')).toBeVisible();
  const officer = await arrive(browser, origin, 'officer', '/jobs');
  await runJob(officer, '提醒尚未签到的单位');
  await hall.continueAt(`${DAY}T10:02`);
  await runJob(officer, '记录未到，按规则释放位置');
  await lead.goto(two);
  await expect(lead.getByText('未到，位置已释放')).toBeVisible();
  await neighbour.goto(`${station}/ask?people=2&when=single&day=${DAY}&part=times&start=13:00&end=18:00`);
  await expect(neighbour.getByRole('region', { name: '结果' })).toContainText('可约 2 席');

  // The manager finds them by the initials, and puts it right with a reason.
  await manager.goto(`${station}/desk-day`);
  await expect(manager.getByText('未到 1 份')).toBeVisible();
  await manager.getByLabel('找人或单位').fill('yjzx');
  await manager.getByRole('button', { name: '查找' }).click();
  await expect(manager.getByText('找到 2 份预约')).toBeVisible();
  await manager.getByText('更正未到', { exact: true }).click();
  await manager.locator('details[open]').getByLabel('实到人数').fill('2');
  await manager.getByLabel('更正原因').fill('两人在场，手机没有电');
  await manager.getByRole('button', { name: '更正', exact: true }).click();
  await expect(manager.getByText('未到记录已更正，位置已恢复。')).toBeVisible();
  await lead.reload();
  await expect(lead.getByText('更正原因：两人在场，手机没有电')).toBeVisible();

  await Promise.all([manager, lead, neighbour, officer].map((page) => page.context().close()));
});

async function desksUpstairs(origin: string, stationId: string): Promise<string[]> {
  const input = encodeURIComponent(JSON.stringify({ stationId }));
  const answer = await fetch(`${origin}/api/trpc/availability.day?input=${input}`);
  const { result } = (await answer.json()) as {
    result: { data: { resources: { id: string; label: string }[] } };
  };
  return result.data.resources.filter(({ label }) => label.startsWith('N')).map(({ id }) => id);
}
