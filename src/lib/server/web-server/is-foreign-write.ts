const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True for a request that could change something in the name of a browser's user without their will: it is not a mere
 * read, and it comes with a cookie but not from our own origin, or names another origin. A caller without cookies and
 * without an Origin (curl, a program) has nothing that another site could misuse.
 */
export function isForeignWrite(request: Request, ownOrigin: string): boolean {
  if (SAFE_METHODS.has(request.method)) return false;
  const origin = request.headers.get('origin');
  return origin === null ? request.headers.has('cookie') : origin !== ownOrigin;
}
