import { describe, expect, it } from 'vitest';
import { INSERTS_THAT_OVER_BOOK, UPDATES_THAT_OVER_BOOK, type Attempt } from './attempts-on-claims.ts';
import { EVENT_CHANGES, RESOURCE_CHANGES_THAT_OVER_BOOK, ZONE_CHANGES } from './attempts-on-resources.ts';
import { MISSING_VALUES, VALUES_THAT_WOULD_FOOL_THE_SUM, WRONG_VALUES } from './attempts-with-values.ts';
import { connectToCopy, guardNames, weakenedHall } from './unguarded.ts';

const GUARDED: readonly Attempt[] = [
  ...INSERTS_THAT_OVER_BOOK,
  ...UPDATES_THAT_OVER_BOOK,
  ...RESOURCE_CHANGES_THAT_OVER_BOOK,
  ...ZONE_CHANGES,
  ...EVENT_CHANGES,
];

/** The message with which the statement is refused, null where it is not. */
function refusalOf(hall: Buffer, sql: string, pragmas: readonly string[] = []): string | null {
  const db = connectToCopy(hall);
  try {
    for (const pragma of pragmas) db.pragma(pragma);
    db.exec(sql);
    return null;
  } catch (error) {
    return (error as Error).message;
  } finally {
    db.close();
  }
}

describe('without the guards', () => {
  const hall = weakenedHall({ without: (trigger) => guardNames().includes(trigger) });

  it.each(GUARDED)('nothing else refuses: %s', (_title, sql) => {
    expect(refusalOf(hall, sql)).toBeNull();
  });
});

describe('without types, CHECKs and guards', () => {
  const hall = weakenedHall({ without: (trigger) => guardNames().includes(trigger), unchecked: true });
  const keyed = /^NULL as (resource|from|holder)(_id|_min)?\b/;

  it.each([...VALUES_THAT_WOULD_FOOL_THE_SUM, ...WRONG_VALUES])('nothing else refuses %s', (_title, sql) => {
    expect(refusalOf(hall, sql)).toBeNull();
  });

  it.each(MISSING_VALUES.filter(([title]) => !keyed.test(title)))(
    'nothing else refuses %s',
    (_title, sql) => {
      expect(refusalOf(hall, sql)).toBeNull();
    },
  );
});

describe('each guard is needed', () => {
  const complete = weakenedHall({ without: () => false });
  const unchecked = ['ignore_check_constraints = ON'];

  it.each(guardNames())('without %s alone something is let through', (guard) => {
    const weakened = weakenedHall({ without: (trigger) => trigger === guard });
    const letThrough = [...GUARDED, ...VALUES_THAT_WOULD_FOOL_THE_SUM].filter(
      ([, sql]) =>
        refusalOf(complete, sql, unchecked) !== null && refusalOf(weakened, sql, unchecked) === null,
    );
    expect(letThrough.map(([title]) => title)).not.toEqual([]);
  });

  it('and together they refuse all of it', () => {
    expect(GUARDED.filter(([, sql]) => refusalOf(complete, sql) === null)).toEqual([]);
  });
});
