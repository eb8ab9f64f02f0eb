import { stretchOn } from './day-axis.ts';
import { barOf, type FilledState } from './day-bar.ts';
import { spanOf, stateOfPiece, type OpenTimes, type Span } from './day-pieces.ts';
import { GLYPHS } from './glyphs.ts';
import { KeptFor } from './kept-for.ts';
import { PLACE_STATES, type PlaceDay, type PlaceState } from './place-state.ts';
import type { ZoneDrawing } from './zone-drawing.ts';

/** What is drawn on the desks of a map, as one path for all desks of a kind: a hall has hundreds of them. */
export interface MapSigns {
  readonly glyphs: readonly { readonly state: PlaceState; readonly path: string }[];
  /** The open time of each bar. */
  readonly tracks: string;
  readonly bars: readonly { readonly state: FilledState; readonly path: string }[];
}

const GLYPH_FROM_RIGHT_PX = 14;
const GLYPH_FROM_TOP_PX = 5;
const BAR_FROM_SIDE_PX = 5;
const BAR_BELOW_LETTERS_PX = 9;
const BAR_ABOVE_EDGE_PX = 5;

/** The signs of one desk. */
interface DeskSigns {
  readonly glyph: string;
  readonly tracks: string;
  readonly bars: readonly { readonly state: FilledState; readonly path: string }[];
}

interface SignedDay {
  readonly axis: Span | null;
  readonly open: OpenTimes;
}

const SIGNS = new KeptFor<PlaceDay, DeskSigns>();

/** The signs of `desks`, which stand in the order of the drawing's boxes. */
export function signsOf(
  desks: readonly PlaceDay[],
  drawing: ZoneDrawing,
  day: SignedDay,
  letters: number,
): MapSigns {
  const glyphs = new Map<PlaceState, string>();
  const bars = new Map<FilledState, string>();
  let tracks = '';
  // What a desk's signs depend on besides the desk; its own pieces are cut by the open times.
  const { deskWidth, deskHeight } = drawing;
  const all = `${deskWidth} ${deskHeight} ${letters} ${day.open.map(({ from, to }) => from + to).join(' ')}`;
  desks.forEach((desk, index) => {
    const box = drawing.boxes[index];
    if (!box) return;
    const signs = SIGNS.get(desk, `${box.x} ${box.y} ${all}`, () =>
      deskSigns(desk, { ...box, width: deskWidth, height: deskHeight }, day, letters),
    );
    glyphs.set(desk.state, (glyphs.get(desk.state) ?? '') + signs.glyph);
    tracks += signs.tracks;
    for (const { state, path } of signs.bars) bars.set(state, (bars.get(state) ?? '') + path);
  });
  return {
    glyphs: PLACE_STATES.flatMap((state) => pathOf(glyphs, state)),
    tracks,
    bars: [...bars.keys()].sort().flatMap((state) => pathOf(bars, state)),
  };
}

function deskSigns(
  desk: PlaceDay,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { axis, open }: SignedDay,
  letters: number,
): DeskSigns {
  const corner = `M${box.x + box.width - GLYPH_FROM_RIGHT_PX} ${box.y + GLYPH_FROM_TOP_PX}`;
  const glyph = corner + GLYPHS[desk.state].path;
  if (axis === null || !hasBar(desk)) return { glyph, tracks: '', bars: [] };
  const x = box.x + BAR_FROM_SIDE_PX;
  const y = box.y + letters + BAR_BELOW_LETTERS_PX;
  const width = box.width - 2 * BAR_FROM_SIDE_PX;
  const height = box.height - letters - BAR_BELOW_LETTERS_PX - BAR_ABOVE_EDGE_PX;
  return {
    glyph,
    tracks: open
      .flatMap((times) => stretchOn(axis, spanOf(times)) ?? [])
      .map(({ at, length }) => rectangle(x + (at * width) / 100, y, (length * width) / 100, height))
      .join(''),
    bars: barOf(axis, desk.pieces).map((part) => ({
      state: part.state,
      path: rectangle(
        x + (part.at * width) / 100,
        y + (part.top * height) / 100,
        (part.length * width) / 100,
        (part.height * height) / 100,
      ),
    })),
  };
}

/** Nothing in it comes from anybody's words. */
export function signMarkup({ glyphs, tracks, bars }: MapSigns): string {
  const drawn = glyphs.map(
    ({ state, path }) => `<path class="sign ${state} glyph-${GLYPHS[state].drawn}" d="${path}"/>`,
  );
  if (tracks !== '') drawn.push(`<path class="bar-track" d="${tracks}"/>`);
  for (const { state, path } of bars)
    drawn.push(`<path class="bar-part" fill="url(#bar-${state})" d="${path}"/>`);
  return drawn.join('');
}

/** A day that is the same from end to end is told by the state alone. */
function hasBar({ minute, pieces }: PlaceDay): boolean {
  if (minute !== null) return false;
  return new Set(pieces.map(stateOfPiece)).size > 1;
}

function pathOf<State>(paths: ReadonlyMap<State, string>, state: State): { state: State; path: string }[] {
  const path = paths.get(state);
  return path === undefined ? [] : [{ state, path }];
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${tenth(x)} ${tenth(y)}h${tenth(width)}v${tenth(height)}h${tenth(-width)}z`;
}

function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
