import { isGranted, isGrantedIn, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { reasonOf } from '#lib/domain/access/permissions.ts';
import { findCanteen, type CanteenHead } from './canteen-reader.ts';

/** The canteen, if this person runs it. What has not been approved is known only to its party and its station. */
export async function getRunCanteen(app: App, actor: Actor, publicId: string): Promise<CanteenHead> {
  const canteen = await findCanteen(readingFrom(app), publicId);
  if (!canteen) throw notFound();
  if (isGrantedIn(actor, 'run-canteen', canteen.provider)) return canteen;
  const isKnown =
    canteen.terms !== null ||
    actor.memberships.some((one) => one.partyId === canteen.provider.id) ||
    isGranted(actor, 'look-behind', canteen.station);
  throw isKnown ? new DoorError('not-allowed', reasonOf('run-canteen')) : notFound();
}
