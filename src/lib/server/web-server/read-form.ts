import { error } from '@sveltejs/kit';
import type { z } from 'zod';
import { doorMessage } from '#lib/messages/door-messages.ts';
import { issueList } from '#lib/messages/issue-messages.ts';
import { languageOf, type Language } from '#lib/messages/language.ts';
import { isTooLarge } from './is-too-large.ts';

/** The text fields of a form that was sent; a file, or a field that was not sent, is an empty text. */
export async function readForm<Name extends string>(
  request: Request,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  return textsOf(await readWholeForm(request), names);
}

/** The same with fields of which several may be sent under one name, such as boxes that are ticked. */
export async function readFormLists<Name extends string, List extends string>(
  request: Request,
  names: readonly Name[],
  lists: readonly List[],
): Promise<Record<Name, string> & { readonly lists: Record<List, string[]> }> {
  const sent = await readWholeForm(request);
  const texts = (name: string): string[] => sent.getAll(name).filter((value) => typeof value === 'string');
  const fields = names.map((name) => [name, texts(name)[0] ?? ''] as const);
  const several = lists.map((name) => [name, texts(name)] as const);
  return {
    ...(Object.fromEntries(fields) as Record<Name, string>),
    lists: Object.fromEntries(several) as Record<List, string[]>,
  };
}

/** The same with the files that were chosen under one name; a field in which none was chosen sends an empty one. */
export async function readFormFiles<Name extends string>(
  request: Request,
  names: readonly Name[],
  filesName: string,
): Promise<{ readonly values: Record<Name, string>; readonly files: Uint8Array[] }> {
  const sent = await readWholeForm(request);
  const chosen = sent.getAll(filesName).filter((one) => one instanceof File && one.size > 0) as File[];
  return {
    values: textsOf(sent, names),
    files: await Promise.all(chosen.map(async (file) => new Uint8Array(await file.arrayBuffer()))),
  };
}

/** All text fields that a form sent, the first of each name, without the files. */
export async function readTexts(request: Request): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const [name, value] of await readWholeForm(request)) {
    if (typeof value === 'string' && !Object.hasOwn(texts, name)) texts[name] = value;
  }
  return texts;
}

/** Everything that a form sent. What is sent in another form than that of forms, or broken off, is told so. */
export async function readWholeForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (cause) {
    if (isTooLarge({ cause })) throw cause;
    const language = languageOf(request.headers.get('accept-language'), undefined);
    return error(400, { message: doorMessage(language, 'malformed') });
  }
}

function textsOf<Name extends string>(sent: FormData, names: readonly Name[]): Record<Name, string> {
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
