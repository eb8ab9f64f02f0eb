import { test as base, expect, type BrowserContext, type ConsoleMessage, type Page } from '@playwright/test';
import { startHallServer, type HallServer } from './hall-server.ts';
import { BUSY_DAY } from './furnish-busy-day.ts';
import { STORY_PASSWORD, STORY_PEOPLE, type StoryPerson } from './story.ts';

/** Its name where the address begins with http. */
const SESSION_COOKIE = 'yizhan';

interface TestFixtures {
  /** The story's hall as a server of its own, shared by the tests of one file: no other file finds it fuller than it began. */
  readonly hall: HallServer;
  /** The path of 江城驿站 on its busy day. */
  readonly busyDay: string;
  /** Opens a session as a person of the story, without the form. */
  readonly signInAs: (person: StoryPerson) => Promise<void>;
  /** What no page may do, whatever the test is about; asserted when the test ends. */
  readonly watch: PageWatch;
}

interface WorkerFixtures {
  readonly halls: HallOfFile;
}

interface PageWatch {
  readonly foreignRequests: string[];
  readonly problems: string[];
}

/** A test with the story's hall as a server of its own; every test also fails on a foreign request or an error of a page. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  halls: [
    // Playwright reads from the pattern which fixtures are asked for: none.
    async ({}, use) => {
      const halls = new HallOfFile();
      await use(halls);
      await halls.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  hall: async ({ halls }, use, { file }) => {
    await use(await halls.open(file));
  },
  baseURL: async ({ hall }, use) => {
    await use(hall.origin);
  },
  busyDay: async ({ hall }, use) => {
    await use(`/stations/${hall.story.stationId}?day=${BUSY_DAY}`);
  },
  signInAs: async ({ context, hall }, use) => {
    await use((person) => openSession(context, hall, person));
  },
  watch: [
    async ({ context, hall }, use) => {
      const watch: PageWatch = { foreignRequests: [], problems: [] };
      watchContext(context, hall.origin, watch);
      await use(watch);
      expect(watch.foreignRequests, 'no request leaves the origin').toEqual([]);
      expect(watch.problems, 'no page reports an error').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** A worker's hall, begun anew with every file. */
class HallOfFile {
  #file = '';
  #hall: HallServer | undefined;

  async open(file: string): Promise<HallServer> {
    if (this.#hall === undefined || this.#file !== file) {
      await this.close();
      this.#hall = await startHallServer();
      this.#file = file;
    }
    return this.#hall;
  }

  async close(): Promise<void> {
    await this.#hall?.stop();
    this.#hall = undefined;
  }
}

export function mobileOf(person: StoryPerson): string {
  return STORY_PEOPLE[person].mobile.replace('+86', '');
}

/** Fills the form of the page that is shown. */
export async function signInByForm(
  page: Page,
  person: StoryPerson,
  labels: FormLabels = CHINESE_FORM,
): Promise<void> {
  await page.getByLabel(labels.mobile).fill(mobileOf(person));
  await page.getByLabel(labels.password).fill(STORY_PASSWORD);
  await page.getByRole('main').getByRole('button', { name: labels.submit }).click();
}

interface FormLabels {
  readonly mobile: string;
  readonly password: string;
  readonly submit: string;
}

export const CHINESE_FORM: FormLabels = { mobile: '手机号', password: '密码', submit: '登录' };
export const ENGLISH_FORM: FormLabels = { mobile: 'Mobile number', password: 'Password', submit: 'Sign in' };

async function openSession(context: BrowserContext, hall: HallServer, person: StoryPerson): Promise<void> {
  const value = hall.openSession(person);
  await context.addCookies([
    { name: SESSION_COOKIE, value, url: hall.origin, httpOnly: true, sameSite: 'Lax' },
  ]);
}

function watchContext(context: BrowserContext, origin: string, watch: PageWatch): void {
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) watch.foreignRequests.push(request.url());
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isStatusOfPage(message))
      watch.problems.push(message.text());
  });
  context.on('weberror', (error) => watch.problems.push(String(error.error())));
}

/** The browser reports the status of a page that is about an error; pages are not built files. */
function isStatusOfPage(message: ConsoleMessage): boolean {
  return message.text().startsWith('Failed to load resource') && !message.location().url.includes('/_app/');
}
