import { error } from '@sveltejs/kit';

/**
 * The same request with a body that breaks off with 413 where it is longer: the adapter's own limit is the largest that any page
 * takes. One that says how long it is cannot be longer than that, and is passed on as it is.
 */
export function limitBody(request: Request, bytesMax: number, message: string): Request {
  if (request.body === null) return request;
  const length = request.headers.get('content-length');
  if (length !== null && Number(length) <= bytesMax) return request;
  const refuse = (): never => error(413, { message });
  const reader = length === null ? request.body.getReader() : null;
  let bytes = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (reader === null) return refuse();
      const { done, value } = await reader.read();
      if (done) {
        controller.close();
        return;
      }
      bytes += value.length;
      // What is left is not read: ending the stream would end the connection before it has its answer.
      if (bytes > bytesMax) refuse();
      controller.enqueue(value);
    },
  });
  const { method, headers, url } = request;
  // The types of browsers know no body that is sent while the answer comes.
  const init: RequestInit & { readonly duplex: 'half' } = { method, headers, body, duplex: 'half' };
  return new Request(url, init);
}
