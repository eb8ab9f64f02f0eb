import { expect, test } from '../../support/browser-test.ts';
import { apiAs, ask } from '../../support/story-api.ts';

test('a party makes a day shorter and adds another one, and sees the result before', async ({
  page,
  hall,
  signInAs,
}) => {
  const api = await apiAs(hall.origin, 'member');
  const bookingId = await ask(api, hall.story, 'member', {
    days: ['2026-12-10', '2026-12-11'],
    purpose: '',
    want: { kind: 'desk', count: 1 },
    headCount: 1,
  });
  await signInAs('member');
  await page.goto(`/bookings/${bookingId}`);
  await page.getByRole('link', { name: '变更日期、时间或数量' }).click();
  await expect(page.getByText('填写要改的内容后，这里会显示变更结果。')).toBeVisible();
  await page.getByText('仅这一天', { exact: true }).click();
  await page.getByLabel('开始').selectOption('10:00');
  await page.getByLabel('结束').selectOption('12:00');
  const result = page.getByRole('region', { name: '变更结果' });
  await expect(result.getByText('可以变更')).toBeVisible();
  await expect(result).toContainText('10:00–12:00');
  await result.getByRole('button', { name: '确认变更' }).click();
  await expect(page.getByText('预约已变更。')).toBeVisible();
  await expect(page.getByText('10:00–12:00')).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the result comes by the button, and what needs a decision says that the booking stays valid', async ({
    page,
    hall,
    signInAs,
  }) => {
    const api = await apiAs(hall.origin, 'member');
    const bookingId = await ask(api, hall.story, 'member', {
      days: ['2026-12-14'],
      purpose: '',
      want: { kind: 'desk', count: 1 },
      headCount: 1,
    });
    await signInAs('member');
    await page.goto(`/bookings/${bookingId}/change`);
    await page.getByLabel('数量').fill('5');
    await page.getByRole('button', { name: '查看变更结果' }).click();
    const result = page.getByRole('region', { name: '变更结果' });
    await expect(result.getByText('可变更，需审批')).toBeVisible();
    await result.getByRole('button', { name: '提交变更申请' }).click();
    await expect(page.getByText('变更申请已提交，增加的部分已锁定。')).toBeVisible();
    await page.getByRole('link', { name: '查看变更申请' }).click();
    await expect(page.getByText('这是对一份已有预约的变更申请')).toBeVisible();
  });
});
