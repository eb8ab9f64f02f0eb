/** What stands where the name of somebody was who has been erased: the same in every language. */
export const ERASED_NAME = '***';

const PREFIX = 'erased-';

/** Numbers are unique, so each person who was erased keeps a mark of their own in its place. */
export function erasedMobile(publicId: string): string {
  return `${PREFIX}${publicId}`;
}

export function isErasedMobile(mobile: string): boolean {
  return mobile.startsWith(PREFIX);
}
