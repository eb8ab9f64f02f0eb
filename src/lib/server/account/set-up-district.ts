import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readCalendarSeed } from '#lib/server/calendar/calendar-seed.ts';
import { insertCalendarYear } from '#lib/server/calendar/calendar-writer.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { DEFAULT_POLICIES } from '#lib/server/policy/default-policies.ts';
import { hashNewPassword } from './hash-new-password.ts';
import { openSession, type OpenedSession } from './open-session.ts';
import { insertPerson, useInvitation } from './person-writer.ts';
import { grantRole } from './role-writer.ts';
import { hashToken } from './token.ts';

export interface SetUpInput {
  readonly token: string;
  readonly districtName: string;
  readonly name: string;
  readonly mobile: string;
  readonly password: string;
}

/** Makes the district with its calendar, its default policies and its first officer. The printed link works once. */
export async function setUpDistrict(app: App, input: SetUpInput): Promise<OpenedSession> {
  const passwordHash = await hashNewPassword(app, input.password);
  const personId = await app.engine.configure('account.setUp', async (transaction) => {
    const invitation = await useInvitation(transaction, hashToken(input.token), app.now());
    if (invitation?.personId !== null) throw new DoorError('not-found', 'link-invalid');
    if ((await transaction.tables.district.count()) > 0) throw new DoorError('conflict', 'already-set-up');
    const districtId = await insertDistrict(app, transaction, input.districtName);
    const { name, mobile } = input;
    const id = await insertPerson(transaction, { publicId: app.newPublicId(), name, mobile, passwordHash, createdAt: app.now() });
    await grantRole(transaction, { personId: id, role: { districtId }, actorId: id, atMs: app.nowMs() });
    return id;
  });
  return openSession(app, personId);
}

/** A district as it begins: with the working calendar as far as it is published, and with policies for every kind. */
export async function insertDistrict(app: App, transaction: ConfigTransaction, name: string): Promise<number> {
  const { tables } = transaction;
  const now = app.now();
  const district = await tables.district.create({ data: { publicId: app.newPublicId(), name, createdAt: now }, select: { id: true } });
  for (const year of readCalendarSeed()) await insertCalendarYear(transaction, { ...year, notice: '', publishedAt: now });
  for (const [kind, rules] of DEFAULT_POLICIES) {
    await tables.policy.create({ data: { districtId: district.id, kind, rules: JSON.stringify(rules) }, select: { id: true } });
  }
  return district.id;
}
