import { asciiAt, joined, viewOf, type Picture } from './picture-format.ts';

/** What draws a still picture. */
const KEPT: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'ALPH']);
const HEADER_BYTES = 12;
/** Flags of VP8X: of all that it can announce only a transparent picture stays. */
const HAS_ALPHA = 0x10;

/** A still WebP without anything that is not the picture, nor anything after its end. Null for what is no sound one. */
export function tidyWebp(bytes: Uint8Array): Picture | null {
  if (asciiAt(bytes, 0, 4) !== 'RIFF' || asciiAt(bytes, 8, 4) !== 'WEBP') return null;
  const view = viewOf(bytes);
  const fileEnd = 8 + view.getUint32(4, true);
  if (fileEnd > bytes.length) return null;
  const kept: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  let hasData = false;
  for (let at = HEADER_BYTES; at + 8 <= fileEnd;) {
    const name = asciiAt(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > fileEnd || name === 'ANIM' || name === 'ANMF') return null;
    const chunk = padded(bytes.slice(at, Math.min(end, fileEnd)), length);
    if (name === 'VP8X') {
      if (length < 10) return null;
      chunk[8] = (chunk[8] ?? 0) & HAS_ALPHA;
      size = { width: 1 + threeBytes(chunk, 12), height: 1 + threeBytes(chunk, 15) };
      kept.push(chunk);
    } else if (KEPT.has(name)) {
      size ??= name === 'VP8L' ? losslessSize(chunk) : lossySize(chunk);
      hasData ||= name !== 'ALPH';
      kept.push(chunk);
    }
    at = end;
  }
  if (!hasData || size === null) return null;
  return { format: 'webp', ...size, bytes: withHeader(kept) };
}

function padded(chunk: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(8 + length + (length % 2));
  whole.set(chunk);
  return whole;
}

function withHeader(chunks: readonly Uint8Array[]): Uint8Array {
  const body = joined(chunks);
  const header = new Uint8Array(HEADER_BYTES);
  header.set(new TextEncoder().encode('RIFF'), 0);
  viewOf(header).setUint32(4, body.length + 4, true);
  header.set(new TextEncoder().encode('WEBP'), 8);
  return joined([header, body]);
}

function threeBytes(chunk: Uint8Array, at: number): number {
  return (chunk[at] ?? 0) | ((chunk[at + 1] ?? 0) << 8) | ((chunk[at + 2] ?? 0) << 16);
}

/** Of a key frame of VP8: 14 bits each after its start code. */
function lossySize(chunk: Uint8Array): { width: number; height: number } | null {
  if (chunk.length < 18 || chunk[11] !== 0x9d || chunk[12] !== 0x01 || chunk[13] !== 0x2a) return null;
  const view = viewOf(chunk);
  return { width: view.getUint16(14, true) & 0x3fff, height: view.getUint16(16, true) & 0x3fff };
}

function losslessSize(chunk: Uint8Array): { width: number; height: number } | null {
  if (chunk.length < 13 || chunk[8] !== 0x2f) return null;
  const bits = viewOf(chunk).getUint32(9, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
