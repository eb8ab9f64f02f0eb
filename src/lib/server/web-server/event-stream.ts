/** A line now and then, so that a page can tell a quiet hall from a broken line, and a proxy does not close it. */
export const BEAT_MS = 15_000;
const RECONNECT_MS = 3_000;

interface Sender {
  /** Sends one event; after the end it does nothing. */
  send(event: string, data: string): void;
  close(): void;
}

/**
 * An answer of server-sent events. `begin` answers what is to be done at its end, or null where there is nothing to send:
 * then there is no stream either.
 */
export function eventStream(begin: (sender: Sender) => (() => void) | null): Response | null {
  const encoder = new TextEncoder();
  const early: string[] = [`retry: ${RECONNECT_MS}\n\n`];
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  let isOpen = true;
  let atEnd: (() => void) | null = null;
  const write = (text: string): void => {
    if (!isOpen) return;
    if (controller) controller.enqueue(encoder.encode(text));
    else early.push(text);
  };
  const end = (): void => {
    if (!isOpen) return;
    isOpen = false;
    clearInterval(beat);
    atEnd?.();
  };
  const close = (): void => {
    const wasOpen = isOpen;
    end();
    if (wasOpen) controller?.close();
  };
  const send = (event: string, data: string): void => {
    write(`event: ${event}\ndata: ${data}\n\n`);
  };
  const beat = setInterval(() => {
    send('beat', '');
  }, BEAT_MS).unref();
  atEnd = begin({ send, close });
  if (!atEnd) {
    end();
    return null;
  }
  const body = new ReadableStream<Uint8Array>({
    start: (given) => {
      controller = given;
      for (const text of early) given.enqueue(encoder.encode(text));
    },
    cancel: end,
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // A proxy that gathers what it passes on would hold it back.
      'x-accel-buffering': 'no',
    },
  });
}
