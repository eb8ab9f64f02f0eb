import { FACING_ROWS_MAX, DESKS_PER_FACING_ROW_MAX } from '#lib/domain/hall/facing-rows.ts';
import { HALL_TEMPLATES, parseRoomLines } from '#lib/domain/hall/hall-templates.ts';
import type { Language } from '#lib/messages/language.ts';
import { OPENING_TEXTS } from '#lib/messages/page-opening-texts.ts';
import { DESKS_PER_ZONE_MAX, OPENED_COUNTERS_MAX } from '#lib/schemas/limits.ts';

export const OPENING_FIELDS = [
  'name',
  'address',
  'phone',
  'wayIn',
  'opensAt',
  'closesAt',
  'breakFrom',
  'breakTo',
  'zoneName',
  'template',
  'rows',
  'desksPerRow',
  'rooms',
  'counters',
  'manager',
  'managerName',
  'managerMobile',
  'trialTeam',
] as const;
export type OpeningValues = Readonly<Record<(typeof OPENING_FIELDS)[number], string>>;

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The rows of the template that is chosen, or those typed; null where they are no rows that could be drawn. */
export function rowsOf(values: OpeningValues): { rows: number; desksPerRow: number } | null {
  const template = HALL_TEMPLATES.find(({ key }) => key === values.template);
  if (template) return { rows: template.rows, desksPerRow: template.desksPerRow };
  const [rows, desksPerRow] = [wholeNumber(values.rows), wholeNumber(values.desksPerRow)];
  const isDrawable =
    rows >= 1 &&
    rows <= FACING_ROWS_MAX &&
    desksPerRow >= 1 &&
    desksPerRow <= DESKS_PER_FACING_ROW_MAX &&
    rows * desksPerRow <= DESKS_PER_ZONE_MAX;
  return isDrawable ? { rows, desksPerRow } : null;
}

/** The input of the use-case, as far as it can be made of what was typed; the schema judges it. */
export function openingInput(
  language: Language,
  values: OpeningValues,
  openDays: readonly string[],
): unknown {
  const texts = OPENING_TEXTS[language];
  const open = openTimes(values);
  const ofDay = WEEKDAYS.map(
    (day, index) => [day, openDays.includes(String(index + 1)) ? open : []] as const,
  );
  const rows = rowsOf(values) ?? {
    rows: wholeNumber(values.rows),
    desksPerRow: wholeNumber(values.desksPerRow),
  };
  const counters = Math.min(wholeNumber(values.counters), OPENED_COUNTERS_MAX + 1);
  const name = values.name.trim();
  return {
    name,
    address: values.address,
    phone: values.phone,
    wayIn: values.wayIn.replaceAll('\r\n', '\n'),
    hours: { ...Object.fromEntries(ofDay), publicHoliday: [], makeUpWorkday: open },
    zone: { name: values.zoneName, ...rows },
    rooms: parseRoomLines(values.rooms),
    counters: Array.from({ length: Math.max(0, counters) }, (_, index) => ({
      label: texts.counterLabel(index + 1),
    })),
    manager:
      values.manager === 'invited'
        ? { by: 'invited', name: values.managerName, mobile: values.managerMobile }
        : { by: 'myself' },
    trialTeam: values.trialTeam === '' ? null : texts.teamName(name),
  };
}

/** Whether the times can be hours at all: both of the day, both or none of the break, in order. */
export function hasOrderedTimes({ opensAt, closesAt, breakFrom, breakTo }: OpeningValues): boolean {
  if (opensAt === '' || closesAt === '' || opensAt >= closesAt) return false;
  if (breakFrom === '' && breakTo === '') return true;
  return opensAt < breakFrom && breakFrom < breakTo && breakTo < closesAt;
}

function openTimes({ opensAt, closesAt, breakFrom, breakTo }: OpeningValues): { from: string; to: string }[] {
  if (breakFrom === '') return [{ from: opensAt, to: closesAt }];
  return [
    { from: opensAt, to: breakFrom },
    { from: breakTo, to: closesAt },
  ];
}

function wholeNumber(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : -1;
}
