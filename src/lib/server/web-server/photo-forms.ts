import { BODY_BYTES_MAX, PHOTO_FORM_BYTES_MAX } from '#lib/server/config/config.ts';

/** Pages with a form for photos, which a browser without a script sends as the camera took them. */
const TAKE_PHOTOS: ReadonlySet<string> = new Set(['/places/[id]', '/parties/[id]/canteens']);

/** Read at the same time: a form is in memory as a whole, some three times over while it is taken apart. */
export const PHOTO_FORMS_AT_ONCE_MAX = 4;

/** How much a form may carry. More than others only with photos, only from somebody who is known, and few at a time. */
export class PhotoForms {
  #reading = 0;

  /** `end` is called once it is answered. */
  begin({ route, request, isKnown }: { route: string | null; request: Request; isKnown: boolean }): {
    readonly bytesMax: number;
    readonly end: () => void;
  } {
    const length = Number(request.headers.get('content-length') ?? 0);
    const isLarger = length > BODY_BYTES_MAX && length <= PHOTO_FORM_BYTES_MAX;
    const takesPhotos = isKnown && request.method === 'POST' && TAKE_PHOTOS.has(route ?? '');
    if (!isLarger || !takesPhotos || this.#reading >= PHOTO_FORMS_AT_ONCE_MAX)
      return { bytesMax: BODY_BYTES_MAX, end: () => undefined };
    this.#reading += 1;
    return {
      bytesMax: PHOTO_FORM_BYTES_MAX,
      end: () => {
        this.#reading -= 1;
      },
    };
  }
}
