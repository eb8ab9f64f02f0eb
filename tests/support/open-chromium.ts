import { chromium, type Browser } from '@playwright/test';
import { browserOnThisMachine } from '../../scripts/find-browser.mjs';

/** The Chromium of this machine, else the one that Playwright has downloaded, for scripts that look at pages. */
export function openChromium(): Promise<Browser> {
  const executablePath = browserOnThisMachine();
  return chromium.launch({
    ...(executablePath !== null && { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    // On a Chinese system: its fonts come first.
    env: { ...process.env, LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' },
  });
}
