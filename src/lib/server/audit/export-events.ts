import { instantFromMilliseconds } from '#lib/domain/time/instant.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt, minuteOfDayAt, type TimeZone } from '#lib/domain/time/time-zone.ts';
import { actorText, eventSentence } from '#lib/messages/event-sentence.ts';
import { eventWords } from '#lib/messages/event-words.ts';
import type { Language } from '#lib/messages/language.ts';
import { AUDIT_TEXTS, type AuditTexts } from '#lib/messages/page-audit-texts.ts';
import type { AuditEntry, AuditFilter } from '#lib/schemas/audit.ts';
import { EVENTS_EXPORTED_MAX } from '#lib/schemas/limits.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { writeSpreadsheet } from '#lib/server/spreadsheet/write-spreadsheet.ts';
import { auditScope } from './audit-scope.ts';
import { listEvents } from './list-events.ts';

const PAGE = 200;
/** Pages that are read for one table at most: each looks through a bounded part of the log. */
const PAGES_MAX = 100;

const COLUMNS: readonly (readonly [keyof AuditTexts['columns'], width: number])[] = [
  ['moment', 20],
  ['actor', 14],
  ['event', 20],
  ['about', 24],
  ['sentence', 50],
  ['party', 24],
  ['station', 20],
  ['facts', 40],
];

/** The latest events of a filter as a table, for those who may read that log; that it was made is an event, too. */
export async function exportEvents(
  app: App,
  actor: Actor,
  language: Language,
  filter: AuditFilter,
): Promise<Uint8Array<ArrayBuffer>> {
  const scope = await auditScope(app, actor, filter);
  const { entries, isCut } = await readEntries(app, actor, filter);
  const texts = AUDIT_TEXTS[language];
  const rows = entries.map((entry) => rowOf(language, entry, scope.timeZone));
  const file = await writeSpreadsheet({
    sheet: texts.sheet,
    columns: COLUMNS.map(([name, width]) => ({ title: texts.columns[name], width })),
    rows: isCut ? [...rows, [texts.cut, ...COLUMNS.slice(1).map(() => '')]] : rows,
  });
  const { stationId = null, partyId = null } = scope;
  const facts = { rows: entries.length };
  const subject = { subject: 'audit', subjectId: 0, action: 'exported', stationId, partyId, facts } as const;
  await app.engine.transact({
    holder: 'audit.export',
    load: () => null,
    decide: () => ({
      changes: [{ type: 'record-event', event: changeEvent(app, actor, subject) }],
      answer: null,
    }),
  });
  return file;
}

async function readEntries(
  app: App,
  actor: Actor,
  filter: AuditFilter,
): Promise<{ entries: AuditEntry[]; isCut: boolean }> {
  const entries: AuditEntry[] = [];
  let after: string | undefined;
  for (let page = 0; page < PAGES_MAX && entries.length < EVENTS_EXPORTED_MAX; page += 1) {
    const limit = Math.min(PAGE, EVENTS_EXPORTED_MAX - entries.length);
    const read = await listEvents(app, actor, { ...filter, limit, ...(after !== undefined && { after }) });
    entries.push(...read.entries);
    if (read.next === null) return { entries, isCut: false };
    after = read.next;
  }
  return { entries, isCut: true };
}

function rowOf(language: Language, entry: AuditEntry, timeZone: TimeZone): string[] {
  const facts = Object.entries(entry.facts).map(([name, value]) => `${name}=${String(value)}`);
  return [
    momentText(entry.at, timeZone),
    actorText(language, entry),
    eventWords(language, entry.event).action,
    entry.about.name ?? '',
    eventSentence(language, entry),
    entry.party?.name ?? '',
    entry.station?.name ?? '',
    facts.join(' '),
  ];
}

/** 2026-12-01 09:00:05 on the clock of the log. */
function momentText(at: string, timeZone: TimeZone): string {
  const instant = instantFromMilliseconds(Date.parse(at));
  const time = formatClockTime(minuteOfDayAt(timeZone, instant));
  return `${formatLocalDay(localDayAt(timeZone, instant))} ${time}${at.slice(16, 19)}`;
}
