/** Why a seat cannot be taken: none is left, somebody has this one, or there is no such seat. */
export type SlotRefusal = 'all-taken' | 'just-taken' | 'no-such-seat';

export type SlotAnswer =
  { readonly ok: true; readonly slot: number } | { readonly ok: false; readonly because: SlotRefusal };

/** The seat that somebody gets who asks for this one, or for any: then the first that nobody has. Slots count from 1. */
export function slotFor(
  asked: number | null,
  { total, taken }: { readonly total: number; readonly taken: ReadonlySet<number> },
): SlotAnswer {
  if (asked !== null) {
    if (asked < 1 || asked > total) return { ok: false, because: 'no-such-seat' };
    return taken.has(asked) ? { ok: false, because: 'just-taken' } : { ok: true, slot: asked };
  }
  for (let slot = 1; slot <= total; slot += 1) if (!taken.has(slot)) return { ok: true, slot };
  return { ok: false, because: 'all-taken' };
}
