/** RFC 5321, 4.5.3.1: a path has at most 256 octets with its brackets, the part before the @ at most 64. */
export const EMAIL_CHARACTERS_MAX = 254;
const LOCAL_CHARACTERS_MAX = 64;

/** The unquoted form of RFC 5322, 3.2.3: no blanks, quotes, comments, brackets or control characters. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/;

/**
 * An address for mail as it is typed, without blanks around it and with its domain in small letters, or null. Only the
 * plain form is taken, in ASCII: what could be read as two addresses or as a header never gets into one.
 */
export function parseEmailAddress(text: string): string | null {
  const typed = text.replace(/^[ \u3000]+|[ \u3000]+$/g, '');
  if (typed.length > EMAIL_CHARACTERS_MAX) return null;
  const at = typed.lastIndexOf('@');
  const [local, domain] = [typed.slice(0, Math.max(at, 0)), typed.slice(at + 1)];
  if (local.length > LOCAL_CHARACTERS_MAX || !LOCAL.test(local) || !DOMAIN.test(domain)) return null;
  return `${local}@${domain.toLowerCase()}`;
}
