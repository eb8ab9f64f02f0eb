// `node scripts/take-hall-picture.ts` makes docs/images/hall-day.png: the hall of the tests' story on its busy day, as an
// administrator of 远景咨询 sees it. It needs the built program and a Chromium.
import { BUSY_DAY } from '../tests/support/furnish-busy-day.ts';
import { startHallServer } from '../tests/support/hall-server.ts';
import { openChromium } from '../tests/support/open-chromium.ts';
import { STORY_PASSWORD, STORY_PEOPLE } from '../tests/support/story.ts';

const PICTURE = 'docs/images/hall-day.png';
const SIZE = { width: 1280, height: 1180 };

const hall = await startHallServer();
const browser = await openChromium();
try {
  const context = await browser.newContext({
    viewport: SIZE,
    locale: 'zh-CN',
    colorScheme: 'light',
    baseURL: hall.origin,
  });
  const data = { mobile: STORY_PEOPLE.administrator.mobile, password: STORY_PASSWORD };
  await context.request.post('/api/trpc/account.signIn', { data, headers: { origin: hall.origin } });
  const page = await context.newPage();
  await page.goto(`/stations/${hall.story.stationId}?day=${BUSY_DAY}`);
  await page.screenshot({ path: PICTURE });
  console.log(PICTURE);
} finally {
  await browser.close();
  await hall.stop();
}
