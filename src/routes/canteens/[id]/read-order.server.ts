import type { CanteenView } from '#lib/schemas/canteen.ts';

type Texts = Readonly<
  Record<'partyId' | 'day' | 'time' | 'count' | 'vegetarian' | 'halal' | 'until' | 'request', string>
>;

/** The request that a form means; what it holds is checked by its schema. */
export function orderOf(canteen: CanteenView, texts: Texts, weekdays: readonly string[]): unknown {
  if (texts.request !== '') return parsed(texts.request);
  const [from = '', to = ''] = texts.time.split('-');
  const count = Number(texts.count);
  const standing = weekdays.length > 0 && texts.until !== '';
  return {
    stationId: canteen.station.id,
    partyId: texts.partyId,
    want: { kind: 'canteen', resourceId: canteen.id, count, marks: marksOf(texts) },
    when: {
      days: standing ? { from: texts.day, to: texts.until, on: weekdays.map(Number) } : { list: [texts.day] },
      time: { from, to, nextDay: false },
    },
    headCount: count,
    ifClash: standing ? 'skip' : 'refuse',
  };
}

function marksOf({ vegetarian, halal }: Texts): Record<string, number> {
  const counts = { vegetarian: Number(vegetarian), halal: Number(halal) };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}

/** What is no JSON is malformed like any other request. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
