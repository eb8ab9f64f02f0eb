import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { localDay } from '#lib/schemas/scalars.ts';
import type { NewCalendarYear } from './calendar-writer.ts';

const seed = z.strictObject({
  source: z.string(),
  years: z.array(
    z.strictObject({
      year: z.int(),
      days: z.array(z.strictObject({ day: localDay, change: z.enum(['off', 'work']), name: z.string() })),
    }),
  ),
});

/** The years whose notices were published when this release was made, from the repository's own file. */
export function readCalendarSeed(): Omit<NewCalendarYear, 'notice' | 'publishedAt'>[] {
  const { source, years } = seed.parse(
    JSON.parse(readFileSync(resolve('prisma/seed/calendar-years.json'), 'utf8')),
  );
  return years.map(({ year, days }) => ({ year, source, days }));
}
