import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { issueList } from '#lib/messages/issue-messages.ts';
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
    const { language } = event.locals;
    const byPath = issueList(language, parsed.error).map(({ path, message }) => [path, message] as const);
    const problems = { ...fieldProblems(language, parsed.error), ...Object.fromEntries(byPath) };
    return fail(400, { sentence: null, problems, typed });
  }
  try {
    await run(parsed.data);
  } catch (cause) {
    return refuseForm(event, cause, typed);
  }
  redirect(303, typeof next === 'string' ? next : next());
}
