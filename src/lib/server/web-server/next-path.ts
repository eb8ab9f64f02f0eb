const HERE = 'http://localhost';
const PATH_CHARACTERS_MAX = 1_000;

/**
 * Where a browser goes on: the path of `?next=` if it stays on this site, else the home page. Browsers read `//host`,
 * `/\host`, and both with a tab or a line break between, as another site, so only what still begins with one slash after
 * it was read the way they read it is followed.
 */
export function nextPath(asked: string | null | undefined): string {
  if (!asked || asked.length > PATH_CHARACTERS_MAX || !asked.startsWith('/')) return '/';
  const url = URL.parse(asked, HERE);
  if (url?.origin !== HERE) return '/';
  const path = url.pathname + url.search + url.hash;
  return /^\/(?![/\\])/.test(path) ? path : '/';
}
