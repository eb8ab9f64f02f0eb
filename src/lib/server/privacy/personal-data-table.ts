import type { BookingState } from '#lib/domain/booking/booking-life.ts';
import type { MessageKind } from '#lib/domain/message/message-kind.ts';
import type { PersonalField } from '#lib/domain/privacy/personal-columns.ts';
import { BOOKING_STATE_WORDS } from '#lib/messages/booking-words.ts';
import type { Language } from '#lib/messages/language.ts';
import { MESSAGE_KIND_WORDS } from '#lib/messages/message-kind-words.ts';
import { PRIVACY_TEXTS } from '#lib/messages/page-privacy-texts.ts';
import { DISTRICT_ROLE_WORDS, PARTY_ROLE_WORDS, STATION_ROLE_WORDS } from '#lib/messages/role-words.ts';
import type { PersonalData } from '#lib/schemas/privacy.ts';
import type { Table } from '#lib/server/spreadsheet/table.ts';

type Row = readonly [field: PersonalField, what: string, more: string, from: string, to: string];

const WIDTHS = [28, 30, 44, 20, 20] as const;

/** The data of one person as a table that people read; moments are told in UTC, as in the file for programs. */
export function personalDataTable(language: Language, data: PersonalData): Table {
  const texts = PRIVACY_TEXTS[language];
  return {
    sheet: texts.sheet,
    columns: texts.sheetColumns.map((title, index) => ({ title, width: WIDTHS[index] ?? 20 })),
    rows: rowsOf(language, data).map(([field, ...cells]) => [texts.fields[field].what, ...cells]),
  };
}

function rowsOf(language: Language, data: PersonalData): Row[] {
  const { person } = data;
  const kinds: Readonly<Record<string, string>> = MESSAGE_KIND_WORDS[language];
  return [
    ['name', person.name, '', person.createdAt, ''],
    ['mobile', person.mobile, '', '', ''],
    ...(person.email === null ? [] : [['email', person.email, '', '', ''] as const]),
    ['language', person.language, '', '', ''],
    ...data.roles.map(({ role, at }): Row => ['role', roleText(language, role), at.name, '', '']),
    ...data.identities.map(({ issuer, linkedAt }): Row => ['identity', issuer, '', linkedAt, '']),
    ...data.sessions.map(({ createdAt, expiresAt }): Row => ['session', '', '', createdAt, expiresAt]),
    ...data.tokens.map(({ name, scope, createdAt, expiresAt }): Row => [
      'token',
      name,
      scope,
      createdAt,
      expiresAt,
    ]),
    ...data.bookings.map(({ id, station, party, state, purpose, from, to }): Row => [
      'booking',
      [station.name, party.name].join(' '),
      [stateText(language, state), purpose, id].join(' '),
      from,
      to,
    ]),
    ...data.handedOver.map(({ booking, createdAt, takenAt }): Row => [
      'booking',
      booking,
      '',
      createdAt,
      takenAt ?? '',
    ]),
    ...data.seats.map(({ booking, name, takenAt }): Row => ['seat', booking, name, takenAt, '']),
    ...data.registrations.map(({ id, party, contactName, createdAt }): Row => [
      'registration',
      party.name,
      [contactName, id].join(' '),
      createdAt,
      '',
    ]),
    ...data.houseRules.map(({ station, version, acceptedAt }): Row => [
      'acceptance',
      station.name,
      String(version),
      acceptedAt,
      '',
    ]),
    ...data.faults.map(({ station, place, words, pictures, reportedAt }): Row => [
      'fault',
      [station.name, place].join(' '),
      [words, ...pictures].join(' '),
      reportedAt,
      '',
    ]),
    ...data.messages.map(({ kind, createdAt }): Row => [
      'message',
      kinds[kind as MessageKind] ?? kind,
      '',
      createdAt,
      '',
    ]),
  ];
}

function roleText(language: Language, role: string): string {
  const words: Readonly<Record<string, string>> = {
    ...DISTRICT_ROLE_WORDS[language],
    ...STATION_ROLE_WORDS[language],
    ...PARTY_ROLE_WORDS[language],
  };
  return words[role] ?? role;
}

function stateText(language: Language, state: string): string {
  const words: Readonly<Record<string, string>> = BOOKING_STATE_WORDS[language];
  return words[state as BookingState] ?? state;
}
