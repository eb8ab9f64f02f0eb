import { encode } from 'uqr';

/** A code as it is drawn: dark squares of one unit on a light ground, the quiet zone around them included. */
export interface QrCode {
  /** Units from side to side. */
  readonly size: number;
  /** The dark squares as an SVG path. */
  readonly path: string;
}

/** Scanners want as many light squares around a code. */
const QUIET_ZONE = 4;

/** Level M: a label may lose a corner to a scratch and is still read. */
export function qrCodeOf(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  return {
    size,
    path: data
      .flatMap((row, y) => runsOf(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`))
      .join(''),
  };
}

function runsOf(row: readonly boolean[]): { x: number; length: number }[] {
  const runs: { x: number; length: number }[] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last.x + last.length === x) last.length += 1;
    else runs.push({ x, length: 1 });
  }
  return runs;
}
