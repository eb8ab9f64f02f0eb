/** Scripts of pages that send a form themselves say so, and read the answer as data. */
const SENT_BY_SCRIPT = 'x-sveltekit-action';

/**
 * Lets a form be answered with its page and the page's status. SvelteKit answers a caller who takes anything (curl, say)
 * with data and status 200, whatever became of it: a refused sign-in must be a 401 or 429 to everybody.
 */
export function preferPage(request: Request): void {
  if (request.method === 'POST' && !isSentByScript(request)) request.headers.set('accept', 'text/html');
}

export function isSentByScript(request: Request): boolean {
  return request.headers.has(SENT_BY_SCRIPT);
}
