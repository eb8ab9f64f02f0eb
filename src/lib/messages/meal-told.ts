/** An order that a canteen could not serve. */
export interface MealTold {
  readonly canteen: string;
  readonly day: string;
  readonly portions: string;
  /** `HH:MM` of the sitting that has room; null where there is none. */
  readonly offered: string | null;
  /** The canteen's page. */
  readonly link: string;
}

/** A canteen on a day, for whoever could order there. */
export interface CanteenDayTold {
  readonly canteen: string;
  readonly day: string;
  /** Until when orders are taken. */
  readonly cutOff: string;
  /** The canteen's page on that day. */
  readonly link: string;
}

/** How many the kitchen cooks for, once orders are closed. */
export interface KitchenTold {
  readonly canteen: string;
  readonly day: string;
  /** One for each sitting with its portions and marks. */
  readonly sittings: readonly string[];
  readonly total: string;
  readonly link: string;
}
