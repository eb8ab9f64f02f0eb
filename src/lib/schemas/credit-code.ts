import { z } from 'zod';
import { parseCreditCode } from '#lib/domain/registration/credit-code.ts';

/** As people type it; its check character is verified. */
export const creditCode = z
  .string()
  .max(40)
  .transform((text, context) => {
    const parsed = parseCreditCode(text);
    if (parsed.ok) return parsed.code;
    context.addIssue({ code: 'custom', message: `credit-code-${parsed.problem}`, input: text });
    return z.NEVER;
  });
