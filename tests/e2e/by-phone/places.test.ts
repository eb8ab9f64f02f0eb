import type { APIRequestContext } from '@playwright/test';
import { expect, test } from '../../support/browser-test.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';

/** Monday, the day on which the tests' clock stands at 09:00. */
const TODAY = '2026-11-30';

async function bookRoom(
  request: APIRequestContext,
  origin: string,
  { stationId, partyId, resourceId }: { stationId: string; partyId: string; resourceId: string },
): Promise<string> {
  const answer = await request.post('/api/trpc/booking.create', {
    headers: { origin },
    data: {
      idempotencyKey: 'label-of-room',
      request: {
        stationId,
        partyId,
        want: { kind: 'room', resourceId },
        when: { days: { list: [TODAY] }, time: { from: '09:00', to: '11:00' } },
        headCount: 3,
      },
    },
  });
  const told = (await answer.json()) as { result: { data: { bookingId: string } } };
  return told.result.data.bookingId;
}

test('a free place says until when, and is booked for today in two taps', async ({
  page,
  hall,
  signInAs,
}) => {
  await signInAs('member');
  await page.goto(`/places/${hall.story.smallRoomId}`);
  await expect(page.getByRole('heading', { level: 1, name: '小会议室' })).toBeVisible();
  await expect(page).toHaveTitle('小会议室 · 现在空闲');
  await expect(page.getByText('可以用到 18:30，驿站那时关闭。')).toBeVisible();
  await page.getByRole('link', { name: '预约今天 09:00–10:00' }).click();
  await expect(page.getByRole('radio', { name: /小会议室/ })).toBeChecked();
  await expect(page.getByRole('region', { name: '结果' })).toContainText('时间 09:00–10:00');
  await expect(page.getByRole('button', { name: '预约', exact: true })).toBeVisible();
});

test('three people stand before the same room: its own party, a neighbour, and nobody', async ({
  page,
  hall,
  signInAs,
}) => {
  const { stationId, consultancyId: partyId, largeRoomId: resourceId } = hall.story;
  await signInAs('administrator');
  const bookingId = await bookRoom(page.request, hall.origin, { stationId, partyId, resourceId });
  const room = `/places/${resourceId}`;

  await page.goto(room);
  await expect(page.getByText('本单位预约', { exact: true })).toBeVisible();
  // Ten minutes are for clearing up.
  await expect(page.getByText('本单位用到 11:10。')).toBeVisible();
  await expect(page.getByRole('link', { name: '查看这个预约' })).toHaveAttribute(
    'href',
    `/bookings/${bookingId}`,
  );
  await expectAccessible(page);

  await page.context().clearCookies();
  for (const person of ['neighbour', null] as const) {
    if (person) await signInAs(person);
    else await page.context().clearCookies();
    await page.goto(room);
    await expect(page.getByText('已占用', { exact: true })).toBeVisible();
    await expect(page.getByText('占用到 11:10。')).toBeVisible();
    await expect(page.getByText('之后空闲。')).toBeVisible();
    await expect(page.getByRole('link', { name: '查看这个预约' })).toHaveCount(0);
    const source = await page.content();
    for (const name of ['远景咨询', '陈思琪', bookingId]) expect(source).not.toContain(name);
    await expectAccessible(page);
  }
});

test('an area says how many of its seats are free', async ({ page, hall }) => {
  await page.goto(`/places/${hall.story.areaId}`);
  await expect(page.getByText('现在空闲 20 席。')).toBeVisible();
});

for (const id of ['AAAAAAAAAAAAAAAA', 'x', '__proto__']) {
  test(`the label ${id} of nothing says so, and what to do`, async ({ page }) => {
    const answer = await page.goto(`/places/${id}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByText('没有这个位置。标签可能已经作废，请到驿站前台询问。')).toBeVisible();
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, javaScriptEnabled: true });

    test('a place can be read by everybody', async ({ page, hall }) => {
      for (const id of [hall.story.counterId, hall.story.bayId]) {
        await page.goto(`/places/${id}`);
        await expectAccessible(page);
      }
    });
  });
}
