import { getFaultPicture } from '#lib/server/fault/get-fault-picture.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { pictureResponse } from '#lib/server/web-server/picture-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { app, actor } = event.locals;
  const { id: faultId, picture: pictureId } = event.params;
  const picture = await orErrorPage(event, () => getFaultPicture(app, actor, { faultId, pictureId }));
  return pictureResponse(picture, 'no-store');
};
