/**
 * The unified social credit code (统一社会信用代码) of GB 32100-2015: 18 characters of digits and capital letters without
 * I, O, S, V and Z. The first two tell who registers and what, the next six digits the administrative division, nine the
 * organisation; the last one checks the others.
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
/** Table 3 of the standard: the powers of 3 modulo 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const MODULUS = 31;

export type CreditCodeProblem = 'not-a-code' | 'check-character';

export type ParsedCreditCode =
  | { readonly ok: true; readonly code: string }
  /** `check-character`: it looks like one, and one character or two are wrong. */
  | { readonly ok: false; readonly problem: CreditCodeProblem };

/** Reads a code as people type it: full-width and small letters, blanks and hyphens between groups. */
export function parseCreditCode(text: string): ParsedCreditCode {
  const code = text.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase();
  if (!SHAPE.test(code)) return { ok: false, problem: 'not-a-code' };
  return code.at(-1) === checkCharacterOf(code)
    ? { ok: true, code }
    : { ok: false, problem: 'check-character' };
}

function checkCharacterOf(code: string): string | undefined {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(code.charAt(index)),
    0,
  );
  return ALPHABET.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}
