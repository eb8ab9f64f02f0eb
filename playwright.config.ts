import { defineConfig, type Project } from '@playwright/test';
import { browserOnThisMachine } from './scripts/find-browser.mjs';

const HEIGHT = 844;

// Chromium's sandbox does not work for root; the others keep the browser from doing anything but what a test asks of it.
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const launchArguments = process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET;

// Without a browser of this machine Playwright takes the one that it has downloaded.
const executablePath = browserOnThisMachine();

/** What does not depend on the width of the page is tried once, at the desk or, if people do it on the way, by phone. */
const ANY_WIDTH = '**/any-width/**';
const BY_PHONE = '**/by-phone/**';

function projectOf(name: string, width: number, isPhone: boolean): Project {
  return { name, use: { viewport: { width, height: HEIGHT }, isMobile: isPhone, hasTouch: isPhone } };
}

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/playwright',
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: { args: launchArguments, ...(executablePath === null ? {} : { executablePath }) },
  },
  projects: [
    { ...projectOf('phone', 390, true), testIgnore: ANY_WIDTH },
    { ...projectOf('desk', 1280, false), testIgnore: BY_PHONE },
  ],
});
