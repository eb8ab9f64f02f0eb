/** Work areas that most halls are, by rows that face each other and desks in a row. */
export const HALL_TEMPLATES = [
  { key: '4x6', rows: 4, desksPerRow: 6 },
  { key: '5x8', rows: 5, desksPerRow: 8 },
  { key: '6x10', rows: 6, desksPerRow: 10 },
] as const;
export type HallTemplateKey = (typeof HALL_TEMPLATES)[number]['key'];

export const DEFAULT_TEMPLATE: HallTemplateKey = '5x8';

const NAME_WITH_COUNT = /^(.*?)[\s,，、]+(\d{1,5})\s*人?$/u;

/** A room a line, with how many people it holds behind its name: 大会议室 12. Empty lines are passed over. */
export function parseRoomLines(text: string): { label: string; fits: number | null }[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, label, fits] = NAME_WITH_COUNT.exec(line) ?? [];
      return label === undefined ? { label: line, fits: null } : { label, fits: Number(fits) };
    });
}
