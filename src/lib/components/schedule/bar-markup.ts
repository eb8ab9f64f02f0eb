import { stretchOn, type Stretch } from './day-axis.ts';
import { barOf } from './day-bar.ts';
import { spanOf, type DayPiece, type OpenTimes, type Span } from './day-pieces.ts';

/** The rectangles of a day's bar, over the whole of what they stand in. Nothing in it comes from anybody's words. */
export function barMarkup(axis: Span, open: OpenTimes, pieces: readonly DayPiece[]): string {
  const tracks = open
    .flatMap((times) => stretchOn(axis, spanOf(times)) ?? [])
    .map((track) => `<rect class="bar-track" ${alongOf(track)} height="100%"/>`);
  const parts = barOf(axis, pieces).map(
    (part) =>
      `<rect class="bar-part" ${alongOf(part)} y="${part.top}%" height="${part.height}%" fill="url(#bar-${part.state})"/>`,
  );
  return tracks.join('') + parts.join('');
}

function alongOf({ at, length }: Stretch): string {
  return `x="${at}%" width="${length}%"`;
}
