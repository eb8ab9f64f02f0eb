import { expect, test } from '../../support/browser-test.ts';
import { apiAs, ask } from '../../support/story-api.ts';

test.use({ javaScriptEnabled: false });

test('two people take seats by the shared link, one is taken out and is out with the next request, and a liaison books for another firm', async ({
  page,
  browser,
  hall,
  signInAs,
}) => {
  const day = '2026-12-22';
  const member = await apiAs(hall.origin, 'member');
  const bookingId = await ask(member, hall.story, 'member', {
    days: [day],
    purpose: '两位同事',
    want: { kind: 'desk', count: 2, together: 'prefer' },
    headCount: 2,
  });
  await member.end();
  await signInAs('administrator');
  await page.goto(`/bookings/${bookingId}`);
  await page.getByRole('button', { name: '生成分享链接' }).click();
  const link = await page.getByLabel('领取座位的链接').inputValue();

  const seats: string[] = [];
  const colleague = await (await browser.newContext({ baseURL: hall.origin, locale: 'zh-CN' })).newPage();
  for (const [name, mobile] of [
    ['刘洋', '13700001001'],
    ['黄蕾', '13700001002'],
  ] as const) {
    await colleague.goto(link);
    await colleague.getByLabel('您的姓名').fill(name);
    await colleague.getByLabel('您的手机号').fill(mobile);
    await colleague.getByRole('button', { name: '领取座位' }).click();
    await expect(colleague.getByRole('heading', { level: 1 })).toHaveText(/^您的座位：[A-H]\d\d$/);
    await expect(colleague.getByRole('region', { name: '首日到场' })).toBeVisible();
    seats.push(colleague.url());
  }
  await colleague.goto(link);
  await expect(colleague.getByText('座位都已有人')).toBeVisible();

  await page.reload();
  await expect(page.getByText('2 席中已有 2 席有人')).toBeVisible();
  await page.getByText('移出刘洋').click();
  await page.getByRole('button', { name: '移出', exact: true }).first().click();
  await expect(page.getByText('已移出，座位已空出。')).toBeVisible();
  expect((await colleague.goto(seats[0]!))?.status()).toBe(404);
  expect((await colleague.goto(seats[1]!))?.status()).toBe(200);
  await colleague.context().close();

  const officer = await apiAs(hall.origin, 'officer');
  const role = { partyId: hall.story.neighbourId, as: 'liaison' };
  await officer.call('account.invite', { name: '钱多', mobile: '13900000008', role });
  await officer.end();
  await signInAs('stranger');
  await page.goto(`/stations/${hall.story.stationId}/ask?people=1&when=tomorrow&part=full-day`);
  await page.getByRole('button', { name: '预约', exact: true }).click();
  await expect(page).toHaveURL(/\/bookings\/[\w-]{16}\?made=1$/);
  await expect(page.getByRole('main')).toContainText('味道食品');
  await expect(page.getByRole('main')).toContainText('钱多（联络员代办）');
});
