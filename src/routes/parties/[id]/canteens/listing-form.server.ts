/** One meal a day: what has more of them comes by the API. */
export const LISTING_FIELDS = [
  'canteenId',
  'stationId',
  'name',
  'place',
  'wayIn',
  'licenceNumber',
  'licenceUntil',
  'price',
  'kitchenMax',
  'from',
  'to',
  'sittingMinutes',
  'portions',
  'surplus',
  'surplusAt',
  'cutOffDays',
  'cutOffTime',
  'windowDays',
  'orderMax',
  'walkIn',
] as const;

/** The listing that a form means; what it holds is checked by its schema. */
export function listingOf(
  values: Readonly<Record<(typeof LISTING_FIELDS)[number], string>>,
  marks: readonly string[],
): Record<string, unknown> {
  return {
    name: values.name,
    place: values.place,
    wayIn: values.wayIn,
    marks,
    licence: { number: values.licenceNumber, until: values.licenceUntil },
    priceMinor: Math.round(Number(values.price) * 100),
    kitchenMax: Number(values.kitchenMax),
    days: 'workdays',
    periods: [
      {
        meal: 'lunch',
        from: values.from,
        to: values.to,
        sittingMinutes: Number(values.sittingMinutes),
        portions: Number(values.portions),
        surplus: values.surplusAt === '' ? 0 : Number(values.surplus),
      },
    ],
    surplusOpens: values.surplusAt === '' ? null : { daysBefore: 0, time: values.surplusAt },
    cutOff: { daysBefore: Number(values.cutOffDays), time: values.cutOffTime },
    windowDays: Number(values.windowDays),
    portionsPerOrderMax: Number(values.orderMax),
    walkInMinutes: values.walkIn === '' ? null : Number(values.walkIn),
    welcome: { who: 'district' },
  };
}
