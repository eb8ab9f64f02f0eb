import type { Server } from 'node:http';

const IDLE_CHECK_INTERVAL_MS = 100;

/**
 * Stops accepting connections and resolves when the open requests are answered, or cut off after `openRequestsMsMax`
 * milliseconds. A connection that is only kept alive is closed as soon as nothing is under way on it.
 */
export async function stopWebServer(server: Server, openRequestsMsMax: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  const idleCheck = setInterval(() => {
    server.closeIdleConnections();
  }, IDLE_CHECK_INTERVAL_MS);
  const cutOff = setTimeout(() => {
    server.closeAllConnections();
  }, openRequestsMsMax);
  await closed;
  clearInterval(idleCheck);
  clearTimeout(cutOff);
}
