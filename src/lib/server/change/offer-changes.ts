import type { ChangeAllocation } from '#lib/domain/change/allocate-change.ts';
import type { ChangeRequest } from '#lib/domain/change/change-request.ts';
import { proposeChanges, type ChangeProposal } from '#lib/domain/change/propose-changes.ts';
import { ALTERNATIVES_MAX } from '#lib/schemas/limits.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { WordlessChangeAlternative } from './answer.ts';
import { decideChange, loadChangeSituation, type ChangeSituation } from './situation.ts';

/** Proposals that are judged for one refusal: a bound on what a refusal costs. */
const PROPOSALS_TRIED_MAX = 24;
const OFFERS_PER_KIND_MAX = 2;

/** Changes in place of a refused one. Each was decided on the same snapshot, so sending it at once is granted. */
export function offerChanges(
  reader: LedgerReader,
  asked: ChangeSituation,
  change: ChangeRequest,
  refused: ChangeAllocation,
): WordlessChangeAlternative[] {
  const { file, standing, now } = asked;
  if (refused.refusals.some((one) => one.code === 'nothing-changes')) return [];
  const { hall } = file.catalogued;
  const offers: WordlessChangeAlternative[] = [];
  const seen = new Set([JSON.stringify(change)]);
  let tried = 0;
  for (const proposal of proposals(change, refused)) {
    if (offers.length >= ALTERNATIVES_MAX || tried >= PROPOSALS_TRIED_MAX) break;
    const text = `${proposal.kind === 'current-answer' ? 'again ' : ''}${JSON.stringify(proposal.change)}`;
    if (seen.has(text) || offers.filter((one) => one.kind === proposal.kind).length >= OFFERS_PER_KIND_MAX)
      continue;
    seen.add(text);
    tried += 1;
    const offer = judge(reader, asked, proposal.kind, proposal.change);
    if (offer) offers.push(offer);
  }
  return offers;

  function* proposals(wished: ChangeRequest, answer: ChangeAllocation): Generator<ChangeProposal> {
    if (!answer.refusals.some((one) => one.code === 'provisional-year')) {
      yield* proposeChanges(wished, standing, answer, hall);
      return;
    }
    const accepted = { ...wished, acceptProvisional: true };
    yield { kind: 'accept-provisional', change: accepted };
    // What else is in its way is found out only without the question of the year.
    const without = decideChange(loadChangeSituation(reader, asked, accepted, now));
    if (without.outcome === 'refused') yield* proposals(accepted, without);
  }

  function judge(
    from: LedgerReader,
    { party, atTheDesk }: ChangeSituation,
    kind: WordlessChangeAlternative['kind'],
    proposed: ChangeRequest,
  ): WordlessChangeAlternative | null {
    const situation = loadChangeSituation(from, { file, party, atTheDesk }, proposed, now);
    const allocation = decideChange(situation);
    if (allocation.outcome === 'refused') return null;
    const given = allocation.days.filter((one) => one.becomes === 'changed' || one.becomes === 'added');
    const [first] = given;
    // What is left as it is on every day is nothing to offer.
    if (!first) return null;
    const resource = hall.everyResource.get(first.places[0]?.resourceId ?? 0);
    const zone = hall.zones.find((one) => one.id === resource?.zoneId);
    const { time } = proposed;
    return {
      kind,
      days: given.length,
      quantity: first.places.reduce((sum, one) => sum + one.quantity, 0),
      place: zone?.name ?? resource?.label ?? null,
      time: time && 'from' in time ? `${time.from}-${time.to}` : null,
      change: proposed,
    };
  }
}
