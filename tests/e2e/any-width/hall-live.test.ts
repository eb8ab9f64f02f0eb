import { expect, test } from '../../support/browser-test.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';

const WEDNESDAY = '2026-12-02';

test.describe('the slider through the day', () => {
  test('shows each desk as it is at that moment, by keyboard too', async ({ page, busyDay }) => {
    await page.goto(busyDay);
    await expect(page.getByText('实时更新')).toBeVisible();
    const slider = page.getByRole('slider', { name: '看某一时刻' });
    await expect(slider).toHaveAttribute('aria-valuetext', '全天');
    await slider.focus();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', '11:00');
    await expect(page.getByRole('row', { name: /^A01/ })).toContainText('已占用');
    await expect(page.getByRole('row', { name: /^D02/ })).toContainText('已占用');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', '13:00');
    await expect(page.getByRole('row', { name: /^D02/ }).getByRole('cell').first()).toHaveText('空闲');
    await expect(page.getByText('13:00 空闲 25 席 / 40')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: '全天', exact: true }).click();
    await expect(page.getByText('40 席中 24 席全天空闲')).toBeVisible();
  });

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false });

    test('is a form', async ({ page, busyDay }) => {
      await page.goto(busyDay);
      await page.getByRole('slider', { name: '看某一时刻' }).focus();
      await page.keyboard.press('End');
      await page.getByRole('button', { name: '查看这一时刻' }).click();
      await expect(page).toHaveURL(/at=1080/);
      await expect(page.getByText('18:00 空闲 34 席 / 40')).toBeVisible();
      await page.getByRole('link', { name: '全天', exact: true }).click();
      await expect(page.getByText('40 席中 24 席全天空闲')).toBeVisible();
    });
  });

  for (const at of ['-1', '1440', '12:00', 'x', '']) {
    test(`the moment “${at}” is the whole day`, async ({ page, busyDay }) => {
      await page.goto(`${busyDay}&at=${at}`);
      await expect(page.getByText('40 席中 24 席全天空闲')).toBeVisible();
    });
  }
});

test('a booking of somebody else appears without a reload, and goes again', async ({
  page,
  hall,
  browser,
}) => {
  const address = `/stations/${hall.story.stationId}?day=${WEDNESDAY}`;
  await page.goto(address);
  await expect(page.getByText('实时更新')).toBeVisible();
  const row = page.getByRole('row', { name: /^E01/ });
  await expect(row).toContainText('全天空闲');
  const deskId = (await row.getAttribute('id'))!.replace('desk-', '');

  const other = await browser.newContext();
  const call = async (procedure: string, data: object): Promise<unknown> => {
    const headers = { origin: hall.origin };
    const answer = await other.request.post(`${hall.origin}/api/trpc/${procedure}`, { data, headers });
    expect(answer.status()).toBe(200);
    return ((await answer.json()) as { result: { data: unknown } }).result.data;
  };
  await call('account.signIn', { mobile: '13900000006', password: '一句很长也好记的密码' });
  const { bookingId } = (await call('booking.create', {
    idempotencyKey: `live-${deskId}-${test.info().project.name}-${Date.now()}`,
    request: {
      stationId: hall.story.stationId,
      partyId: hall.story.neighbourId,
      want: { kind: 'desk', count: 1, deskIds: [deskId] },
      when: { days: { list: [WEDNESDAY] }, time: { part: 'full-day' } },
      headCount: 1,
    },
  })) as { bookingId: string };
  await expect(row).toContainText('全天 已占用');
  await call('booking.cancel', { bookingId });
  await expect(row).toContainText('全天空闲');
  await other.close();
});

test('a desk on the map shows its times beside the map and leads to asking for it', async ({
  page,
  busyDay,
}) => {
  await page.goto(busyDay);
  await expect(page.getByText('实时更新')).toBeVisible();
  const map = page.getByRole('group', { name: '共享工区座位图，12月1日 周二' });
  await map.getByRole('link', { name: /^D02，/ }).click();
  const chosen = page.getByRole('region', { name: '选中的工位' });
  await expect(chosen).toBeInViewport();
  await expect(chosen).toContainText('08:30–12:00 已占用');
  await expect(chosen.getByRole('link', { name: '预约 D02' })).toHaveAttribute(
    'href',
    /ask\?day=2026-12-01&desk=/,
  );
  await expectAccessible(page);
  await chosen.getByRole('button', { name: '收起' }).click();
  await expect(chosen).toBeHidden();
});

test('the same day is drawn as a timeline, and the next one too', async ({ page, busyDay }) => {
  await page.goto(busyDay);
  const views = page.getByRole('navigation', { name: '查看方式' });
  await views.getByRole('link', { name: '时间轴' }).click();
  await expect(page).toHaveURL(/view=timeline/);
  await expect(page.getByText('其余 24 席全天空闲。')).toBeVisible();
  await expect(page.getByRole('group', { name: /座位图/ })).toHaveCount(0);
  await expect(page.getByRole('row', { name: /^A01/ })).toContainText('09:00–18:00 已占用');
  await page.getByRole('link', { name: '后一天' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('12月2日');
  await expect(page.getByRole('group', { name: /座位图/ })).toHaveCount(0);
  await views.getByRole('link', { name: '座位图' }).click();
  await expect(page.getByRole('group', { name: /座位图/ })).toBeVisible();
});

test('the drawing that came with the page stands, and its desks are looked at only once the page is at work', async ({
  page,
  busyDay,
}) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    const parse = JSON.parse.bind(JSON);
    const Line = globalThis.EventSource;
    JSON.parse = (...[text, reviver]: Parameters<JSON['parse']>): unknown => {
      if (text.includes('"kind":"desk"')) seen.push('desks');
      return parse(text, reviver);
    };
    globalThis.EventSource = class extends Line {
      constructor(...options: ConstructorParameters<typeof EventSource>) {
        super(...options);
        seen.push('line');
      }
    };
    Reflect.set(globalThis, 'seen', seen);
  });
  const seen = (): Promise<string[]> => page.evaluate(() => Reflect.get(globalThis, 'seen') as string[]);
  for (const view of ['map', 'timeline']) {
    await page.goto(`${busyDay}&view=${view}`);
    await expect.poll(seen).toContain('desks');
    expect((await seen())[0], view).toBe('line');
  }
});

test('one’s own seats are told from those of others of the party', async ({ page, busyDay, signInAs }) => {
  await signInAs('administrator');
  await page.goto(busyDay);
  await expect(page.getByRole('row', { name: /^A01/ })).toContainText('我的预约');
  await expectAccessible(page);
});

test('a day that is over has nothing to ask for', async ({ page, hall }) => {
  await page.goto(`/stations/${hall.story.stationId}?day=2026-11-27`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('11月27日');
  await expect(page.getByRole('link', { name: /^预约/ })).toHaveCount(0);
});
