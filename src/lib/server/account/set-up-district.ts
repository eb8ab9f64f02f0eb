import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { hasDistrict, insertDistrict } from './district-writer.ts';
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
    if (await hasDistrict(transaction)) throw new DoorError('conflict', 'already-set-up');
    const districtId = await insertDistrict(app, transaction, input.districtName);
    const { name, mobile } = input;
    const id = await insertPerson(transaction, {
      publicId: app.newPublicId(),
      name,
      mobile,
      passwordHash,
      createdAt: app.now(),
    });
    await grantRole(transaction, {
      personId: id,
      role: { districtId, as: 'officer' },
      actorId: id,
      atMs: app.nowMs(),
    });
    return id;
  });
  return openSession(app, personId);
}
