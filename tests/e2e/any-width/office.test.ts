import { readFileSync } from 'node:fs';
import { expect, test } from '../../support/browser-test.ts';
import { apiAs } from '../../support/story-api.ts';

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('an officer filters the log and exports it, and the export is in the log', async ({
    page,
    signInAs,
  }) => {
    await signInAs('officer');
    await page.goto('/audit');
    await expect(page.getByRole('heading', { level: 1, name: '操作记录' })).toBeVisible();
    await page.getByLabel('操作', { exact: true }).selectOption({ label: '驿站 · 新建驿站' });
    await page.getByRole('button', { name: '查询' }).click();
    await expect(page).toHaveURL(/event=station\.created/);
    await expect(page.getByText('新建了驿站“江城驿站”')).toBeVisible();
    await expect(page.getByText('登录了')).toHaveCount(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出表格' }).click(),
    ]);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await page.goto('/audit?event=audit.exported');
    await expect(page.getByText(/导出了.*操作记录/).first()).toBeVisible();
  });

  test('a station sees its own log and not that of another', async ({ page, hall, signInAs }) => {
    await signInAs('otherManager');
    await page.goto('/audit');
    await expect(page.getByText('新建了驿站“东湖驿站”')).toBeVisible();
    await expect(page.getByText('江城驿站')).toHaveCount(0);
    const answer = await page.goto(`/audit?scope=station:${hall.story.stationId}`);
    expect(answer?.status()).toBe(403);
  });

  test('an officer says whose site it is, and every page shows it at its foot at once', async ({
    page,
    busyDay,
    signInAs,
  }) => {
    await signInAs('officer');
    await page.goto(busyDay);
    await page.goto('/settings');
    await expect(page.getByText('将匿名化0人')).toBeVisible();
    await page.getByLabel('站点名称').fill('江城党群服务中心');
    await page.getByLabel('服务场所的叫法（中文）').fill('服务大厅');
    await page.getByLabel('ICP备案号').fill('鄂ICP备2026000001号 <b>');
    await page.getByRole('button', { name: '保存设置' }).click();
    await expect(page.getByText('设置已保存')).toBeVisible();
    await page.goto(busyDay);
    await expect(page.getByRole('contentinfo')).toContainText('鄂ICP备2026000001号 <b>');
    await expect(page.getByRole('banner')).toContainText('江城党群服务中心');
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1, name: '选择服务大厅' })).toBeVisible();
    await expect(page.getByRole('link', { name: '江城驿站' }).first()).toBeVisible();
    await page.getByRole('button', { name: '使用大字' }).click();
    await expect(page.locator('html')).toHaveClass('larger-type');
    await page.getByRole('button', { name: '使用标准字号' }).click();
    await expect(page.locator('html')).not.toHaveClass('larger-type');
    // Other tests have the same hall.
    await page.goto('/settings');
    await page.getByLabel('站点名称').fill('');
    await page.getByLabel('服务场所的叫法（中文）').fill('');
    await page.getByLabel('ICP备案号').fill('');
    await page.getByRole('button', { name: '保存设置' }).click();
    await expect(page.getByRole('banner')).toContainText('驿站预约');
  });

  test('somebody takes their data and erases their account, after being asked', async ({
    page,
    hall,
    browser,
  }) => {
    const office = await apiAs(hall.origin, 'officer');
    const mobile = '13700000301';
    const role = { partyId: hall.story.neighbourId, as: 'member' };
    const { link } = await office.call('account.invite', { name: '临时同事', mobile, role });
    await office.end();
    const context = await browser.newContext({
      baseURL: hall.origin,
      locale: 'zh-CN',
      javaScriptEnabled: false,
    });
    const own = await context.newPage();
    await own.goto(String(link));
    await own.getByLabel('密码', { exact: true }).fill('好记又够长的一句话，够用了');
    await own.getByLabel('再次输入密码').fill('好记又够长的一句话，够用了');
    await own.getByRole('button', { name: '保存密码' }).click();
    await own.goto('/account/data');
    const [download] = await Promise.all([
      own.waitForEvent('download'),
      own.getByRole('button', { name: '导出JSON文件' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('临时同事');
    await own.getByText('注销我的账号…').click();
    await own.getByRole('button', { name: '确定注销' }).click();
    await expect(own.getByText('还没有勾选确认')).toBeVisible();
    await own.getByLabel('我知道注销后不能恢复').check();
    await own.getByRole('button', { name: '确定注销' }).click();
    await expect(own.getByText('您的姓名、手机号和角色已删除')).toBeVisible();
    await expect(own.getByRole('link', { name: '登录', exact: true })).toBeVisible();
    await context.close();
    await page.goto('/privacy');
    await expect(page.getByRole('heading', { level: 1, name: '个人信息处理说明' })).toBeVisible();
  });
});
