import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { issueList } from '#lib/messages/issue-messages.ts';
import type { Language } from '#lib/messages/language.ts';
import { refuseForm, type RefusedForm } from './page-refusal.ts';
import { fieldProblems } from './read-form.ts';

/** One of the forms of a page, and what was typed into it. */
export interface TypedForm {
  readonly form: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What a form that was not done answers with; one that was done goes on to another address instead. */
export type FormAnswer = ActionFailure<RefusedForm<TypedForm>>;

export interface FormRun<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly input: unknown;
  readonly typed: TypedForm;
  readonly run: (input: z.infer<Schema>) => unknown;
  /** Where the browser goes on; a function where that is known only once it is done. */
  readonly next: string | (() => string);
}

/** Checks what a form sent, does it, and goes on; or answers with sentences and with what was typed. */
export async function runForm<Schema extends z.ZodType>(
  event: Pick<RequestEvent, 'locals' | 'setHeaders'>,
  { schema, input, typed, run, next }: FormRun<Schema>,
): Promise<FormAnswer> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    return fail(400, { ...problemsOf(event.locals.language, parsed.error), typed });
  }
  try {
    await run(parsed.data);
  } catch (cause) {
    return refuseForm(event, cause, typed);
  }
  redirect(303, typeof next === 'string' ? next : next());
}

/** What is wrong with a form, by the names of its fields and by where their parts stand in the input. */
export function problemsOf(
  language: Language,
  error: z.ZodError,
): Pick<RefusedForm<TypedForm>, 'problems'> & { readonly sentence: null } {
  const byPath = issueList(language, error).map(({ path, message }) => [path, message] as const);
  return {
    sentence: null,
    problems: { ...fieldProblems(language, error), ...Object.fromEntries(byPath) },
  };
}
