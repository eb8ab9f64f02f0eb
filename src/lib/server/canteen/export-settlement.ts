import { priceText } from '#lib/messages/canteen-words.ts';
import type { Language } from '#lib/messages/language.ts';
import { KITCHEN_TEXTS } from '#lib/messages/page-kitchen-texts.ts';
import type { SettlementView } from '#lib/schemas/meal.ts';
import { writeSpreadsheet } from '#lib/server/spreadsheet/write-spreadsheet.ts';

/** A month's settlement as a file, for both sides to compare. */
export function exportSettlement(
  language: Language,
  { month, lines }: SettlementView,
): Promise<Uint8Array<ArrayBuffer>> {
  const texts = KITCHEN_TEXTS[language];
  const titles = [
    [texts.supplier, 24],
    [texts.customer, 24],
    [texts.ordered, 8],
    [texts.redeemed, 8],
    [texts.noShow, 8],
    [texts.corrected, 14],
    [texts.amount, 14],
  ] as const;
  const rows = lines.map((line) => [
    line.supplier,
    line.customer.name,
    String(line.ordered),
    String(line.redeemed),
    String(line.noShow),
    priceText(line.correctedMinor),
    priceText(line.amountMinor),
  ]);
  const amount = lines.reduce((sum, line) => sum + line.amountMinor, 0);
  return writeSpreadsheet({
    sheet: month,
    columns: titles.map(([title, width]) => ({ title, width })),
    rows: [...rows, [texts.total, '', '', '', '', '', priceText(amount)]],
  });
}
