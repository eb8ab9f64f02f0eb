import { isValidOn, type Hall, type HallResource } from '#lib/domain/hall/hall.ts';
import { refusedByOwnRule } from '#lib/domain/policy/own-rule.ts';
import type { PlaceGiven } from './allocation.ts';
import type { AskedDay } from './asked-days.ts';

/** Whether a place is in service on the day and its own rule allows the times, whatever is claimed. */
export function servesOn(resource: HallResource, { day, times }: Pick<AskedDay, 'day' | 'times'>): boolean {
  return isValidOn(resource, day) && refusedByOwnRule(resource, times) === null;
}

/** Whether one of these places wants a decision of its own. */
export function needsApproval({ everyResource }: Hall, places: readonly PlaceGiven[]): boolean {
  return places.some((one) => everyResource.get(one.resourceId)?.own?.needsApproval === true);
}

/** Whether any place of the hall does: most halls have none, and are asked no further. */
export function mayNeedApproval({ resources }: Hall): boolean {
  return resources.some((one) => one.own?.needsApproval === true);
}
