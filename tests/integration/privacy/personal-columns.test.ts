import { expect, it } from 'vitest';
import { PERSONAL_COLUMNS, PERSONAL_FIELDS } from '#lib/domain/privacy/personal-columns.ts';
import { useApp } from '../../support/app-fixture.ts';
import { withBareConnection } from '../../support/sqlite-connection.ts';

/** Columns of text that are about nobody: what a station, a place or the program itself is called and set to. */
const ABOUT_NOBODY = [
  /^house_rules_version\.text$/,
  /^privacy_notice\.(chinese|english)$/,
  /\.public_id$/,
  /^(district|station|zone|resource|policy|calendar_year|calendar_day|station_exception|station_calendar_day)\./,
  /^(_prisma_migrations|config_revision|event_day|event_indexed|demand)\./,
  /^party\.(name|kind|state|class|legal_form|credit_code|host|purpose)$/,
  /^(closure|canteen|canteen_day|redemption|settlement_entry)\.(purpose|reason|intervals|terms|proposed|decision_reason|sittings|menu|stopped|source)$/,
  /^picture\.(description|format)$/,
  /^(claim|quota_use|quota_total)\.kind$/,
  /^booking\.(source|made_as|kind|state|change_drops)$/,
  /^(occurrence|attendance|fault)\.(state|given)$/,
  /^registration\.(state|body_hash)$/,
  /^request_key\.(procedure|key|body_hash)$/,
  /^event\.(subject|action)$/,
  /^event_index\.axis$/,
  /^notice\.kind$/,
  /^job_run\./,
  /^(webhook|delivery)\.(format|name|url|secret|told|language|problem)$/,
  /^message\.(kind|channel|problem)$/,
  /^api_token\.scope$/,
  /^waiting\.(source|made_as|kind|queue|body_hash|state)$/,
  /^(waiting_day|freed)\./,
];

it('every column that holds something about people is in the table of the privacy notice, and no other', async () => {
  const app = await useApp();
  const columns = withBareConnection(app.file, (db) =>
    db
      .prepare(
        `SELECT t.name || '.' || c.name AS name, c.type AS type,
           EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name) f WHERE f."from" = c.name AND f."table" = 'person') AS ofPerson
         FROM sqlite_master t JOIN pragma_table_info(t.name) c
         WHERE t.type = 'table' AND t.name NOT GLOB 'sqlite_*'`,
      )
      .all(),
  ) as { name: string; type: string; ofPerson: number }[];
  expect(columns.length).toBeGreaterThan(100);
  const known = new Set(columns.map((one) => one.name));
  expect(Object.keys(PERSONAL_COLUMNS).filter((name) => !known.has(name))).toEqual([]);
  const undecided = columns.filter(
    ({ name, type, ofPerson }) =>
      (ofPerson === 1 || type === 'TEXT' || type === 'BLOB') &&
      PERSONAL_COLUMNS[name] === undefined &&
      (ofPerson === 1 || !ABOUT_NOBODY.some((pattern) => pattern.test(name))),
  );
  expect(undecided.map((one) => one.name)).toEqual([]);
  expect(new Set(Object.values(PERSONAL_COLUMNS))).toEqual(new Set(PERSONAL_FIELDS));
});
