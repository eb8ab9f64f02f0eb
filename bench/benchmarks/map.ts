import type { Browser, Page } from '@playwright/test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openChromium } from '../../tests/support/open-chromium.ts';
import type { Benchmark, Result } from '../benchmark.ts';
import { DESKS_PER_HALL, type City } from '../data/city.ts';
import { bookableDay } from '../data/clock.ts';
import { bookingFiler, PARTS } from '../data/filed-bookings.ts';
import { publicIdOf } from '../data/public-ids.ts';
import { pageCallOf } from '../load/booking-calls.ts';
import { medianOf } from '../statistics.ts';
import { withServer } from '../with-server.ts';

const DESKS = 300;
const DESKS_PER_ROW = 20;
/** Each by somebody whose browser knows our front page and nothing else of ours. The worst of them is judged. */
const DRAWINGS = 5;
/** So long a browser that was just started loads parts of itself, which take time from the page and are not of it. */
const BROWSER_STARTS_MS = 3_000;
/** A week: it ends on the weekday it began with, on which the hall is open. */
const DAYS_CHANGED = 7;
const STEPS_OF_SLIDER = 10;
const LONGEST_TASK_MS_MAX = 100;
const TASKS = 'longTasks';
const UNIT = 'ms (longest task)';

/** Selectors that the browser answers at once: to look for roles and words would be a task of its own in the page. */
const LIVE = '.live';
const NEXT_DAY = 'a[rel=next]';
const SLIDER = 'input[type=range]';

/**
 * A browser with the map of 300 desks: the longest task while it is drawn, while the day changes and under the slider. People
 * come to it from the front page, in a browser that has been open for a while.
 */
export const map: Benchmark = {
  name: 'map',
  run: ({ programFolder }) =>
    withServer(
      { programFolder, city: { stations: 1, parties: 2 }, furnish: furnishMap },
      async ({ server }) => {
        const browser = await openChromium();
        try {
          await sleep(BROWSER_STARTS_MS);
          const drawn: number[] = [];
          for (let count = 1; count < DRAWINGS; count += 1) {
            const page = await openMap(browser, server.origin);
            drawn.push(await longestTask(page));
            await page.context().close();
          }
          const page = await openMap(browser, server.origin);
          drawn.push(await longestTask(page));
          const changed: number[] = [];
          for (let count = 0; count < DAYS_CHANGED; count += 1) {
            const before = page.url();
            await page.locator(NEXT_DAY).click();
            await page.waitForURL((url) => url.href !== before);
            changed.push(await longestTask(page));
          }
          const slid: number[] = [];
          await page.locator(SLIDER).focus();
          for (let step = 0; step < STEPS_OF_SLIDER; step += 1) {
            await page.keyboard.press('ArrowRight');
            slid.push(await longestTask(page));
          }
          const desks = await page.locator('a.seat').count();
          if (desks !== DESKS) throw new Error(`the map shows ${desks} desks`);
          return [
            result('map-drawn', Math.max(...drawn)),
            { name: 'map-drawn-median', value: medianOf(drawn), unit: UNIT },
            result('map-day', Math.max(...changed)),
            { name: 'map-day-median', value: medianOf(changed), unit: UNIT },
            result('map-slider', Math.max(...slid)),
          ];
        } finally {
          await browser.close();
        }
      },
    ),
};

/** The map as it is drawn for somebody new, until it follows by itself. */
async function openMap(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 844 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.addInitScript((name) => {
    const tasks: number[] = [];
    Reflect.set(globalThis, name, tasks);
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
  }, TASKS);
  await page.goto(origin);
  await longestTask(page);
  await page.goto(origin + pageCallOf(1, bookableDay(1), null).path);
  await page.locator(LIVE).waitFor();
  return page;
}

/** A task below 50 ms is none that a browser reports: it counts as nothing. */
async function longestTask(page: Page): Promise<number> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve, 100));
      }),
  );
  return page.evaluate((name) => {
    const tasks = Reflect.get(globalThis, name) as number[];
    return Math.max(0, ...tasks.splice(0));
  }, TASKS);
}

function result(name: string, value: number): Result {
  return { name, value, unit: UNIT, shown: { limit: { atMost: LONGEST_TASK_MS_MAX } } };
}

/** On every other day all desks are taken, by one party in the morning and by another in the afternoon. */
function furnishMap(db: City): void {
  addDesks(db);
  const file = bookingFiler(db);
  for (let day = 1; day <= DAYS_CHANGED; day += 2) {
    for (let desk = 1; desk <= DESKS; desk += 1) {
      PARTS.forEach((part, index) => {
        file({ station: 1, desk, party: 1 + index, day: bookableDay(day), ...part });
      });
    }
  }
}

function addDesks(db: City): void {
  const desk = db.prepare(
    `INSERT INTO resource (id, public_id, station_id, zone_id, kind, label, capacity, x, y) VALUES (?, ?, 1, 1, 'desk', ?, 1, ?, ?)`,
  );
  for (let number = DESKS_PER_HALL + 1; number <= DESKS; number += 1) {
    const x = 100 + ((number - 1) % DESKS_PER_ROW) * 140;
    desk.run(
      number,
      publicIdOf('desk', number),
      `A${number}`,
      x,
      800 + Math.floor(number / DESKS_PER_ROW) * 140,
    );
  }
  db.prepare('UPDATE zone SET width = 3000, height = 3200 WHERE id = 1').run();
}
