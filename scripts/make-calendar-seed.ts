/**
 * Writes prisma/seed/calendar-years.json: the days off and make-up days of the years whose notices are known, from the
 * package chinese-days. Run it again when that package has been updated, with the project's own Node:
 * `node_modules/.bin/node scripts/make-calendar-seed.ts`. The package answers "workday" for a year it does not know,
 * so that a year enters the file only with all its holidays.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { parseLocalDay, weekdayOf } from '#lib/domain/time/local-day.ts';

/** The State Council has published the days of a whole year in advance since 2007. */
const FIRST_PUBLISHED_YEAR = 2007;
const NAMES = new Map([
  ['清明', '清明节'],
  ['端午', '端午节'],
  ['中秋', '中秋节'],
  ['中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日', '抗战胜利纪念日'],
]);
const TARGET = new URL('../prisma/seed/calendar-years.json', import.meta.url);

interface SeedDay {
  readonly day: string;
  readonly change: 'off' | 'work';
  readonly name: string;
}

const packageFolder = new URL('../', import.meta.resolve('chinese-days'));
const { version } = readJson(new URL('package.json', packageFolder)) as { version: string };
const published = readJson(new URL('dist/chinese-days.json', packageFolder)) as {
  holidays: Record<string, string>;
  workdays: Record<string, string>;
};

const days = [...daysOf(published.holidays, 'off'), ...daysOf(published.workdays, 'work')].sort((a, b) =>
  a.day.localeCompare(b.day),
);
assertSound(days);
const years = [...new Set(days.map(({ day }) => Number(day.slice(0, 4))))]
  .filter((year) => year >= FIRST_PUBLISHED_YEAR)
  .map((year) => ({ year, days: days.filter(({ day }) => day.startsWith(`${year}-`)) }));
for (const { year, days: ofYear } of years) assertComplete(year, ofYear);

const seed = {
  source: `chinese-days ${version} (MIT), which follows the notices of the State Council; made by scripts/make-calendar-seed.ts`,
  years,
};
mkdirSync(new URL('.', TARGET), { recursive: true });
const options = await resolveConfig(fileURLToPath(TARGET));
writeFileSync(TARGET, await format(JSON.stringify(seed), { ...options, parser: 'json' }));
process.stdout.write(`${years.length} years, ${years[0]?.year} to ${years.at(-1)?.year}\n`);

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The package describes a day as `Spring Festival,春节,3`. */
function daysOf(described: Record<string, string>, change: SeedDay['change']): SeedDay[] {
  return Object.entries(described).map(([day, text]) => {
    const name = text.split(',')[1] ?? '';
    return { day, change, name: NAMES.get(name) ?? name };
  });
}

function assertSound(all: readonly SeedDay[]): void {
  const seen = new Set<string>();
  for (const { day, change, name } of all) {
    const local = parseLocalDay(day);
    if (local === null || name === '' || seen.has(day)) throw new Error(`not a day of the calendar: ${day}`);
    if (change === 'work' && weekdayOf(local) <= 5) throw new Error(`a make-up day on a weekday: ${day}`);
    seen.add(day);
  }
}

function assertComplete(year: number, ofYear: readonly SeedDay[]): void {
  const dates = new Set(ofYear.filter(({ change }) => change === 'off').map(({ day }) => day.slice(5)));
  const names = new Set(ofYear.map(({ name }) => name));
  // Mid-autumn may be named with the National Day that it falls into; the law of 2008 brought the three lunar days.
  const wanted =
    year < 2008
      ? ['元旦', '春节', '劳动节', '国庆节']
      : ['元旦', '春节', '清明节', '劳动节', '端午节', '国庆节'];
  const missing = wanted.filter((name) => ![...names].some((given) => given.includes(name)));
  const statutory = ['01-01', '05-01', '10-01', '10-02', '10-03'].filter((date) => !dates.has(date));
  if (missing.length + statutory.length > 0)
    throw new Error(`${year} is not complete: ${[...missing, ...statutory].join(' ')}`);
}
