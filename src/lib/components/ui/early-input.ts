interface FieldState {
  readonly checked: boolean;
  readonly value: string;
}

/** What the fields of a page held when its script began to run. */
export type EarlyInput = ReadonlyMap<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, FieldState>;

/**
 * On a slow phone people choose before the script runs, and the script would draw the fields as the server sent them.
 * Read while a page is made; without a document, and where the page has no such form yet, there is nothing.
 */
export function readEarlyInput(selector: string): EarlyInput {
  if (typeof document === 'undefined') return new Map();
  const fields = document.querySelectorAll<HTMLInputElement>(
    `${selector} input, ${selector} select, ${selector} textarea`,
  );
  return new Map([...fields].map((field) => [field, { checked: field.checked, value: field.value }]));
}

/** Puts it back once the page runs; answers whether anything had been changed. */
export function keepEarlyInput(early: EarlyInput): boolean {
  let isChanged = false;
  for (const [field, { checked, value }] of early) {
    if (field.value !== value) {
      field.value = value;
      isChanged = true;
    }
    if (field instanceof HTMLInputElement && field.checked !== checked) {
      field.checked = checked;
      isChanged = true;
    }
  }
  return isChanged;
}
