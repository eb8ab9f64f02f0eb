/**
 * What the ledger must allow, said once more in the plainest way: arrays, and the sum at every moment at which it can rise.
 * It shares nothing with the guard or with the domain, so that it can contradict them.
 */

export interface ModelResource {
  readonly id: number;
  readonly kind: 'room' | 'area' | 'canteen';
  capacity: number;
  guardedFrom: number;
}

export interface ModelClaim {
  readonly resourceId: number;
  readonly from: number;
  readonly holder: number;
  readonly to: number;
  readonly kind: 'booking' | 'hold' | 'house';
  readonly quantity: number;
  readonly allOfIt: number;
}

/** `guard`: it would over-book. `key`: another claim has this resource, start and holder. */
export type Verdict = 'accepted' | 'guard' | 'key';

export class LedgerOracle {
  readonly resources: readonly ModelResource[];
  claims: readonly ModelClaim[] = [];

  constructor(resources: readonly ModelResource[]) {
    this.resources = resources;
  }

  insert(claim: ModelClaim): Verdict {
    if (this.find(claim)) return 'key';
    return this.#keep([...this.claims, claim], claim);
  }

  replace(claim: ModelClaim): Verdict {
    return this.#keep([...this.claims.filter((one) => !hasSameKey(one, claim)), claim], claim);
  }

  update(before: ModelClaim, after: ModelClaim, onConflict: 'refuse' | 'replace' = 'refuse'): Verdict {
    const others = this.claims.filter((one) => one !== before);
    const inTheWay = others.some((one) => hasSameKey(one, after));
    if (inTheWay && onConflict === 'refuse') return 'key';
    const all = [...others.filter((one) => !hasSameKey(one, after)), after];
    if (countsTheSame(before, after)) {
      this.claims = all;
      return 'accepted';
    }
    return this.#keep(all, after);
  }

  upsert(claim: ModelClaim): Verdict {
    const before = this.find(claim);
    return before ? this.update(before, claim) : this.insert(claim);
  }

  remove(claim: ModelClaim): Verdict {
    this.claims = this.claims.filter((one) => one !== claim);
    return 'accepted';
  }

  /** An update judges a cut only; a replacement judges the resource as if it were new. */
  configure(
    resource: ModelResource,
    capacity: number,
    guardedFrom: number,
    how: 'update' | 'replace',
  ): Verdict {
    if (guardedFrom < resource.guardedFrom) return 'guard';
    const judged = how === 'replace' || capacity < resource.capacity;
    if (judged && !this.holds({ ...resource, capacity }, guardedFrom, Infinity, this.claims)) return 'guard';
    resource.capacity = capacity;
    resource.guardedFrom = guardedFrom;
    return 'accepted';
  }

  find(key: Pick<ModelClaim, 'resourceId' | 'from' | 'holder'>): ModelClaim | undefined {
    return this.claims.find((one) => hasSameKey(one, key));
  }

  /** True where at every moment of [from, to) what is taken is at most what the house leaves. */
  holds(resource: ModelResource, from: number, to: number, claims: readonly ModelClaim[]): boolean {
    const here = claims.filter((one) => one.resourceId === resource.id && one.from < to && one.to > from);
    const moments = [from, ...here.map((one) => one.from).filter((start) => start > from)];
    return moments.every((moment) => {
      const present = here.filter((one) => one.from <= moment && moment < one.to);
      const taken = sumOf(present.filter((one) => one.kind !== 'house').map((one) => one.quantity));
      const house = present.filter((one) => one.kind === 'house');
      const withheld = sumOf(house.map((one) => (one.allOfIt ? resource.capacity : one.quantity)));
      return taken <= Math.max(0, resource.capacity - withheld);
    });
  }

  resource(id: number): ModelResource {
    const found = this.resources.find((one) => one.id === id);
    if (!found) throw new RangeError(`no resource ${id}`);
    return found;
  }

  #keep(all: readonly ModelClaim[], changed: ModelClaim): Verdict {
    if (!this.holds(this.resource(changed.resourceId), changed.from, changed.to, all)) return 'guard';
    this.claims = all;
    return 'accepted';
  }
}

function hasSameKey(a: Pick<ModelClaim, 'resourceId' | 'from' | 'holder'>, b: typeof a): boolean {
  return a.resourceId === b.resourceId && a.from === b.from && a.holder === b.holder;
}

/** True where only what the guard does not count has changed, such as a hold that becomes a booking. */
function countsTheSame(a: ModelClaim, b: ModelClaim): boolean {
  return (
    a.resourceId === b.resourceId &&
    a.from === b.from &&
    a.to === b.to &&
    a.quantity === b.quantity &&
    a.allOfIt === b.allOfIt &&
    (a.kind === 'house') === (b.kind === 'house')
  );
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
