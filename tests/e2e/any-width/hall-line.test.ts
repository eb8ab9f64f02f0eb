import { expect, test } from '../../support/browser-test.ts';
import { startHallServer } from '../../support/hall-server.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';

test('says that the line is broken, and when it is back', async ({ page, busyDay }) => {
  await page.route(/\/live\?/, (route) => route.abort());
  await page.goto(busyDay);
  await expect(page.getByText(/^连接中断，显示的是 09:\d\d 的情况，正在重新连接/)).toBeVisible();
  await expectAccessible(page);
  await page.unroute(/\/live\?/);
  await expect(page.getByText('实时更新')).toBeVisible({ timeout: 30_000 });
});

test('a program that stops ends the lines of the pages that listen, and does not wait for them', async () => {
  const hall = await startHallServer();
  const line = await fetch(`${hall.origin}/stations/${hall.story.stationId}/live?day=2026-12-01`);
  expect(line.status).toBe(200);
  expect(line.headers.get('content-type')).toContain('text/event-stream');
  const ended = line.text();
  await hall.stop();
  expect(await ended).toContain('event: change');
});

test('a line for a day or a hall that is not there is not found', async ({ hall, request }) => {
  const { stationId } = hall.story;
  for (const path of [
    `${stationId}/live`,
    `${stationId}/live?day=2026-02-30`,
    'AAAAAAAAAAAAAAAA/live?day=2026-12-01',
  ])
    expect((await request.get(`/stations/${path}`)).status(), path).toBe(404);
});
