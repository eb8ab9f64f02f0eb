import type { SeededRandom } from '../support/seeded-random.ts';
import type { LedgerOracle, ModelClaim, ModelResource } from './ledger-oracle.ts';

/** One statement, as it is sent to the database and as the oracle is asked about it. */
export type LedgerStep =
  | { readonly type: 'insert' | 'replace' | 'upsert' | 'remove'; readonly claim: ModelClaim }
  | { readonly type: 'update' | 'update-or-replace'; readonly before: ModelClaim; readonly claim: ModelClaim }
  | {
      readonly type: 'configure' | 'replace-resource';
      readonly resource: ModelResource;
      readonly capacity: number;
      readonly guardedFrom: number;
    };

const DAYS = 6;
export const LAST_MINUTE = DAYS * 1440;
const CLAIMS_MAX = 100;
const CLAIM_MINUTES_MAX = 1500;

/** The next step: mostly claims that crowd the same few places, often at each other's ends. */
export function nextStep(random: SeededRandom, oracle: LedgerOracle): LedgerStep {
  const { claims } = oracle;
  const some = claims.length > 0;
  const roll = random.integer(100);
  if (some && (roll < 7 || claims.length >= CLAIMS_MAX))
    return { type: 'remove', claim: random.pick(claims) };
  if (some && roll < 40) return updateStep(random, oracle);
  if (roll < 50) return resourceStep(random, oracle);
  const fresh = someClaim(random, oracle);
  if (some && roll < 62) {
    const { resourceId, from, holder, kind } = random.pick(claims);
    const to = Math.min(from + lengthOf(random), from + CLAIM_MINUTES_MAX);
    const claim = {
      ...fresh,
      ...amountOf(random, kind, oracle.resource(resourceId)),
      resourceId,
      from,
      holder,
      kind,
      to,
    };
    return { type: roll < 56 ? 'replace' : 'upsert', claim };
  }
  return { type: roll < 66 ? 'replace' : roll < 70 ? 'upsert' : 'insert', claim: fresh };
}

export function runStep(oracle: LedgerOracle, step: LedgerStep): ReturnType<LedgerOracle['insert']> {
  switch (step.type) {
    case 'insert':
      return oracle.insert(step.claim);
    case 'replace':
      return oracle.replace(step.claim);
    case 'upsert':
      return oracle.upsert(step.claim);
    case 'remove':
      return oracle.remove(step.claim);
    case 'update':
      return oracle.update(step.before, step.claim);
    case 'update-or-replace':
      return oracle.update(step.before, step.claim, 'replace');
    case 'configure':
      return oracle.configure(step.resource, step.capacity, step.guardedFrom, 'update');
    case 'replace-resource':
      return oracle.configure(step.resource, step.capacity, step.guardedFrom, 'replace');
  }
}

function someClaim(random: SeededRandom, oracle: LedgerOracle): ModelClaim {
  const resource = random.pick(oracle.resources);
  const kind = random.pick(['booking', 'booking', 'hold', 'house'] as const);
  const holder = kind === 'house' ? -random.between(1, 5) : random.between(1, 40);
  const length = lengthOf(random);
  const neighbours = oracle.claims.filter((one) => one.resourceId === resource.id);
  let from = random.integer(LAST_MINUTE / 15) * 15 + (random.happens(20) ? random.between(-1, 1) : 0);
  if (neighbours.length > 0 && random.happens(35)) {
    const neighbour = random.pick(neighbours);
    from = random.happens(50) ? neighbour.to : neighbour.from - length;
    // Or they share one minute: the least that can be too much.
    if (random.happens(25)) from += from === neighbour.to ? -1 : 1;
  }
  from = Math.max(0, from);
  return {
    resourceId: resource.id,
    from,
    holder,
    to: from + length,
    kind,
    ...amountOf(random, kind, resource),
  };
}

function lengthOf(random: SeededRandom): number {
  if (random.happens(5)) return CLAIM_MINUTES_MAX - random.integer(2);
  if (random.happens(5)) return random.between(1, 3);
  return random.between(1, 40) * 15;
}

function amountOf(
  random: SeededRandom,
  kind: ModelClaim['kind'],
  { capacity }: ModelResource,
): Pick<ModelClaim, 'quantity' | 'allOfIt'> {
  if (kind === 'house' && random.happens(40)) return { quantity: 0, allOfIt: 1 };
  return { quantity: random.between(1, Math.max(1, Math.ceil(capacity / 2))), allOfIt: 0 };
}

function updateStep(random: SeededRandom, oracle: LedgerOracle): LedgerStep {
  const before = random.pick(oracle.claims);
  const type = random.happens(25) ? 'update-or-replace' : 'update';
  return { type, before, claim: changed(random, oracle, before) };
}

function changed(random: SeededRandom, oracle: LedgerOracle, claim: ModelClaim): ModelClaim {
  const shift = random.between(-8, 8) * 15;
  switch (random.integer(8)) {
    case 0:
      return {
        ...claim,
        from: Math.max(0, claim.from + shift),
        to: Math.max(0, claim.from + shift) + claim.to - claim.from,
      };
    case 1:
      return { ...claim, to: claim.from + lengthOf(random) };
    case 2:
      return { ...claim, ...amountOf(random, claim.kind, oracle.resource(claim.resourceId)) };
    case 3:
      return { ...claim, resourceId: random.pick(oracle.resources).id };
    case 4:
    case 5: {
      // On top of another claim, whose key may be taken for it.
      const { resourceId, from, to } = random.pick(oracle.claims);
      const holder = random.pick(oracle.claims.filter((one) => one.holder < 0 === claim.holder < 0)).holder;
      return { ...claim, resourceId, from, to, holder };
    }
    case 6:
      return claim.kind === 'house'
        ? { ...claim }
        : { ...claim, kind: claim.kind === 'hold' ? 'booking' : 'hold' };
    default:
      return claim.kind === 'house'
        ? {
            ...claim,
            kind: 'booking',
            holder: -claim.holder,
            quantity: Math.max(1, claim.quantity),
            allOfIt: 0,
          }
        : { ...claim, kind: 'house', holder: -claim.holder };
  }
}

function resourceStep(random: SeededRandom, oracle: LedgerOracle): LedgerStep {
  const resource = random.pick(oracle.resources);
  const most = resource.kind === 'room' ? 1 : resource.kind === 'area' ? 6 : 20;
  const capacity = random.happens(15) ? resource.capacity : random.integer(most + 1);
  const rises = resource.guardedFrom < LAST_MINUTE / 2 && random.happens(25);
  const guardedFrom = resource.guardedFrom + (rises ? random.between(-40, 120) : 0);
  return {
    type: random.happens(25) ? 'replace-resource' : 'configure',
    resource,
    capacity,
    guardedFrom: Math.max(0, guardedFrom),
  };
}
