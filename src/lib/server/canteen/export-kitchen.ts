import { DIETARY_MARK_WORDS } from '#lib/messages/canteen-words.ts';
import type { Language } from '#lib/messages/language.ts';
import { KITCHEN_TEXTS } from '#lib/messages/page-kitchen-texts.ts';
import type { KitchenView } from '#lib/schemas/meal.ts';
import { writeSpreadsheet } from '#lib/server/spreadsheet/write-spreadsheet.ts';

/** The kitchen's sheet of a day as a file: what a printed list is in an outage. */
export function exportKitchen(language: Language, kitchen: KitchenView): Promise<Uint8Array<ArrayBuffer>> {
  const texts = KITCHEN_TEXTS[language];
  const marks = DIETARY_MARK_WORDS[language];
  const rows = kitchen.sittings.flatMap((sitting) =>
    sitting.orders.map((order) => [
      `${sitting.from}–${sitting.to}`,
      order.code,
      order.party,
      String(order.portions),
      String(order.marks.vegetarian ?? 0),
      String(order.marks.halal ?? 0),
      order.madeBy,
      String(order.redeemed),
    ]),
  );
  const titles = [
    [texts.sitting, 16],
    [texts.code, 10],
    [texts.party, 28],
    [texts.portions, 8],
    [marks.vegetarian, 8],
    [marks.halal, 8],
    [texts.contact, 14],
    [texts.redeemed, 8],
  ] as const;
  const total = [
    '',
    '',
    texts.total,
    String(kitchen.total.ordered),
    '',
    '',
    '',
    String(kitchen.total.redeemed),
  ];
  return writeSpreadsheet({
    sheet: kitchen.day,
    columns: titles.map(([title, width]) => ({ title, width })),
    rows: [...rows, total],
  });
}
