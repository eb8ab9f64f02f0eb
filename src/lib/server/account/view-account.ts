import type { z } from 'zod';
import { mayInParty } from '#lib/domain/access/permissions.ts';
import { maskMobile } from '#lib/domain/people/masks.ts';
import type { whoAmI } from '#lib/schemas/account.ts';
import { isGrantedSomewhere, type Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { describeActor } from './describe-actor.ts';
import { findMobile } from './person-reader.ts';

export interface AccountView extends z.infer<typeof whoAmI> {
  /** Masked, for others may look at the screen; enough to know which number it is. */
  readonly mobile: string;
  /** Whether they may show codes to sign in with to others. */
  readonly showsCodes: boolean;
  /** Whether there is a log that they may read. */
  readonly readsLog: boolean;
}

/** Who the caller is, with the number by which they sign in. */
export async function viewAccount(app: App, actor: Actor): Promise<AccountView> {
  const mobile = await findMobile(readingFrom(app), actor.personId);
  return {
    ...describeActor(app, actor),
    mobile: maskMobile(mobile ?? ''),
    readsLog:
      isGrantedSomewhere(actor, 'read-log') ||
      actor.memberships.some(({ role }) => mayInParty('read-log-of-party', { party: role })),
    showsCodes: isGrantedSomewhere(actor, 'book-for-parties'),
  };
}
