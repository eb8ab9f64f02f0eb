import type { Language } from '#lib/messages/language.ts';
import { axisOf } from './day-axis.ts';
import type { OpenTimes } from './day-pieces.ts';
import { escaped } from './escaped.ts';
import { KeptFor } from './kept-for.ts';
import { KeptLatest } from './kept-latest.ts';
import { followSeats, seatMarkup, type MapSeat } from './map-seats.ts';
import { signMarkup, signsOf } from './map-signs.ts';
import type { PlaceDay } from './place-state.ts';
import { wordsOf } from './place-words.ts';
import { shortLabel } from './short-label.ts';
import { drawZone, type FloorSize, type ZoneDrawing } from './zone-drawing.ts';

/** The map of a zone as it is drawn. */
export interface ZoneMap {
  /** What it is of, and on which day. */
  readonly caption: string;
  readonly width: number;
  readonly height: number;
  /** The size of the letters, in pixels. */
  readonly letters: number;
  readonly seats: readonly MapSeat[];
  /** The markup of what lies on the seats. */
  readonly signs: string;
  /** The edge of the desk that is shown beside the map, as a path; empty where none is. */
  readonly chosen: string;
}

interface ZoneOnDay {
  readonly language: Language;
  readonly caption: string;
  readonly zone: FloorSize;
  readonly desks: readonly PlaceDay[];
  readonly open: OpenTimes;
}

const WIDE_PX = 60;
const GLYPH_PX = 20;
const ROUND_PX = 4;
/** Of so many zones, those that were drawn last. */
const DRAWINGS = new KeptLatest<ZoneDrawing>(64);
const SEATS = new KeptFor<PlaceDay, MapSeat>();

/** The map without a chosen desk. */
export function mapOfZone({ language, caption, zone, desks, open }: ZoneOnDay): ZoneMap {
  const drawing = drawnZone(zone, desks);
  const { width, height, deskWidth, deskHeight, boxes } = drawing;
  const letters = deskWidth >= WIDE_PX ? 13 : 11;
  /** From the upper end of the left corner all around. */
  const outline =
    `h${deskWidth - 1 - 2 * ROUND_PX}a4 4 0 0 1 4 4v${deskHeight - 2 * ROUND_PX}a4 4 0 0 1-4 4` +
    `h${2 * ROUND_PX + 1 - deskWidth}a4 4 0 0 1-4-4v${2 * ROUND_PX - deskHeight}a4 4 0 0 1 4-4z`;
  const seats = desks.map((desk, index): MapSeat => {
    const { x, y } = boxes[index] ?? { x: 0, y: 0 };
    return SEATS.get(desk, `${language} ${x} ${y} ${deskWidth} ${deskHeight}`, () => ({
      id: desk.place.id,
      state: desk.state,
      name: wordsOf(language, desk).name,
      label: shortLabel(desk.place.label, deskWidth - GLYPH_PX, letters),
      path: `M${x + ROUND_PX + 0.5} ${y + 0.5}${outline}`,
      textX: x + 4,
      textY: y + letters + 3,
    }));
  });
  const signs = signMarkup(signsOf(desks, drawing, { axis: axisOf(open), open }, letters));
  return { caption, width, height, letters, seats, signs, chosen: '' };
}

/** Desks stand where they stood, whatever is booked. */
function drawnZone({ width, height }: FloorSize, desks: readonly PlaceDay[]): ZoneDrawing {
  const positions = desks.map(({ place: { id, x, y } }) => ({ id, x, y }));
  const key = positions.map(({ id, x, y }) => `${id} ${x} ${y}`).join();
  return DRAWINGS.get(`${width} ${height} ${key}`, () => drawZone({ width, height }, positions));
}

export function mapMarkup({ caption, width, height, letters, seats, signs, chosen }: ZoneMap): string {
  const name = escaped(caption);
  return (
    `<svg width="${width}" height="${height}" font-size="${letters}" role="group" aria-label="${name}">` +
    `<title>${name}</title><g>${seatMarkup(seats)}</g>` +
    `<g class="signs"><g>${signs}</g><path class="chosen" d="${chosen}"/></g></svg>`
  );
}

/** Makes a map that is drawn in `element` show what has changed; one of another size is drawn anew. */
export function followMap(element: Element, before: ZoneMap | null, after: ZoneMap): void {
  const svg = element.querySelector('svg');
  const [title, seats, over] = svg?.children ?? [];
  const [signs, chosen] = over?.children ?? [];
  if (!before || !isSameSize(before, after) || !svg || !title || !seats || !signs || !chosen) {
    element.innerHTML = mapMarkup(after);
    return;
  }
  if (after.caption !== before.caption) {
    svg.setAttribute('aria-label', after.caption);
    title.textContent = after.caption;
  }
  followSeats(seats, before.seats, after.seats);
  if (after.signs !== before.signs) signs.innerHTML = after.signs;
  if (after.chosen !== before.chosen) chosen.setAttribute('d', after.chosen);
}

function isSameSize(before: ZoneMap, after: ZoneMap): boolean {
  return before.width === after.width && before.height === after.height && before.letters === after.letters;
}
