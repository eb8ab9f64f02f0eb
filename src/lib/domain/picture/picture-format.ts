export const PICTURE_FORMATS = ['jpeg', 'png', 'webp'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** The longest side, in pixels: larger ones only make a phone wait. */
export const PICTURE_SIDE_MAX = 8_000;

/** Of one picture of a canteen as it is stored. */
export const CANTEEN_PICTURE_BYTES_MAX = 600_000;
export const PICTURES_PER_CANTEEN_MAX = 4;

/** Both pictures of a report, as base64, and its words fit into one request of a mebibyte. */
export const FAULT_PICTURE_BYTES_MAX = 380_000;
export const PICTURES_PER_FAULT_MAX = 2;

/** A picture of which every byte is known to belong to it. */
export interface Picture {
  readonly format: PictureFormat;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

export function asciiAt(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
