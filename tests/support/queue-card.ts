import type { Locator, Page } from '@playwright/test';

/** The card of a queue that shows the request with this purpose. */
export function cardOf(page: Page, purpose: string): Locator {
  return page.getByRole('listitem').filter({ hasText: purpose });
}
