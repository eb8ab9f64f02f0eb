/** A desk as it is drawn, in centimetres. */
export interface PlannedDesk {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Desks that were moved in the drawing and are not saved yet. */
export class PlanMoves {
  #desks: () => readonly PlannedDesk[];
  #size: () => { readonly width: number; readonly height: number };
  #moved = $state<Record<string, Place>>({});
  /** The desk that was picked up, and where it stood then. */
  #picked = $state<{ readonly id: string; readonly from: Place } | null>(null);

  constructor(
    desks: () => readonly PlannedDesk[],
    size: () => { readonly width: number; readonly height: number },
  ) {
    this.#desks = desks;
    this.#size = size;
  }

  get desks(): PlannedDesk[] {
    return this.#desks().map((desk) => ({ ...desk, ...this.#moved[desk.id] }));
  }

  /** Only those that stand elsewhere than before. */
  get changed(): { id: string; x: number; y: number }[] {
    return this.#desks().flatMap(({ id, x, y }) => {
      const place = this.#moved[id];
      return place && (place.x !== x || place.y !== y) ? [{ id, ...place }] : [];
    });
  }

  get pickedId(): string | null {
    return this.#picked?.id ?? null;
  }

  pickUp(desk: PlannedDesk): void {
    this.#picked = { id: desk.id, from: { x: desk.x, y: desk.y } };
  }

  putDown(): void {
    this.#picked = null;
  }

  putBack(): void {
    if (this.#picked) this.#moved[this.#picked.id] = this.#picked.from;
    this.#picked = null;
  }

  /** Whole centimetres within the drawing. */
  moveTo(id: string, place: Place): Place {
    const { width, height } = this.#size();
    const within = {
      x: Math.min(width, Math.max(0, Math.round(place.x))),
      y: Math.min(height, Math.max(0, Math.round(place.y))),
    };
    this.#moved[id] = within;
    return within;
  }

  forget(): void {
    this.#moved = {};
    this.#picked = null;
  }
}
