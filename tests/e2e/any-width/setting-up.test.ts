import type { Page } from '@playwright/test';
import { expect, test } from '../../support/browser-test.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import type { Story } from '../../support/story.ts';

async function open(page: Page, { stationId }: Story, section: string): Promise<void> {
  await page.goto(`/stations/${stationId}/settings${section}`);
}

async function save(page: Page, button: string, which: 'first' | 'last' = 'first'): Promise<void> {
  await page.getByRole('button', { name: button, exact: true })[which]().click();
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
}

test('whoever does not run the station is told that it is not their task', async ({
  page,
  hall,
  signInAs,
}) => {
  await open(page, hall.story, '');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await signInAs('member');
  await open(page, hall.story, '');
  await expect(page.getByText('此内容由该驿站的工作人员查看。')).toBeVisible();
});

// What is changed here is another station than the one that other tests look at.
test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a manager changes the facts of the station, its hours and its days', async ({
    page,
    hall,
    signInAs,
  }) => {
    const story = { ...hall.story, stationId: hall.story.otherStationId };
    await signInAs('otherManager');
    await open(page, story, '');
    await page.getByLabel('驿站名称').fill('');
    await page.getByLabel('怎么到').fill('二层东侧\n刷脸进门');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('alert')).toContainText('没有保存');
    await expect(page.getByLabel('驿站名称')).toHaveAccessibleDescription(/请/);
    await expect(page.getByLabel('怎么到')).toHaveValue('二层东侧\n刷脸进门');
    await page.getByLabel('驿站名称').fill('东湖驿站');
    await save(page, '保存');
    await expect(page.getByLabel('怎么到')).toHaveValue('二层东侧\n刷脸进门');

    await page.getByRole('link', { name: '开放时间', exact: true }).click();
    await page.getByLabel('周一关门', { exact: true }).selectOption('12:00');
    await page.getByLabel('周一下午开门').selectOption('13:30');
    await page.getByRole('button', { name: '保存' }).first().click();
    await expect(page.getByRole('group', { name: '周一' })).toHaveAccessibleDescription(/时间/);
    await page.getByLabel('周一下午关门').selectOption('18:00');
    await save(page, '保存');
    await expect(page.getByLabel('周一下午开门')).toHaveValue('13:30');

    await page.getByRole('textbox', { name: '日期' }).fill('2026-12-24');
    await page.getByLabel('原因').fill('盘点');
    await save(page, '保存', 'last');
    const day = page.getByRole('listitem').filter({ hasText: '2026年12月24日 周四' });
    await expect(day).toContainText('全天不开放');
    await day.getByText('删除').first().click();
    await day.getByRole('button', { name: '删除' }).click();
    await expect(page.getByText('还没有特殊日期。')).toBeVisible();
  });

  test('a manager opens places, changes one, and takes it out of service and back', async ({
    page,
    hall,
    signInAs,
  }) => {
    const story = { ...hall.story, stationId: hall.story.otherStationId };
    await signInAs('otherManager');
    await open(page, story, '/places');
    const room = '路演厅';
    await page.getByLabel('名称或编号').last().fill(room);
    await page.getByLabel('可容纳人数').last().fill('30');
    await page.getByLabel('设备与特点').last().fill('投影、白板');
    await save(page, '添加');
    await expect(page.getByRole('main')).toContainText('投影、白板');
    await page.getByLabel(`修改${room}`).click();
    await page.getByLabel('可容纳人数').first().fill('40');
    await save(page, '保存');
    await expect(page.getByRole('main')).toContainText('可容纳 40 人');
    await page.getByLabel(`修改${room}`).click();
    await page.getByText('停用', { exact: true }).first().click();
    await page.getByRole('button', { name: '停用' }).first().click();
    await expect(page.getByRole('button', { name: `恢复${room}` })).toBeVisible();
    await save(page, `恢复${room}`);
    await expect(page.getByLabel(`修改${room}`)).toBeVisible();
  });

  test('a manager sets a rule of the station, reads what it means, and follows the district again', async ({
    page,
    hall,
    signInAs,
  }) => {
    const story = { ...hall.story, stationId: hall.story.otherStationId };
    await signInAs('otherManager');
    await open(page, story, '/policies');
    await page.getByLabel('工位: 修改规则').click();
    await page.getByLabel('可提前预约天数').first().fill('60');
    await page.getByLabel('每天最短几分钟').first().fill('600');
    await page.getByLabel('每天最长几分钟').first().fill('60');
    await page.getByRole('button', { name: '保存' }).first().click();
    await expect(page.getByLabel('每天最长几分钟').first()).toHaveAccessibleDescription(/.+/);
    await page.getByLabel('每天最短几分钟').first().fill('30');
    await save(page, '保存');
    await expect(page.getByText('工位最多提前60天预约。')).toBeVisible();
    await page.getByText('恢复片区规则').first().click();
    await page.getByRole('button', { name: '恢复片区规则' }).click();
    await expect(page.getByText('工位最多提前92天预约。')).toBeVisible();
  });

  test('a manager closes a hall and ends it, and is told of bookings in the way', async ({
    page,
    hall,
    signInAs,
  }) => {
    await signInAs('manager');
    await open(page, hall.story, '/closures');
    await page.getByLabel('第一天').fill('2026-12-01');
    await page.getByLabel('最后一天').fill('2026-12-01');
    await page.getByRole('button', { name: '暂停开放' }).click();
    await expect(page.getByRole('alert')).toContainText('预约');
    await expect(page.getByRole('heading', { name: '会影响谁' })).toBeVisible();
    await page.getByLabel('第一天').fill('2027-02-09');
    await page.getByLabel('最后一天').fill('2027-02-09');
    await page.getByRole('button', { name: '先看会影响谁' }).click();
    await expect(page.getByText('停用不影响任何单位')).toBeVisible();
    await page.getByLabel('第一天').fill('2026-12-01');
    await page.getByLabel('最后一天').fill('2026-12-01');
    await page.getByRole('button', { name: '先看会影响谁' }).click();
    await expect(page.locator('#affected').getByRole('listitem').first()).toBeVisible();
    await expect(page.getByLabel('第一天')).toHaveValue('12月1日 周二');
    await page.getByLabel('第一天').fill('2027-02-09');
    await page.getByLabel('最后一天').fill('2027-02-10');
    await page.getByLabel('原因').fill('消防检查');
    await save(page, '暂停开放');
    const closure = page.getByRole('listitem').filter({ hasText: '消防检查' });
    await expect(closure.first()).toContainText('整个大厅');
    await closure.first().getByText('提前结束').first().click();
    await closure.first().getByRole('button', { name: '提前结束' }).click();
    await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
  });

  test('a manager closes a day that has bookings only after a tick', async ({ page, hall, signInAs }) => {
    await signInAs('manager');
    await open(page, hall.story, '/hours');
    await page.getByRole('textbox', { name: '日期' }).fill('2026-12-01');
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await page.getByRole('button', { name: '保存' }).last().click();
    await expect(page.getByRole('alert')).toContainText(/当天已有\d+个预约/);
    await page.getByRole('checkbox', { name: '已知当天有预约，确需修改' }).check();
    await save(page, '保存', 'last');
    const day = page.getByRole('listitem').filter({ hasText: '2026年12月1日' });
    await expect(day).toContainText('全天不开放');
    await day.getByText('删除').first().click();
    await day.getByRole('button', { name: '删除' }).click();
    await expect(day).toHaveCount(0);
  });

  test('an officer invites a manager with a link that is shown once, and cannot remove the last officer', async ({
    page,
    hall,
    signInAs,
  }) => {
    const mobile = '13600000001';
    await signInAs('officer');
    await open(page, { ...hall.story, stationId: hall.story.otherStationId }, '/people');
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: '邀请' }) });
    await form.getByLabel('姓名').fill('郑新');
    await form.getByLabel('手机号').fill('12');
    await form.getByRole('button', { name: '邀请' }).click();
    await expect(form.getByLabel('手机号')).toHaveAccessibleDescription(/手机号/);
    await form.getByLabel('手机号').fill(mobile);
    await form.getByRole('button', { name: '邀请' }).click();
    await expect(page.getByLabel('设置密码的链接')).toHaveValue(/\/invitation\//);
    await page.reload();
    await expect(page.getByLabel('设置密码的链接')).toHaveCount(0);
    const invited = page.getByRole('listitem').filter({ hasText: mobile });
    await expect(invited).toContainText('还没有设置密码');
    await invited.getByText('移除郑新').click();
    await invited.getByRole('button', { name: '移除' }).click();
    await expect(page.getByText(mobile)).toHaveCount(0);
    await page.getByText('移除周明').click();
    await page
      .getByRole('listitem')
      .filter({ hasText: '周明' })
      .getByRole('button', { name: '移除' })
      .click();
    await expect(page.getByRole('alert')).toContainText('这是最后一位片区管理员');
  });

  test('a manager marks a day of the station, and looks at a notice that only an officer publishes', async ({
    page,
    hall,
    signInAs,
  }) => {
    const story = { ...hall.story, stationId: hall.story.otherStationId };
    await signInAs('otherManager');
    await open(page, story, '/calendar?year=2027');
    await expect(page.getByText('这一年的放假通知还没有录入')).toBeVisible();
    await page.getByLabel('日期').fill('2027-03-01');
    await save(page, '保存');
    await expect(page.getByRole('listitem').filter({ hasText: '2027年3月1日' })).toContainText('休息');
    await page.getByLabel('年份').fill('2027');
    await page.getByLabel('通知全文').fill(NOTICE);
    await page.getByRole('button', { name: '预览' }).click();
    await expect(page.getByText('休息（元旦）').first()).toBeVisible();
    await expect(page.getByText('放假通知由片区管理员发布').first()).toBeVisible();
    await expect(page.getByRole('button', { name: '发布' })).toHaveCount(0);
  });
});

test('a notice that is previewed, and forms that are refused, are accessible', async ({
  page,
  hall,
  signInAs,
}) => {
  await signInAs('officer');
  await open(page, hall.story, '/calendar?year=2027');
  await page.getByLabel('通知全文').fill(NOTICE);
  await page.getByRole('button', { name: '预览' }).click();
  await expect(page.getByRole('button', { name: /发布/ })).toBeVisible();
  await expectAccessible(page);
  await open(page, hall.story, '');
  await page.getByLabel('驿站名称').fill('');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
});

const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。`;
