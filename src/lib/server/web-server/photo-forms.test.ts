import { describe, expect, it } from 'vitest';
import { BODY_BYTES_MAX, PHOTO_FORM_BYTES_MAX } from '#lib/server/config/config.ts';
import { PHOTO_FORMS_AT_ONCE_MAX, PhotoForms } from './photo-forms.ts';

const form = (length: number) =>
  new Request('https://yizhan.example.cn/', {
    method: 'POST',
    headers: { 'content-length': String(length) },
  });

describe('a form with photos', () => {
  it('may be larger from somebody who is known, and of other pages, of nobody, or of any length it may not', () => {
    const forms = new PhotoForms();
    const begun = (route: string, isKnown: boolean, length: number) =>
      forms.begin({ route, isKnown, request: form(length) }).bytesMax;
    expect(begun('/places/[id]', true, PHOTO_FORM_BYTES_MAX)).toBe(PHOTO_FORM_BYTES_MAX);
    expect(begun('/places/[id]', true, PHOTO_FORM_BYTES_MAX + 1)).toBe(BODY_BYTES_MAX);
    expect(begun('/places/[id]', false, 2_000_000)).toBe(BODY_BYTES_MAX);
    expect(begun('/bookings/[id]', true, 2_000_000)).toBe(BODY_BYTES_MAX);
  });

  it('is read beside few others, and one that is answered makes room', () => {
    const forms = new PhotoForms();
    const begin = () => forms.begin({ route: '/places/[id]', isKnown: true, request: form(2_000_000) });
    const reading = Array.from({ length: PHOTO_FORMS_AT_ONCE_MAX }, begin);
    expect(begin().bytesMax).toBe(BODY_BYTES_MAX);
    reading[0]!.end();
    expect(begin().bytesMax).toBe(PHOTO_FORM_BYTES_MAX);
  });
});
