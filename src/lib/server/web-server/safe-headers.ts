/** On every answer of the application, unless it says otherwise itself; what is built and immutable never comes here. */
const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  // Pages bring their own; whatever else a browser is made to open as one may load and run nothing.
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
};

/** What every answer depends on: who asks, and in which language. */
const VARIES_BY = ['Cookie', 'Accept-Language'];

/** Adds the headers to an answer and answers it. */
export function withSafeHeaders(response: Response): Response {
  const { headers } = response;
  for (const [name, value] of Object.entries(SAFE_HEADERS)) {
    if (!headers.has(name)) headers.set(name, value);
  }
  const known = new Set((headers.get('vary') ?? '').split(',').map((name) => name.trim().toLowerCase()));
  for (const name of VARIES_BY) {
    if (!known.has(name.toLowerCase())) headers.append('vary', name);
  }
  return response;
}
