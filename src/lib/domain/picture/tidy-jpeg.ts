import { asciiAt, joined, viewOf, type Picture } from './picture-format.ts';

const START = [0xff, 0xd8];
const END = Uint8Array.of(0xff, 0xd9);
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const EXIF = 0xe1;
/** What a decoder needs of the application's own parts: the frame of JFIF, and how Adobe stores colours. */
const KEPT_PARTS: readonly number[] = [0xe0, 0xee];
const COMMENT = 0xfe;

interface Walked {
  readonly kept: Uint8Array[];
  width: number;
  height: number;
  orientation: number;
}

/**
 * A JPEG without anything that is not the picture: no place, no camera, no comment, nothing after its end. How it is to be
 * turned is kept, because a picture of a phone would lie on its side without. Null for what is no sound JPEG.
 */
export function tidyJpeg(bytes: Uint8Array): Picture | null {
  if (bytes[0] !== START[0] || bytes[1] !== START[1]) return null;
  const walked: Walked = { kept: [], width: 0, height: 0, orientation: 1 };
  if (!walk(bytes, walked) || walked.width === 0 || walked.height === 0) return null;
  const turned = walked.orientation > 1 ? [exifOf(walked.orientation)] : [];
  const parts = [Uint8Array.from(START), ...turned, ...walked.kept, END];
  // Orientations from 5 on swap width and height.
  const [width, height] =
    walked.orientation >= 5 ? [walked.height, walked.width] : [walked.width, walked.height];
  return { format: 'jpeg', width, height, bytes: joined(parts) };
}

/** Goes from part to part until the end of the picture; false where it does not get there. */
function walk(bytes: Uint8Array, walked: Walked): boolean {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return false;
    if (marker === END_OF_IMAGE) return walked.kept.length > 0;
    // Parts without a length do not stand here.
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8) || marker === 0xff) return false;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) return false;
    note(bytes, at, end, marker, walked);
    at = marker === START_OF_SCAN ? scanned(bytes, end, walked) : end;
  }
  return bytes[at] === 0xff && bytes[at + 1] === END_OF_IMAGE && walked.kept.length > 0;
}

function note(bytes: Uint8Array, at: number, end: number, marker: number, walked: Walked): void {
  const view = viewOf(bytes);
  if (isFrame(marker) && end - at >= 9) {
    walked.height = view.getUint16(at + 5);
    walked.width = view.getUint16(at + 7);
  }
  if (marker === EXIF) walked.orientation = orientationIn(bytes.subarray(at + 4, end));
  const isOwn = marker >= 0xe0 && marker <= 0xef && !KEPT_PARTS.includes(marker);
  if (!isOwn && marker !== COMMENT) walked.kept.push(bytes.subarray(at, end));
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The compressed rows run until the next part that is none of theirs. */
function scanned(bytes: Uint8Array, from: number, walked: Walked): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) break;
    at += 1;
  }
  walked.kept.push(bytes.subarray(from, at));
  return at;
}

const ORIENTATION = 0x0112;

/** 1 to 8 as in Exif; 1 where it is not said. */
function orientationIn(part: Uint8Array): number {
  if (asciiAt(part, 0, 4) !== 'Exif' || part.length < 14) return 1;
  const tiff = part.subarray(6);
  const view = viewOf(tiff);
  const isLittle = asciiAt(tiff, 0, 2) === 'II';
  const first = view.getUint32(4, isLittle);
  if (first + 2 > tiff.length) return 1;
  const count = view.getUint16(first, isLittle);
  for (let entry = 0; entry < count; entry += 1) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (view.getUint16(at, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** An Exif part that says nothing but how the picture is turned. */
function exifOf(orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const body = [...new TextEncoder().encode('Exif'), 0, 0, ...tiff];
  return Uint8Array.of(0xff, EXIF, 0, body.length + 2, ...body);
}
