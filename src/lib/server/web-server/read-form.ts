import type { z } from 'zod';
import { issueList } from '#lib/messages/issue-messages.ts';
import type { Language } from '#lib/messages/language.ts';

/** The text fields of a form that was sent; a file, or a field that was not sent, is an empty text. */
export async function readForm<Name extends string>(
  request: Request,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const sent = await request.formData();
  const fields = names.map((name) => {
    const value = sent.get(name);
    return [name, typeof value === 'string' ? value : ''] as const;
  });
  return Object.fromEntries(fields) as Record<Name, string>;
}

/** What is wrong with a form, one sentence a field. */
export function fieldProblems(language: Language, error: z.ZodError): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const { path, message } of issueList(language, error)) {
    const [field = ''] = path.split('.');
    problems[field] ??= message;
  }
  return problems;
}
