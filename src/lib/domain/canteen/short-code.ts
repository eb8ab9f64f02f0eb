/** Digits and letters that nobody takes for one another. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const BITS_PER_LETTER = 5;
export const CODE_LETTERS = 6;

/** The code of a ticket from some of its random bits: 30 of them, which tell the orders of one day apart. */
export function shortCode(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.slice(0, 4)) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: CODE_LETTERS }, (_, index) => {
    const letter = Number((bits >> BigInt(index * BITS_PER_LETTER)) & 31n);
    return LETTERS[letter] ?? '';
  }).join('');
}

/** What somebody typed, as codes are written: capital letters without blanks and hyphens. */
export function tidyCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/gu, '');
}
