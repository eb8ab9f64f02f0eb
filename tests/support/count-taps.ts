import type { Locator } from '@playwright/test';

/** Taps of a finger, or clicks, that a journey takes; typing is none. */
export class Taps {
  count = 0;

  async on(target: Locator): Promise<void> {
    this.count += 1;
    await target.click();
  }
}
