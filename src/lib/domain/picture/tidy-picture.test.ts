import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined } from './picture-format.ts';
import { tidyPicture } from './tidy-picture.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const hex = (digits: string): Uint8Array => Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex'));

/** One black pixel, as programs write it. */
const JPEG = Uint8Array.from(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
    'base64',
  ),
);
const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const WEBP = Uint8Array.from(
  Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=', 'base64'),
);

function segment(marker: number, body: Uint8Array): Uint8Array {
  const length = body.length + 2;
  return joined([Uint8Array.of(0xff, marker, length >> 8, length & 255), body]);
}

function withSegment(marker: number, body: Uint8Array): Uint8Array {
  return joined([JPEG.subarray(0, 2), segment(marker, body), JPEG.subarray(2)]);
}

function exif(orientation: number): Uint8Array {
  const tiff = `4d4d002a00000008 0002 0112 0003 00000001 00${orientation.toString(16).padStart(2, '0')}0000 010f 0002 00000004 50484f00 00000000`;
  return joined([text('Exif'), hex('0000'), hex(tiff)]);
}

function has(bytes: Uint8Array, words: string): boolean {
  return Buffer.from(bytes).includes(words);
}

function bytesOf(picture: ReturnType<typeof tidyPicture>): Uint8Array {
  if (typeof picture === 'string') throw new Error(picture);
  return picture.bytes;
}

describe('a picture', () => {
  it.each([
    ['jpeg', JPEG],
    ['png', PNG],
    ['webp', WEBP],
  ] as const)(
    'of the kind %s is known by what is in it, and stays as it is where it is tidy',
    (format, bytes) => {
      expect(tidyPicture(bytes)).toEqual({ format, width: 1, height: 1, bytes });
    },
  );

  it('loses what says where, when and with what it was taken', () => {
    const jpeg = joined([
      withSegment(0xe1, joined([text('http://ns.adobe.com/xap/1.0/'), text(' GPS 30.5,114.3')])),
    ]);
    const commented = joined([jpeg.subarray(0, 2), segment(0xfe, text('GPS too')), jpeg.subarray(2)]);
    expect(bytesOf(tidyPicture(commented))).toEqual(JPEG);
    const webp = joined([WEBP, text('EXIF'), hex('04000000'), text('GPS!')]);
    webp[4] = webp.length - 8;
    expect(bytesOf(tidyPicture(webp))).toEqual(WEBP);
  });

  it('of a phone keeps how it is turned, and nothing else of that part', () => {
    const turned = tidyPicture(withSegment(0xe1, exif(6)));
    expect(has(bytesOf(turned), 'Exif')).toBe(true);
    expect(has(bytesOf(turned), 'PHO')).toBe(false);
    expect(tidyPicture(bytesOf(turned))).toEqual(turned);
    expect(bytesOf(tidyPicture(withSegment(0xe1, exif(1))))).toEqual(JPEG);
  });

  it('ends where it ends: what hides after it is gone', () => {
    for (const bytes of [JPEG, PNG, WEBP])
      expect(bytesOf(tidyPicture(joined([bytes, text('<script>alert(1)</script>')])))).toEqual(bytes);
  });

  it.each([
    ['a page', text('<!doctype html><script>alert(1)</script>')],
    ['a drawing with a script', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['an animation of the old kind', text('GIF89a')],
    ['nothing', new Uint8Array()],
    ['a JPEG that breaks off', JPEG.subarray(0, 100)],
    ['only the beginning of one', joined([JPEG.subarray(0, 4), text('<script>')])],
    ['a PNG that breaks off', PNG.subarray(0, 50)],
    ['a PNG with a wrong check', PNG.map((byte, index) => (index === 20 ? byte ^ 1 : byte))],
    ['a WebP that breaks off', WEBP.subarray(0, 30)],
    ['a WebP that moves', joined([hex('52494646 12000000'), text('WEBPANIM'), hex('06000000 000000000000')])],
  ])('is not %s', (_, bytes) => {
    expect(tidyPicture(bytes)).toBe('not-a-picture');
  });

  it('wider than any screen is refused', () => {
    const frame = JPEG.indexOf(0xc0, 80);
    const wide = JPEG.slice();
    expect(wide[frame - 1]).toBe(0xff);
    wide.set([0xff, 0xff], frame + 6);
    expect(tidyPicture(wide)).toBe('picture-too-wide');
  });

  it('that was tampered with is refused or still tidy, and never ends in an error', () => {
    const seen = { refused: 0, taken: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(JPEG, PNG, WEBP),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.nat(400),
        (picture, changes, length) => {
          const bytes = picture.slice(0, Math.max(4, length));
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const answer = tidyPicture(bytes);
          if (typeof answer === 'string') {
            seen.refused += 1;
            return;
          }
          seen.taken += 1;
          expect(tidyPicture(answer.bytes)).toEqual(answer);
        },
      ),
      { numRuns: 3_000 },
    );
    expect(Math.min(seen.refused, seen.taken)).toBeGreaterThan(50);
  });
});
