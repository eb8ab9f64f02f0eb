/** What is closed, as a form and the input of a closure name it. */
export type ClosureScopeInput =
  { readonly stationId: string } | { readonly zoneId: string } | { readonly resourceId: string };

const ONE_OF_THE_HALL = /^(zone|place):([A-Za-z0-9_-]{16})$/;

/** `hall`, `zone:<id>` or `place:<id>`; null for all else, for a slip must never close a whole hall. */
export function readClosureScope(stationId: string, scope: string): ClosureScopeInput | null {
  if (scope === 'hall') return { stationId };
  const [, what, id] = ONE_OF_THE_HALL.exec(scope) ?? [];
  if (id === undefined) return null;
  return what === 'zone' ? { zoneId: id } : { resourceId: id };
}

/** How many units of one place; nothing where all of it is meant, null where it cannot be so many. */
export function readUnits(text: string, scope: string): { readonly quantity?: number } | null {
  if (text.trim() === '') return {};
  const quantity = Number(text);
  return scope.startsWith('place:') && Number.isSafeInteger(quantity) && quantity >= 1 ? { quantity } : null;
}
