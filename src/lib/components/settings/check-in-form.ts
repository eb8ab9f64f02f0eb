import { CHECK_IN_UNLESS_SAID, type CheckInRules } from '#lib/domain/attendance/check-in-rules.ts';
import { numberOf } from './number-of.ts';

type Values = Readonly<Record<string, string>>;

/** What the fields show of the rules. */
export function checkInValues(rules: CheckInRules | undefined): Values {
  const { opensMinutesBefore, closesMinutesAfter, decidesAfter } = rules ?? CHECK_IN_UNLESS_SAID;
  return {
    checkInOpens: String(opensMinutesBefore),
    checkInCloses: String(closesMinutesAfter ?? ''),
    noShows: String(decidesAfter?.noShows ?? ''),
    noShowDays: String(decidesAfter?.days ?? ''),
  };
}

/** The same as it was typed, for the schema to judge; undefined where it is what counts without a rule. */
export function readCheckIn(values: Values): unknown {
  const opensMinutesBefore = numberOf(values['checkInOpens']) ?? CHECK_IN_UNLESS_SAID.opensMinutesBefore;
  const closesMinutesAfter = numberOf(values['checkInCloses']) ?? null;
  const releases = (values['checkInReleases'] ?? '') !== '';
  const records = (values['checkInRecords'] ?? '') !== '';
  const noShows = numberOf(values['noShows']);
  const days = numberOf(values['noShowDays']);
  const decidesAfter = noShows === undefined && days === undefined ? null : { noShows, days };
  const isUsual =
    opensMinutesBefore === CHECK_IN_UNLESS_SAID.opensMinutesBefore &&
    closesMinutesAfter === null &&
    !releases &&
    !records &&
    decidesAfter === null;
  return isUsual
    ? undefined
    : {
        opensMinutesBefore,
        closesMinutesAfter,
        releases,
        ...(records ? { records } : {}),
        decidesAfter,
      };
}
