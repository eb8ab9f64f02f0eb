import { isIPv4, isIPv6 } from 'node:net';

/** All callers whose address is not known are counted together. */
const UNKNOWN_ADDRESS = 'unknown';

/**
 * What limits by address count by. An IPv4 address counts by itself, also inside IPv6 (`::ffff:192.0.2.1`). Of an
 * IPv6 address the first 64 bits count, for a single subscriber may use all addresses below them; local ones
 * (fc00::/7, fe80::/10) count whole, for there the 64 bits are everybody's.
 */
export function addressKey(address: string): string {
  const bare = address.split('%', 1)[0] ?? '';
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return UNKNOWN_ADDRESS;
  const groups = groupsOf(bare);
  const mapped = mappedIPv4(groups);
  if (mapped) return mapped;
  return isLocal(groups) ? hexOf(groups) : `${hexOf(groups.slice(0, 4))}::/64`;
}

/** The eight 16-bit groups of a valid IPv6 address. */
function groupsOf(address: string): number[] {
  const [head, tail] = address.split('::');
  const before = parseGroups(head ?? '');
  if (tail === undefined) return before;
  const after = parseGroups(tail);
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function parseGroups(text: string): number[] {
  if (text === '') return [];
  return text.split(':').flatMap((part) => {
    if (!isIPv4(part)) return [parseInt(part, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = part.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

function mappedIPv4(groups: readonly number[]): string | null {
  const [, , , , , marker, high = 0, low = 0] = groups;
  if (marker !== 0xffff || groups.slice(0, 5).some((group) => group !== 0)) return null;
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function isLocal([first = 0]: readonly number[]): boolean {
  return (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80;
}

function hexOf(groups: readonly number[]): string {
  return groups.map((group) => group.toString(16)).join(':');
}
