import { getPicture } from '#lib/server/canteen/get-picture.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { RequestHandler } from './$types';

/** A picture never changes under its address; a day later it is asked for again, in case it was removed. */
const KEPT_SECONDS = 24 * 60 * 60;

/** What is sent can be nothing but a picture: whatever else a browser took it for could load and run nothing. */
export const GET: RequestHandler = async (event) => {
  const { app, actor } = event.locals;
  const { id: canteenId, picture: pictureId } = event.params;
  const picture = await orErrorPage(event, () => getPicture(app, actor, { canteenId, pictureId }));
  return new Response(picture.bytes, {
    headers: {
      'content-type': `image/${picture.format}`,
      'content-length': String(picture.bytes.length),
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': picture.isPublic ? `private, max-age=${KEPT_SECONDS}` : 'no-store',
    },
  });
};
