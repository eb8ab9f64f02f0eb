import type { z } from 'zod';
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
}

/** Who the caller is, with the number by which they sign in. */
export async function viewAccount(app: App, actor: Actor): Promise<AccountView> {
  const mobile = await findMobile(readingFrom(app), actor.personId);
  return {
    ...describeActor(app, actor),
    mobile: maskMobile(mobile ?? ''),
    showsCodes: isGrantedSomewhere(actor, 'book-for-parties'),
  };
}
