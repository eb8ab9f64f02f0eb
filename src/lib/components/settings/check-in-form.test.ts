import { expect, it } from 'vitest';
import { CHECK_IN_UNLESS_SAID, type CheckInRules } from '#lib/domain/attendance/check-in-rules.ts';
import { checkInValues, readCheckIn } from './check-in-form.ts';

const STRICT: CheckInRules = {
  opensMinutesBefore: 15,
  closesMinutesAfter: 60,
  releases: true,
  decidesAfter: { noShows: 3, days: 30 },
};

it('says nothing where nothing but what counts anyway was typed', () => {
  expect(readCheckIn({})).toBeUndefined();
  expect(readCheckIn(checkInValues(undefined))).toBeUndefined();
  expect(readCheckIn(checkInValues(CHECK_IN_UNLESS_SAID))).toBeUndefined();
});

it('reads back what it shows, and leaves half a limit for the schema to refuse', () => {
  expect(readCheckIn({ ...checkInValues(STRICT), checkInReleases: 'on' })).toEqual(STRICT);
  expect(readCheckIn({ ...checkInValues(undefined), checkInRecords: 'on' })).toEqual({
    ...CHECK_IN_UNLESS_SAID,
    records: true,
  });
  expect(readCheckIn({ ...checkInValues(undefined), noShows: '3' })).toMatchObject({
    decidesAfter: { noShows: 3, days: undefined },
  });
});
