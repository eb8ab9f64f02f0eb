import type { DoorReason } from '#lib/domain/access/door-reason.ts';

/** What a form of a page answered where it was refused. */
export interface RefusedPageForm {
  readonly sentence: string | null;
  readonly reason?: DoorReason;
  readonly problems: Readonly<Record<string, string>>;
  readonly typed: { readonly form: string; readonly values: Readonly<Record<string, string>> };
}

/** One of the forms of a page as it is to be shown: with what was typed where it was refused. */
export interface FormState {
  readonly refused: RefusedPageForm | null;
  /** It was only to be looked at, and nothing was to be saved. */
  readonly isPreview: boolean;
  value(name: string, otherwise?: string): string;
  problem(name: string): string | null;
  /** The first problem of a field or of what it consists of. */
  problemWithin(name: string): string | null;
  /** Whether a box was ticked, or is without anything typed. */
  ticked(name: string, otherwise: boolean): boolean;
}

export function formState(form: unknown, name: string): FormState {
  const refused = isRefused(form) && form.typed.form === name ? form : null;
  return {
    refused,
    isPreview: refused?.typed.values['preview'] !== undefined,
    value: (field, otherwise = '') => refused?.typed.values[field] ?? otherwise,
    problem: (field) => refused?.problems[field] ?? null,
    problemWithin: (field) =>
      Object.entries(refused?.problems ?? {}).find(
        ([path]) => path === field || path.startsWith(`${field}.`),
      )?.[1] ?? null,
    ticked: (field, otherwise) => (refused ? (refused.typed.values[field] ?? '') !== '' : otherwise),
  };
}

function isRefused(form: unknown): form is RefusedPageForm {
  return typeof form === 'object' && form !== null && 'problems' in form && 'typed' in form;
}
