import { asciiAt, joined, viewOf, type Picture } from './picture-format.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** What draws the picture; times, texts, places and everything unknown is left out. */
const KEPT: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND']);
const AROUND_DATA = 12;

/** A PNG without anything that is not the picture, nor anything after its end. Null for what is no sound PNG. */
export function tidyPng(bytes: Uint8Array): Picture | null {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return null;
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [SIGNATURE];
  let size = { width: 0, height: 0 };
  let hasData = false;
  let at = SIGNATURE.length;
  while (at + AROUND_DATA <= bytes.length) {
    const end = at + AROUND_DATA + view.getUint32(at);
    if (end > bytes.length) return null;
    const chunk = bytes.subarray(at, end);
    const name = asciiAt(chunk, 4, 4);
    if (view.getUint32(end - 4) !== crcOf(chunk.subarray(4, chunk.length - 4))) return null;
    if ((name === 'IHDR') !== (kept.length === 1)) return null;
    if (name === 'IHDR') {
      if (chunk.length < AROUND_DATA + 13) return null;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    hasData ||= name === 'IDAT';
    if (KEPT.has(name)) kept.push(chunk);
    if (name === 'IEND') return hasData ? { format: 'png', ...size, bytes: joined(kept) } : null;
    at = end;
  }
  return null;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The check of a PNG's chunk: CRC-32. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
