/**
 * The caller's address behind `hops` proxies of ours: that many entries from the end of X-Forwarded-For, because each
 * proxy appends who called it and everything before was written by the caller. With fewer entries the request came by a
 * shorter way, and the first of them is the caller; with none it is the one at the other end of the socket.
 */
export function findClientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  hops: number,
): string {
  const direct = socketAddress ?? 'unknown';
  if (hops === 0) return direct;
  const entries = (forwardedFor ?? '').split(',').map((entry) => entry.trim());
  const written = entries.filter((entry) => entry !== '');
  return written[Math.max(0, written.length - hops)] ?? direct;
}
