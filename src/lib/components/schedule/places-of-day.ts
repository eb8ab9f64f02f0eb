import type { OpenTimes } from './day-pieces.ts';
import { knownPlaceDays } from './known-place-days.ts';
import type { PackedPlaces } from './packed-places.ts';
import type { PlaceDay } from './place-state.ts';

/** Places as they travel: taken apart when somebody looks at them first, for a page that is drawn already shows them. */
export class PlacesOfDay {
  readonly packed: string;
  readonly #open: OpenTimes;
  #days: readonly PlaceDay[] | null = null;

  constructor(packed: string, open: OpenTimes) {
    this.packed = packed;
    this.#open = open;
  }

  get isEmpty(): boolean {
    return this.packed === '[]';
  }

  get days(): readonly PlaceDay[] {
    this.#days ??= knownPlaceDays(JSON.parse(this.packed) as PackedPlaces, this.#open);
    return this.#days;
  }
}
