import type { TestApp } from './app-fixture.ts';

/** Statements that reach the driver while `work` runs, by their first word; triggers run inside of theirs. */
export async function countStatements(
  app: TestApp,
  work: () => Promise<unknown>,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  app.watchStatements((sql) => {
    const word = /^\s*(?:--[^\n]*\n\s*)*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? '';
    counts[word] = (counts[word] ?? 0) + 1;
  });
  await work();
  app.watchStatements(null);
  return counts;
}
