const ELLIPSIS = '…';
/** Widths of characters in bold as shares of the size of the letters, in the widest of the usual fonts. */
const NARROW = 0.7;
const WIDE = 1;
const WIDE_FROM = 0x2e80;

/**
 * As much of a desk's number as fits into a width, in pixels. The end is kept, for it tells desks of one row apart: B-101
 * becomes …101.
 */
export function shortLabel(label: string, width: number, letterSize: number): string {
  const characters = [...label];
  if (widthOf(characters) * letterSize <= width) return label;
  while (characters.length > 1 && widthOf([ELLIPSIS, ...characters]) * letterSize > width) characters.shift();
  return ELLIPSIS + characters.join('');
}

function widthOf(characters: readonly string[]): number {
  return characters.reduce(
    (sum, character) => sum + ((character.codePointAt(0) ?? 0) >= WIDE_FROM ? WIDE : NARROW),
    0,
  );
}
