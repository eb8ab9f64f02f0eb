export const SIGN_IN_CODE_DIGITS = 6;

const SEPARATORS = /[\s\u200B-\u200F\u2060\p{Pd}]/gu;
/** Full-width digits stand at a fixed distance from their ASCII forms. */
const FULL_WIDTH = /[\uFF10-\uFF19]/g;
const FULL_WIDTH_DISTANCE = 0xfee0;

/** A code as it is typed or read out, `012 345` or `０１２３４５`, as six digits; null for anything else. */
export function parseSignInCode(text: string): string | null {
  const digits = text
    .replace(FULL_WIDTH, (digit) => String.fromCharCode(digit.charCodeAt(0) - FULL_WIDTH_DISTANCE))
    .replace(SEPARATORS, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}
