import type { ErrorShape } from '#lib/server/trpc/shape-error.ts';

/**
 * What is refused before any page or procedure is looked for: a bare sentence where a browser would show it to a person
 * (who came by an address other than ORIGIN, say), with the id under which the log has it where the program is at fault; and
 * to programs the API's own shape.
 */
export function refuseEarly(
  request: Request,
  refused: { readonly error: ErrorShape },
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { message, data } = refused.error;
  const status = data.httpStatus;
  const isForPeople = request.headers.get('accept')?.includes('text/html') === true;
  if (!isForPeople) return Response.json(refused, { status, headers });
  const isOurs = status >= 500;
  return new Response(isOurs ? `${message}\n${data.id}\n` : message, {
    status,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
  });
}
