import { expect, test } from '../../support/browser-test.ts';
import { openClient } from '../../../scripts/demo/api-client.ts';
import { STORY_PASSWORD, STORY_PEOPLE } from '../../support/story.ts';

const TICKET = /\/tickets\/[A-Za-z0-9_-]{16}\.\d{4}-\d{2}-\d{2}\.[A-Za-z0-9_-]{22}$/;

test('an enterprise opens its canteen, a neighbour orders for twelve, and the month adds up', async ({
  page,
  hall,
  signInAs,
}) => {
  const name = '邻里食堂';
  // The enterprise lists.
  await signInAs('neighbour');
  await page.goto(`/parties/${hall.story.neighbourId}/canteens`);
  const listing = page.locator('section').filter({ hasText: '开放一个食堂' }).last();
  await listing.getByLabel('所属驿站').selectOption({ label: '江城驿站' });
  await listing.getByLabel('食堂名称').fill(name);
  await listing.getByLabel('地址').fill('味道大厦 2 层');
  await listing.getByLabel('食品经营许可证编号').fill('JY34201060001234');
  await listing.getByLabel('许可证有效期至').fill('2027-06-30');
  await listing.getByLabel('参考价（元）').fill('18.00');
  await listing.getByLabel('厨房每个时段最多份数').fill('100');
  await listing.getByRole('group', { name: '午餐', exact: true }).getByLabel('每个时段对外份数').fill('20');
  await listing.getByLabel('提前几天截止').fill('0');
  await listing.getByLabel('截止时间', { exact: true }).selectOption('10:30');
  await listing.getByLabel('素食').check();
  await listing.getByRole('button', { name: '提交' }).click();
  await expect(page.getByText('已提交，等待驿站审批').last()).toBeVisible();

  // The manager approves.
  await signInAs('manager');
  await page.goto(`/stations/${hall.story.stationId}/queue`);
  const card = page.getByRole('article').filter({ hasText: name });
  await expect(card).toContainText('味道食品的赵敏提交');
  await card.getByRole('button', { name: '通过', exact: true }).click();
  await expect(page.getByText('1 项已通过。')).toBeVisible();

  // A neighbour's administrator orders for twelve, one vegetarian: two taps and the numbers.
  await signInAs('administrator');
  await page.goto(`/stations/${hall.story.stationId}/canteens`);
  const canteen = page.locator('section').filter({ hasText: name });
  await canteen
    .getByRole('link', { name: /12:00–12:30/ })
    .first()
    .click();
  await page.getByLabel('份数', { exact: true }).fill('12');
  await page.getByLabel('其中素食').fill('1');
  await page.getByRole('button', { name: '确认订餐' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '餐券' })).toBeVisible();
  await expect(page.getByText('素食 1')).toBeVisible();
  await expect(page.getByRole('img', { name: '远景咨询的餐券' })).toBeVisible();
  const bookingId = new URL(page.url()).pathname.split('/')[2] ?? '';
  const client = openClient(hall.origin);
  await client.account.signIn.mutate({ mobile: STORY_PEOPLE.administrator.mobile, password: STORY_PASSWORD });
  const { tickets, canteen: shown } = await client.canteen.tickets.query({ bookingId });
  const path = tickets[0]?.path ?? '';
  expect(path).toMatch(TICKET);

  // The kitchen sheet shows it.
  await signInAs('neighbour');
  await page.goto(`/canteens/${shown.id}/kitchen?day=${tickets[0]?.day ?? ''}`);
  const row = page.getByRole('row').filter({ hasText: '12:00–12:30' });
  await expect(row.getByRole('cell').nth(0)).toHaveText('12');
  await expect(row.getByRole('cell').nth(1)).toHaveText('1');

  // Any phone opens the ticket; staff redeem it there, a part and then the rest.
  await page.goto(path);
  await page.getByLabel('份数（留空为全部）').fill('11');
  await page.getByRole('button', { name: '核销' }).click();
  await expect(page.getByText('远景咨询：已核销 11 份，剩 1 份。')).toBeVisible();
  await page.getByRole('button', { name: '全部核销' }).click();
  await expect(page.getByText('已全部核销')).toBeVisible();

  // The month's settlement adds up.
  await page.goto(`/canteens/${shown.id}/settlement?month=${(tickets[0]?.day ?? '').slice(0, 7)}`);
  const settled = page.locator('section').filter({ hasText: '远景咨询' }).first();
  await expect(settled).toContainText('¥216.00');
  await expect(page.getByText('合计 ¥216.00')).toBeVisible();
});
