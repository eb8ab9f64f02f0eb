import type { StoredPicture } from '#lib/server/picture/picture-reader.ts';

/**
 * What is sent can be nothing but a picture: whatever else a browser took it for could load and run nothing. A browser that
 * opens it by itself fits it to the window with a style of its own.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

export function pictureResponse({ format, bytes }: StoredPicture, cacheControl: string): Response {
  return new Response(bytes, {
    headers: {
      'content-type': `image/${format}`,
      'content-length': String(bytes.length),
      'content-disposition': 'inline',
      'content-security-policy': POLICY,
      'cache-control': cacheControl,
    },
  });
}
