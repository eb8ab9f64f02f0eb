import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './browser-test.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Nothing on the page, as it is shown now, breaks a rule that can be tried by a program. */
export async function expectAccessible(page: Page): Promise<void> {
  // No page of ours has a frame or a sheet of another origin, and of what passes one example is enough: that halves the time.
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(RULES)
    .options({ resultTypes: ['violations'], preload: false })
    .setLegacyMode()
    .analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 200)) })),
  ).toEqual([]);
  expect(passes.length).toBeGreaterThan(10);
}
