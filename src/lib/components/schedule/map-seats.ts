import { escaped } from './escaped.ts';
import { KeptFor } from './kept-for.ts';
import type { PlaceState } from './place-state.ts';

/** A desk as the map draws it. */
export interface MapSeat {
  readonly id: string;
  readonly state: PlaceState;
  /** Number, state and times. */
  readonly name: string;
  readonly label: string;
  readonly path: string;
  readonly textX: number;
  readonly textY: number;
}

/**
 * The seats of a map in one piece of markup. A hall has hundreds, and a component or a block for each is what drawing them
 * would cost most of. Reachable by pointer only: the list below says the same, and skipping 300 desks by keyboard would be no
 * help.
 */
export function seatMarkup(seats: readonly MapSeat[]): string {
  let markup = '';
  for (const seat of seats) markup += MARKUP.get(seat, '', () => oneSeatMarkup(seat));
  return markup;
}

const MARKUP = new KeptFor<MapSeat, string>();

function oneSeatMarkup({ id, state, name, label, path, textX, textY }: MapSeat): string {
  return (
    `<a class="seat ${state}" href="#desk-${escaped(id)}" target="_self" tabindex="-1" aria-label="${escaped(name)}">` +
    `<path d="${path}"/><text x="${textX}" y="${textY}">${escaped(label)}</text></a>`
  );
}

/** Makes seats that are drawn show what has changed; another drawing is drawn anew. */
export function followSeats(drawn: Element, before: readonly MapSeat[], after: readonly MapSeat[]): void {
  if (!isSameDrawing(before, after)) {
    drawn.innerHTML = seatMarkup(after);
    return;
  }
  after.forEach(({ state, name }, index) => {
    const was = before[index];
    const seat = drawn.children[index];
    if (state !== was?.state) seat?.setAttribute('class', `seat ${state}`);
    if (name !== was?.name) seat?.setAttribute('aria-label', name);
  });
}

function isSameDrawing(before: readonly MapSeat[], after: readonly MapSeat[]): boolean {
  return (
    before.length === after.length &&
    after.every(({ id, label, path }, index) => {
      const was = before[index];
      return id === was?.id && label === was.label && path === was.path;
    })
  );
}
