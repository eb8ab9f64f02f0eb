import { getPicture } from '#lib/server/canteen/get-picture.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { pictureResponse } from '#lib/server/web-server/picture-response.ts';
import type { RequestHandler } from './$types';

/** A picture never changes under its address; a day later it is asked for again, in case it was removed. */
const KEPT_SECONDS = 24 * 60 * 60;

export const GET: RequestHandler = async (event) => {
  const { app, actor } = event.locals;
  const { id: canteenId, picture: pictureId } = event.params;
  const picture = await orErrorPage(event, () => getPicture(app, actor, { canteenId, pictureId }));
  return pictureResponse(picture, picture.isPublic ? `private, max-age=${KEPT_SECONDS}` : 'no-store');
};
