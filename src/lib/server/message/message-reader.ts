import type { MessageState } from '#lib/domain/message/message-kind.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { Language } from '#lib/messages/language.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';

export interface MessageRow {
  readonly id: number;
  readonly publicId: string;
  readonly kind: string;
  readonly bookingId: number | null;
  readonly facts: string;
  readonly createdAt: number;
  readonly dueAt: number;
  readonly untilAt: number | null;
  readonly attempts: number;
  readonly channel: string | null;
  readonly problem: string | null;
  readonly sentAt: number | null;
  readonly failedAt: number | null;
  readonly person: MessagedPerson;
}

export interface MessagedPerson {
  readonly id: number;
  readonly publicId: string;
  readonly name: string;
  readonly mobile: string;
  readonly email: string | null;
  readonly language: string;
  readonly disabledAt: number | null;
}

const MESSAGE = {
  id: true,
  publicId: true,
  kind: true,
  bookingId: true,
  facts: true,
  createdAt: true,
  dueAt: true,
  untilAt: true,
  attempts: true,
  channel: true,
  problem: true,
  sentAt: true,
  failedAt: true,
  person: {
    select: {
      id: true,
      publicId: true,
      name: true,
      mobile: true,
      email: true,
      language: true,
      disabledAt: true,
    },
  },
} as const;

const WAITING = { sentAt: null, failedAt: null } as const;

/** What is to be sent now: codes first, for somebody stands before a form; else what was due first. */
export async function listDueMessages(
  { tables }: ConfigSource,
  now: number,
  limit: number,
): Promise<MessageRow[]> {
  const due = { ...WAITING, dueAt: { lte: now } };
  const order = [{ dueAt: 'asc' }, { id: 'asc' }] as const;
  const list = (kind: object, take: number): Promise<MessageRow[]> =>
    tables.message.findMany({ where: { ...due, ...kind }, orderBy: [...order], take, select: MESSAGE });
  const codes = await list({ kind: 'sign-in-code' }, limit);
  return [...codes, ...(await list({ kind: { not: 'sign-in-code' } }, limit - codes.length))];
}

const OF_STATE = {
  waiting: WAITING,
  sent: { sentAt: { not: null } },
  failed: { failedAt: { not: null } },
} as const;

/** The latest first; `before` is an internal id. */
export function listMessageRows(
  { tables }: ConfigSource,
  { state, before, limit }: { state: MessageState; before: number | null; limit: number },
): Promise<MessageRow[]> {
  return tables.message.findMany({
    where: { ...OF_STATE[state], ...(before !== null && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: limit,
    select: MESSAGE,
  });
}

export function findMessage({ tables }: ConfigSource, publicId: string): Promise<MessageRow | null> {
  return tables.message.findUnique({ where: { publicId }, select: MESSAGE });
}

export async function hasWaitingMessage(
  { tables }: ConfigSource,
  personId: number,
  kind: string,
): Promise<boolean> {
  return (await tables.message.count({ where: { ...WAITING, personId, kind } })) > 0;
}

/** The other language where the column holds one that we do not have any more. */
export function languageOfPerson({ language }: Pick<MessagedPerson, 'language'>): Language {
  return language === 'en' ? 'en' : 'zh-CN';
}

/**
 * Who decides at a station at `now`: its managers, approvers and those who stand in today, or where there are none the officers of its
 * district. Whoever only serves at the desk or reads is not told of what they cannot decide.
 */
export async function listDeciderIds(
  { tables }: ConfigSource,
  stationId: number,
  now: Instant,
  limit: number,
): Promise<number[]> {
  const by = { orderBy: { personId: 'asc' }, take: limit, select: { personId: true } } as const;
  const station = await tables.station.findUniqueOrThrow({
    where: { id: stationId },
    select: { timeZone: true, districtId: true },
  });
  const today = localDayAt(station.timeZone, now);
  const deciders = await tables.stationRole.findMany({
    where: {
      stationId,
      OR: [
        { role: { in: ['manager', 'approver'] }, standsInFrom: null },
        { standsInFrom: { lte: today }, standsInTo: { gte: today } },
      ],
    },
    ...by,
  });
  if (deciders.length > 0) return deciders.map((one) => one.personId);
  const officers = await tables.districtRole.findMany({
    where: { districtId: station.districtId, role: 'officer' },
    ...by,
  });
  return officers.map((one) => one.personId);
}

/** Where somebody was invited to; null where it is gone. */
export async function findInvitedPlace(
  { tables }: ConfigSource,
  facts: { partyId?: unknown; stationId?: unknown; districtId?: unknown },
): Promise<string | null> {
  const select = { name: true } as const;
  if (typeof facts.partyId === 'number')
    return (await tables.party.findUnique({ where: { id: facts.partyId }, select }))?.name ?? null;
  if (typeof facts.stationId === 'number')
    return (await tables.station.findUnique({ where: { id: facts.stationId }, select }))?.name ?? null;
  if (typeof facts.districtId === 'number')
    return (await tables.district.findUnique({ where: { id: facts.districtId }, select }))?.name ?? null;
  return null;
}
