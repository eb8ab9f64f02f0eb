import type { CanteenShown, SittingShown } from '#lib/schemas/canteen.ts';

export interface SittingLeft {
  readonly from: string;
  readonly to: string;
  readonly meal: SittingShown['meal'];
  /** Canteens that serve then, in the order in which they are listed. */
  readonly at: readonly {
    readonly id: string;
    readonly name: string;
    readonly left: number;
    readonly open: boolean;
  }[];
}

/** What is left on a day across canteens, by sitting: sittings at the same times stand together. */
export function leftBySitting(
  canteens: readonly Pick<CanteenShown, 'id' | 'name' | 'days'>[],
  day: string,
): SittingLeft[] {
  const all = canteens.flatMap(({ id, name, days }) =>
    days
      .filter((one) => one.day === day && one.stopped === null)
      .flatMap(({ sittings, open }) => sittings.map((sitting) => ({ id, name, open, ...sitting }))),
  );
  return [...Map.groupBy(all, ({ from, to }) => `${from}-${to}`).values()]
    .flatMap((here) => {
      const [first] = here;
      if (!first) return [];
      const { from, to, meal } = first;
      return [{ from, to, meal, at: here.map(({ id, name, left, open }) => ({ id, name, left, open })) }];
    })
    .sort((a, b) => (a.from < b.from || (a.from === b.from && a.to < b.to) ? -1 : 1));
}
