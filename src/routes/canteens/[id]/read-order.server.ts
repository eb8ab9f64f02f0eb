import type { CanteenView } from '#lib/schemas/canteen.ts';

type Texts = Readonly<Record<'partyId' | 'day' | 'time' | 'count' | 'vegetarian' | 'halal', string>>;

/** The request that a form means; what it holds is checked by its schema. */
export function orderOf(canteen: CanteenView, texts: Texts): Record<string, unknown> {
  const [from = '', to = ''] = texts.time.split('-');
  const count = Number(texts.count);
  return {
    stationId: canteen.station.id,
    partyId: texts.partyId,
    want: { kind: 'canteen', resourceId: canteen.id, count, marks: marksOf(texts) },
    when: { days: { list: [texts.day] }, time: { from, to, nextDay: false } },
    headCount: count,
    ifClash: 'refuse',
  };
}

/** What is not asked for is left out. */
export function marksOf({ vegetarian, halal }: Pick<Texts, 'vegetarian' | 'halal'>): Record<string, number> {
  const counts = { vegetarian: Number(vegetarian), halal: Number(halal) };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}

/** What was offered in place of an order; what is no JSON is malformed like any other request. */
export function offeredOrder(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
