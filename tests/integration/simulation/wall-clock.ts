/** Local times of a zone by the platform's own calendar: nothing here is shared with the program. */
export class WallClock {
  readonly #format: Intl.DateTimeFormat;
  readonly #known = new Map<string, number>();

  constructor(timeZone: string) {
    this.#format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  }

  /** The local day of a moment (minutes since 1970), `YYYY-MM-DD`. */
  dayOf(moment: number): string {
    return this.#wall(moment).slice(0, 10);
  }

  /** The moment of a local time; `minute` may lie beyond midnight. A time that the clocks leave out is the first one after it. */
  momentOf(day: string, minute: number): number {
    const key = `${day} ${minute}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const wanted = Date.parse(`${day}T00:00Z`) / 60_000 + minute;
    // The first moment at which the clocks show that time or a later one.
    let [early, late] = [wanted - 16 * 60, wanted + 16 * 60];
    while (early < late) {
      const middle = Math.floor((early + late) / 2);
      if (this.#asMinutes(middle) >= wanted) late = middle;
      else early = middle + 1;
    }
    this.#known.set(key, early);
    return early;
  }

  #asMinutes(moment: number): number {
    return Date.parse(`${this.#wall(moment).replace(', ', 'T')}Z`) / 60_000;
  }

  #wall(moment: number): string {
    return this.#format.format(moment * 60_000);
  }
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
