import { redirect, type RequestEvent } from '@sveltejs/kit';
import { OFFICE_TIME_ZONE } from '#lib/domain/time/office-time-zone.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { typedDayText, type Reach } from '#lib/domain/time/typed-day.ts';

type Asking = Pick<RequestEvent, 'locals' | 'url'>;

/** The fields of a form with the named ones as days, `YYYY-MM-DD`; what cannot be read stays as it was typed. */
export function typedDays<Values extends Readonly<Record<string, unknown>>>(
  { locals }: Pick<RequestEvent, 'locals'>,
  values: Values,
  names: readonly (keyof Values & string)[],
): Values {
  const today = localDayAt(OFFICE_TIME_ZONE, locals.app.now());
  const days = names.map((name) => {
    const value = values[name];
    return [name, typeof value === 'string' ? typedDayText(value, today) : value] as const;
  });
  return { ...values, ...Object.fromEntries(days) };
}

/** What an address asks, with its days as they are meant. */
export function withDays(
  { locals }: Pick<RequestEvent, 'locals'>,
  query: URLSearchParams,
  names: readonly string[],
  reach?: Reach,
): URLSearchParams {
  const today = localDayAt(OFFICE_TIME_ZONE, locals.app.now());
  return new URLSearchParams(
    [...query].map(([name, value]) => [
      name,
      names.includes(name) ? typedDayText(value, today, reach) : value,
    ]),
  );
}

/** An address that holds days as they were typed leads to the one that means the same next year. */
export function redirectToDays(event: Asking, names: readonly string[], reach?: Reach): void {
  const { pathname, searchParams } = event.url;
  const meant = withDays(event, searchParams, names, reach).toString();
  if (meant !== new URLSearchParams(searchParams).toString()) redirect(302, `${pathname}?${meant}`);
}
